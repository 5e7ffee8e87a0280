"""What a person may type in the rooms that need both floors."""

from annotator.forms.claim import ClaimForm

__all__ = ["ClaimForm"]
