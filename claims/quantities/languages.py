"""The languages that have a table."""

from .english import ENGLISH
from .german import GERMAN
from .lexicon import Lexicon
from .polish import POLISH
from .russian import RUSSIAN

LANGUAGES = {"de": GERMAN, "en": ENGLISH, "pl": POLISH, "ru": RUSSIAN}


def readable(language: str) -> str:
    """Give the language of a BCP 47 tag if it has a table, else English."""
    primary = language.replace("_", "-").split("-")[0].lower()
    return primary if primary in LANGUAGES else "en"


def lexicon_of(language: str) -> Lexicon:
    """Give the table of a language by its BCP 47 tag; ValueError when there is none."""
    primary = language.replace("_", "-").split("-")[0].lower()
    try:
        return LANGUAGES[primary]
    except KeyError:
        known = ", ".join(sorted(LANGUAGES))
        message = (
            f"Quantities in the language “{language}” cannot be read; only {known}."
        )
        raise ValueError(message) from None
