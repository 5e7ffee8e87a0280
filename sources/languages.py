"""The names of languages, by their tags (BCP 47). No Django here."""

from functools import cache

from babel import Locale
from babel.core import parse_locale

ENGLISH = Locale("en")


@cache
def name_of(tag: str) -> str:
    """Return what a language is called in English, as CLDR has it: German (Austria).

    Script and country are told, variants are not. A tag that cannot be read, or whose
    language has no name there, is returned as it stands.
    """
    try:
        language, territory, script, *_ = parse_locale(tag, sep="-")
    except ValueError:
        return tag
    named: str | None = ENGLISH.languages.get(language)
    if named is None:
        return tag
    script = script and ENGLISH.scripts.get(script, script)
    territory = territory and ENGLISH.territories.get(territory, territory)
    details = ", ".join(filter(None, (script, territory)))
    return f"{named} ({details})" if details else named
