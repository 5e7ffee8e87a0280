"""One phrase as one quantity."""

import re

from .conventions import EDITION
from .expressions import Expression, Multiple, Number, Part, Range, Vague
from .finding import Sighting, sightings
from .intervals import quantity
from .languages import lexicon_of
from .lexicon import Lexicon, word_set
from .roman import in_digits
from .surroundings import is_share
from .tokens import Tokens
from .values import Kind, Quantity

ASIDES = re.compile(
    r"\((?!(?:est|estimated?|approx|approximately|\?)\.?\))[^()]*\)|\[[^\[\]]*\]"
)
LINK = re.compile(r"[,;]|\band\b")
ADDITIONS = word_set(
    "including included among mostly mainly whom which with within in at for by after "
    "from on per during over each"
)


def read(
    text: str,
    *,
    language: str = "en",
    is_count: bool = True,
    edition: str = EDITION,
    has_roman: bool = False,
) -> Quantity | None:
    """Read the whole text as one quantity, by METHOD.md 3.

    A noun or verb may follow, words may lead in. "Unknown" and "countless" are of form
    unstated; None means that the text states no quantity, or two that differ. Counts
    come out in whole numbers; Roman numerals are figures only with `has_roman`.
    Raises ValueError for a language without a table.
    """
    lexicon = lexicon_of(language)
    expression = _understood(in_digits(text) if has_roman else text, lexicon)
    if expression is None or (is_count and _is_bare_share(expression)):
        return None
    return quantity(expression[0], is_count=is_count, edition=edition)


def _is_bare_share(understood: tuple[Expression, Kind]) -> bool:
    """Say whether the words give a share of no named whole, which is no count."""
    expression, kind = understood
    if kind is Kind.PERCENTAGE:
        return True
    return is_share(expression) and not _is_of_every(expression)


def _is_of_every(expression: Expression) -> bool:
    """One in five is a figure with its whole; 98 to 2 counts nothing."""
    return isinstance(expression, Part) and expression.rule == "of-every"


def _understood(text: str, lexicon: Lexicon) -> tuple[Expression, Kind] | None:
    """Read the text without what stands in brackets; that only if nothing is left."""
    outside = ASIDES.sub(lambda aside: " " * len(aside.group()), text)
    for words in (outside, text) if outside != text else (text,):
        tokens = Tokens(words, lexicon.grouping)
        seen = _seen(tokens, lexicon)
        unstated = _unstated(tokens, lexicon)
        denied = all(one.expression == Vague("none") for one in seen)
        if unstated is not None and denied:
            return unstated, Kind.COUNT
        if seen:
            return _chosen(tokens, seen)
    return None


def _seen(tokens: Tokens, lexicon: Lexicon) -> list[Sighting]:
    """List the quantities; unsure words only where nothing else is said."""
    seen = list(sightings(tokens, lexicon, strict=False))
    return (list(sightings(tokens, lexicon)) or seen) if len(seen) > 1 else seen


def _chosen(tokens: Tokens, seen: list[Sighting]) -> tuple[Expression, Kind] | None:
    if (joined := _joined(tokens, seen)) is not None:
        return joined, Kind.COUNT
    main = _main(seen)
    if any(_rivals(tokens, main, other) for other in seen):
        return None
    return main.expression, main.kind


def _main(seen: list[Sighting]) -> Sighting:
    """Choose the figure: the first count, or the first of all."""
    firm = [one for one in seen if not isinstance(one.expression, Vague)]
    counts = [one for one in firm or seen if one.kind is Kind.COUNT]
    return (counts or firm or seen)[0]


def _rivals(tokens: Tokens, main: Sighting, other: Sighting) -> bool:
    """Say whether another count stands beside the first, and not as a part of it."""
    if other.kind is not Kind.COUNT or other.start <= main.start:
        return False
    if isinstance(other.expression, Vague) or other.expression == main.expression:
        return False
    between = tokens.text[main.end : other.start].lower()
    return not ADDITIONS & set(LINK.split(between)[-1].split())


def _joined(tokens: Tokens, seen: list[Sighting]) -> Expression | None:
    """Low numbers in the dozens and high numbers in the hundreds; of the 1,966, 98."""
    if len(seen) != 2:
        return None
    first, last = seen
    lead = tokens.text[: first.start].lower().split()
    between = tokens.text[first.end : last.start].lower().split()
    if "low" in lead and "high" in between:
        return Range(first.expression, last.expression)
    whole, part = first.expression, last.expression
    if "of" not in lead[:1] or "," not in "".join(between):
        return None
    if isinstance(whole, Number) and isinstance(part, Number | Multiple):
        small = isinstance(part, Multiple) or part.value <= whole.value
        return Part(part, whole.value) if small else None
    return None


UNSTATED = word_set(
    "unknown unspecified undetermined undisclosed unreported unstated unrecorded "
    "uncertain unclear unavailable incomplete"
)
NOT_TOLD = re.compile(
    r"^none given$|\b(?:not|never|nowhere)[ -]?(?:been |yet |be )*"
    r"(?:given|known|stated|reported|specified|recorded|available|determined|"
    r"disclosed|established|published|counted|clear)\b"
    r"|\bno (?:reports?|figures?|data|numbers?|information|details|records?|estimates?)"
    r"(?: (?:is|was|are|were))?(?: given| available)?\b|^n/a$|^\?+$"
)
HAPPENED = re.compile(
    r"(?:^|\b(?:were|was|been|people|persons|some|many) )"
    r"(?:killed|wounded|injured|arrested|executed|deported|shot|captured|missing|dead)"
    r"\b[^.]{0,40}\bnumbers?\b"
)


def _unstated(tokens: Tokens, lexicon: Lexicon) -> Expression | None:
    """Read unknown, not given, and killed, number not given."""
    text = tokens.text.lower()
    told = UNSTATED.isdisjoint(tokens.words) and not NOT_TOLD.search(text)
    if lexicon.grouping != "," or told:
        return None
    happened = HAPPENED.search(text) is not None
    return Vague("number-not-given" if happened else "not-given")
