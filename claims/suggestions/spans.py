"""How much of a sentence a person would select around what states something."""

import itertools
import re
from collections.abc import Iterator

from .lexicon import Lexicon

LONG = 180
CLOSING = re.compile(
    r"(?:[\s,;:–—-]|(?<!\b\w\.\w)\.|(?<=[.,;:”\"])[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[a-z][.”\"])\d{1,3}|\[\d{1,4}\])+$"
)
OPENING = re.compile(
    r"^(?:[\s,;:–—-]|(?:and|but|while|although|though|whereas|yet|so)\s|(?:however|moreover|instead),\s)+"
)
HARD = re.compile(r";\s+")
FIRM = re.compile(r"\b(?:and|but|while)\b|;")
"""The links at which one rather parts than at others: and took | with him."""
COMMA = re.compile(r",\s+")


def clause(
    body: str, core: tuple[int, int], bounds: tuple[int, int], lexicon: Lexicon
) -> tuple[int, int]:
    """Give the clause around a core, within the bounds of its sentence.

    A short sentence is taken whole; a long one from the joint before to the joint
    after, and if that is long too, from comma to comma.
    """
    low, high = _between(body, core, bounds, HARD)
    if high - low > LONG:
        low, high = _between(body, core, (low, high), lexicon.joints)
    if high - low > LONG:
        low, high = _narrowed(body, core, (low, high))
    return trimmed(body, low, high)


def parts(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a sentence at its semicolons."""
    for found in HARD.finditer(body, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _between(
    body: str, core: tuple[int, int], bounds: tuple[int, int], joint: re.Pattern[str]
) -> tuple[int, int]:
    low, high = bounds
    for found in joint.finditer(body, *bounds):
        if found.end() <= core[0]:
            low = found.end()
        elif found.start() >= core[1]:
            return low, found.start()
    return low, high


def _narrowed(
    body: str, core: tuple[int, int], bounds: tuple[int, int]
) -> tuple[int, int]:
    """Leave parts off between commas, the last first, while what is left is long."""
    low, high = bounds
    for found in reversed(list(COMMA.finditer(body, core[1], high))):
        if high - low <= LONG:
            return low, high
        high = found.start()
    for found in COMMA.finditer(body, low, core[0]):
        if found.end() > core[0] or high - low <= LONG:
            break
        low = found.end()
    return low, high


def parted(
    body: str, cores: list[tuple[int, int]], bounds: tuple[int, int], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Part one stretch between several figures: fifteen killed | and 54 injured."""
    low, high = bounds
    spans = []
    for (_, end), (start, _) in itertools.pairwise(cores):
        links = list(lexicon.links.finditer(body, end, start))
        if links:
            firm = [link for link in links if FIRM.search(link.group())]
            link = (firm or links)[-1]
            spans.append((low, link.start()))
            low = link.end()
        else:
            spans.append((low, high))
    return [trimmed(body, *span) for span in [*spans, (low, high)]]


def trimmed(body: str, start: int, end: int) -> tuple[int, int]:
    """Leave away the joining words before and the marks after."""
    if found := OPENING.match(body[start:end]):
        start += found.end()
    if found := CLOSING.search(body[start:end]):
        end = start + found.start()
    return start, end
