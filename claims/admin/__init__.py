"""The first floor's tables, as curators see them."""

from claims.admin import accounts, judgements, questions

__all__ = ["accounts", "judgements", "questions"]
