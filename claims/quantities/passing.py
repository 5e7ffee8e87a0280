"""Numbers that count nothing: references, telephone numbers, scores, names.

Each rule is asked about a number that stands at tokens `start:end` and says whether
to pass it by.
"""

import re
from collections.abc import Callable

from .cardinals import HYPHENS
from .combining import Place
from .dated import (
    DASHES,
    is_clock,
    is_date,
    is_day_range,
    is_span_of_days,
    is_year,
    is_year_in_words,
    joins_digits,
)
from .lexicon import Lexicon
from .names import is_name
from .tokens import Tokens, longest

OPEN_MARKS = frozenset("([{\"'“„«‘-–—/~≈><≥≤=±+−*…,;:¿¡|")
LETTER_END = re.compile(r"[^\W\d_]")


def is_passed(tokens: Tokens, lexicon: Lexicon, place: Place, *, strict: bool) -> bool:
    """Say whether a number is none that counts something.

    A reader of one phrase is not strict: there "1956" alone is a number.
    """
    start, end = place.parsed.first, place.parsed.end
    tokens.steps += len(RULES)
    if start < 0 or place.parsed.money:
        return False
    if any(rule(tokens, lexicon, start, end) for rule in RULES):
        return True
    if not strict and place.begin == 0 and _ends_text(tokens, end):
        return False
    return is_year(tokens, lexicon, place)


def _ends_text(tokens: Tokens, end: int) -> bool:
    return all(raw in {".", "?", "!", "", ")"} for raw in tokens.raw[end : end + 2])


def is_score(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:  # noqa: ARG001  # one shape of rule
    """3-2 and 10–4: the points of a match or the votes of a division."""
    first, dash, last = tokens.raw[start : start + 3]
    if end != start + 3 or dash not in DASHES or len(first) > 3:
        return False
    return first.isdecimal() and last.isdecimal() and int(first) > int(last)


def is_ordinal(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """20th; 1960s; twenty-first; 1st to 3rd."""
    after = tokens.words[end]
    touching = tokens.touches(end - 1)
    if touching and (after in lexicon.endings or after == "s" or after == "'s"):
        return tokens.raw[end - 1][:1].isdecimal()
    hyphened = touching and tokens.raw[end] in HYPHENS and tokens.touches(end)
    if hyphened and tokens.words[end + 1] in lexicon.endings:
        return tokens.raw[end - 1][:1].isdecimal()
    if touching and tokens.raw[end] == "." and tokens.is_number(start):
        if lexicon.has_dotted_ordinals:
            return tokens.raw[end + 1].islower()
        return tokens.words[start - 1] in lexicon.ordinal_leads and start > 0
    at = end + 1 if tokens.raw[end] in HYPHENS else end
    return tokens.words[at] in lexicon.ordinals and start >= 0


def is_reference(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """Page 12; pp. 3, 5 and 7; § 4; order no. 00447; not page 6, 15 were killed."""
    at = start - 1
    counts = tokens.words[end] in lexicon.counted | lexicon.auxiliaries
    for step in range(4):
        if step and counts:
            return False
        if tokens.raw[at] in {".", ":"} and at > 0:
            at -= 1
        if tokens.words[at] in lexicon.references:
            return _names_reference(tokens, at)
        if tokens.words[at] not in {",", "and", "-", "–", "&"} or at < 2:
            return False
        if not tokens.is_number(at - 1):
            return False
        at -= 2
    return False


def _names_reference(tokens: Tokens, at: int) -> bool:
    """Say whether a short abbreviation is one: "n. 5", but not "no 5" as a denial."""
    if len(tokens.raw[at]) > 2 or not tokens.raw[at].isalpha():
        return True
    return tokens.raw[at + 1] == "." or tokens.words[at] in {"p", "pp", "ch"}


YEAR_SIGNS = frozenset({"c", "ca", "est", "approx", "max", "min"})


def is_footnote(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """[12]; [3, 5]; Stalin.12 and Stalin12."""
    if tokens.raw[start - 1] == "[" and tokens.raw[end] in {"]", ",", ";", ":"}:
        return True
    if tokens.raw[end] == "]" and tokens.raw[start - 1] in {",", ";", "-", "–"}:
        return True
    place = tokens.starts[start]
    if place == 0 or start == 0 or not tokens.touches(start - 1):
        return False
    before = tokens.text[place - 1]
    sign = start - 1 - (before == ".")
    if tokens.words[sign] in YEAR_SIGNS:
        return False
    if before not in OPEN_MARKS and before not in lexicon.currencies:
        return True
    is_listed = before == "/" and tokens.words[start - 2] in lexicon.counted
    return not is_listed and _hangs(tokens, start)


def _hangs(tokens: Tokens, start: int) -> bool:
    """Say whether a number hangs on a word by a mark: T-34, mid-1956, Stalin,12."""
    mark = tokens.raw[start - 1]
    if start < 2 or not tokens.touches(start - 2) or mark not in {"-", "–", "/", "'"}:
        return mark in {"/", "*"} and start > 1 and tokens.touches(start - 2)
    if mark == "/" and tokens.raw[start - 2].isalpha():
        return len(tokens.raw[start - 2]) > 1
    return LETTER_END.match(tokens.raw[start - 2][-1:]) is not None and mark != "/"


def is_code(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:
    """555-1234; +7 495 123-45-67; 978-0-19-280170-8; 3.1.2."""
    if _is_after_plus(tokens, start):
        return True
    if tokens.raw[start].startswith("0") and len(tokens.raw[start]) > 1:
        return "." not in tokens.raw[start]
    if not tokens.is_number(start):
        return False
    if _is_model(tokens, lexicon, end):
        return True
    chain = _chain(tokens, start)
    return len(chain) > 2 or (len(chain) == 2 and _is_telephone(*chain))


MOST_PARTS = 5
"""So many groups of digits may stand behind the + of a telephone number."""


def _is_after_plus(tokens: Tokens, start: int) -> bool:
    """Say whether a number is one of the groups behind a +: +48 22 621 02 02."""
    at = start
    for _ in range(MOST_PARTS):
        tokens.steps += 1
        if tokens.raw[at - 1] == "+":
            return at > 0 and tokens.touches(at - 1)
        at -= 1 + (tokens.raw[at - 1] in DASHES)
        if at < 1 or not tokens.is_number(at):
            return False
    return False


def _is_model(tokens: Tokens, lexicon: Lexicon, end: int) -> bool:
    """4x4, 3D, 5G: a letter that touches the digits and multiplies nothing."""
    letter = tokens.words[end]
    if len(letter) != 1 or not letter.isalpha() or not tokens.touches(end - 1):
        return False
    return letter not in lexicon.losses and longest(lexicon.units, tokens, end) is None


def _is_telephone(left: str, right: str) -> bool:
    return len(left) == 3 and len(right) == 4 and (left + right).isdecimal()


def _chain(tokens: Tokens, start: int) -> list[str]:
    """List the numbers that touching dashes join to the one at token `start`."""
    first = last = start
    for _ in range(3):
        if tokens.raw[first - 1] in DASHES and joins_digits(tokens, first - 1):
            first -= 2
        if tokens.raw[last + 1] in DASHES and joins_digits(tokens, last + 1):
            last += 2
    return tokens.raw[first : last + 1 : 2]


LONGEST_ADDRESS = 200
ADDRESS = re.compile(r"(?:[a-z]+://|www\.)\S*$|@\S*$|\S*@$")


def is_address(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:  # noqa: ARG001  # one shape of rule
    """Numbers within a web address or that of a mailbox."""
    place = tokens.starts[start]
    if start == 0 or not tokens.touches(start - 1):
        return False
    before = tokens.text[max(0, place - LONGEST_ADDRESS) : place]
    return ADDRESS.search(before.split()[-1].lower()) is not None


MARGIN = 12


def is_list_mark(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:  # noqa: ARG001  # one shape of rule
    """1. and 2) at the beginning of a line."""
    if end - start != 1 or tokens.raw[end] not in {".", ")"} or end >= tokens.size - 1:
        return False
    if len(tokens.raw[start]) > 3 or tokens.touches(end):
        return False
    place = tokens.starts[start]
    margin = tokens.text[max(0, place - MARGIN) : place]
    line = margin.rpartition("\n")
    return (place < MARGIN or bool(line[1])) and not line[2].strip(" \t*#>-(")


ROW = 8
"""So many bare numbers on end are a row of a table, or a code."""
BETWEEN_FIGURES = frozenset({",", ";", "|"})


def figures_end(tokens: Tokens, i: int) -> int:
    """Give the token after a row of bare figures that begins at token i, or i."""
    if not (tokens.is_number(i) and _follows(tokens, i)):
        return i
    at, seen = i, 1
    while after := _follows(tokens, at):
        tokens.steps += 1
        at, seen = after, seen + 1
    return at + 1 if seen >= ROW else i


def _follows(tokens: Tokens, i: int) -> int:
    """Give the token of the bare figure behind the one at token i, or 0.

    What a tab or a line parts stands in a table, and counts.
    """
    at = i + 1 + (tokens.raw[i + 1] in BETWEEN_FIGURES)
    if not tokens.is_number(at):
        return 0
    gap = tokens.text[tokens.ends[i] : tokens.starts[at]]
    return 0 if "\t" in gap or "\n" in gap else at


def is_denied(tokens: Tokens, lexicon: Lexicon, start: int, end: int) -> bool:  # noqa: ARG001  # one shape of rule
    """Not fifteen; not equal to 5; all but 2: what the number is said not to be."""
    at = start - 1
    if start > 1 and longest(lexicon.exceptions, tokens, start - 2) is not None:
        return True
    if tokens.words[at] == "to" and tokens.words[at - 1] == "equal":
        at -= 2
    denied = at >= 0 and tokens.words[at] in lexicon.denials
    return denied and tokens.words[at - 1] not in {"if", "whether", "or", "why"}


Rule = Callable[[Tokens, Lexicon, int, int], bool]
RULES: tuple[Rule, ...] = (
    is_date,
    is_day_range,
    is_span_of_days,
    is_year_in_words,
    is_clock,
    is_score,
    is_ordinal,
    is_reference,
    is_footnote,
    is_code,
    is_list_mark,
    is_name,
    is_address,
    is_denied,
)
