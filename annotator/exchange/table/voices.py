r"""Several voices in one cell: "police > a clerk; hospital".

";" parts voices that speak side by side, ">" leads from one that the text names to
whom that one names. Where these signs belong to a name a backslash stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, repeat, zip_longest
from typing import NamedTuple

from annotator.exchange.table.cells import CellError, shown
from claims.models import Basis, Stance
from sources.models import Certainty

BESIDE, BEHIND = ";", ">"
LONGEST_WORDS = 300
# What a cell may say of a voice, and what holds where it says nothing.
MANNERS = (
    (tuple(Stance.values), Stance.ASSERTS.value),
    (tuple(Basis.values), Basis.UNKNOWN.value),
    (tuple(Certainty.values), Certainty.ASSERTED.value),
)
OF_THE_CLAIM = len(MANNERS)
ANYTHING: tuple[tuple[str, ...], str] = ((), "")
_PIECE = re.compile(r"(?:\\[\\;>]|[^;>])+|[;>]")
_ESCAPE = re.compile(r"\\([\\;>])")


class Spoken(NamedTuple):
    """One voice that a cell names: its place among the others, and its wording."""

    branch: int
    position: int
    title: str
    words: str


def voices_in(cell: str, words: str = "") -> list[Spoken]:
    """Return the voices that a cell names, with the words by which a text names them.

    The words are parted by the same signs. CellError where there are more words than
    voices, or too many letters.
    """
    given = parted(words)
    found = list(_placed(parted(cell), given))
    if len(found) == 1:
        whole = _bare(words) if len(given) > 1 or len(given[0]) > 1 else found[0].words
        found = [found[0]._replace(words=whole)]
    elif sum(bool(one.words) for one in found) < sum(map(bool, chain(*given))):
        raise CellError(f"“{shown(words)}” has words for voices that are not named.")
    if any(len(one.words) > LONGEST_WORDS for one in found):
        raise CellError(f"At most {LONGEST_WORDS} letters of how a voice is named.")
    return found


def manners_in(cell: str, *given: str) -> list[tuple[str, ...]]:
    """Return each voice's stance, how it knew, and how sure it is that it said so.

    Behind these three, its key and what else is told of it as a source. Each of these
    is given in a cell of its own, parted by the same signs. CellError where one has a
    word that is not known, or more words than there are voices.
    """
    titles = parted(cell)
    each = []
    for (known, default), said in zip(
        chain(MANNERS, repeat(ANYTHING)), given, strict=False
    ):
        chains = parted(said)
        found = [one.words for one in _placed(titles, chains)]
        if sum(map(bool, found)) < sum(map(bool, chain(*chains))):
            raise CellError(f"“{shown(said)}” has words for voices that are not named.")
        each.append([_known(one, known) or default for one in found])
    return list(zip(*each, strict=True))


def _known(word: str, known: tuple[str, ...]) -> str:
    if word and known and word not in known:
        raise CellError(
            f"“{shown(word)}” is none of the words known here: {', '.join(known)}."
        )
    return word


def _placed(titles: list[list[str]], words: list[list[str]]) -> Iterator[Spoken]:
    """Yield the voices with their words, places counted without what is empty."""
    branch, nothing = 0, list[str]()
    for names, said in zip_longest(titles, words, fillvalue=nothing):
        pairs = [
            (title, own)
            for title, own in zip_longest(names, said, fillvalue="")
            if title
        ]
        branch += bool(pairs)
        for position, (title, own) in enumerate(pairs, 1):
            yield Spoken(branch, position, title, own)


def parted(cell: str) -> list[list[str]]:
    """Return the chains of a cell, each a list of names."""
    chains = [[""]]
    for piece in _PIECE.findall(cell):
        if piece == BESIDE:
            chains.append([""])
        elif piece == BEHIND:
            chains[-1].append("")
        else:
            chains[-1][-1] = _bare(piece)
    return chains


def _bare(words: str) -> str:
    return " ".join(_ESCAPE.sub(r"\1", words).split())
