"""The ground floor's tables, as curators see them."""

from sources.admin import judgements, shelf, texts

__all__ = ["judgements", "shelf", "texts"]
