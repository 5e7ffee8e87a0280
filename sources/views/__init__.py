"""The forms of this floor: sources, their texts, and how they hang together."""

from sources.views.assessments import assess
from sources.views.derivations import add_derivation, retire_derivation
from sources.views.describing import edit_source
from sources.views.texts import add_source, add_text

__all__ = [
    "add_derivation",
    "add_source",
    "add_text",
    "assess",
    "edit_source",
    "retire_derivation",
]
