"""All marks of attribution, hedging, doubt and denial in a text."""

from .languages import lexicon_of, primary
from .rules import sightings
from .sightings import Sighting
from .tokens import Tokens
from .values import Found
from .words import Reader


def find(text: str, *, language: str = "en") -> list[Found]:
    """Find the marks that show how a text says things (METHOD.md 2, Claim).

    Offsets are code points, half open; the marks stand in order and do not overlap.
    Any string may be given; ValueError when the language has no table.
    """
    lexicon = lexicon_of(language)
    return find_in(Reader(Tokens(text, lexicon), lexicon), primary(language))


def find_in(reader: Reader, language: str) -> list[Found]:
    """Find the marks among tokens that are at hand."""
    found: list[Found] = []
    for mark in sightings(reader, language):
        here = found_mark(reader, mark)
        if not found or here.start >= found[-1].end:
            found.append(here)
    return found


def found_mark(reader: Reader, mark: Sighting) -> Found:
    """Give a mark with its code points and its words."""
    start, end = reader.tokens.span(mark.start, mark.end)
    return Found(start, end, reader.tokens.text[start:end], mark.kind, mark.rule)
