"""The languages that have a table."""

from .english import ENGLISH
from .lexicon import Lexicon

LANGUAGES = {"en": ENGLISH}


def primary(language: str) -> str:
    """Give the table's key for a BCP 47 tag; ValueError when there is no table."""
    key = language.replace("_", "-").split("-")[0].lower()
    if key not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise ValueError(f"Speech in “{language}” cannot be read; only {known}.")
    return key


def lexicon_of(language: str) -> Lexicon:
    """Give the table of a language by its BCP 47 tag."""
    return LANGUAGES[primary(language)]
