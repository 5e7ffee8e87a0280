r"""Several names in one cell: options of a claim, of a question, and tags.

";" parts them; ">" leads from a broader option to a narrower one. Where these signs
belong to a name a backslash stands before them.
"""

import re
from functools import lru_cache

from annotator.exchange.table.cells import DISTINCT, CellError, shown
from annotator.exchange.table.voices import parted

LONGEST_LABEL, LONGEST_TAG = 200, 100
_NAME = re.compile(r"(?:\\[\\;]|[^;])+")
_ESCAPE = re.compile(r"\\([\\;])")


@lru_cache(DISTINCT)
def labels_in(cell: str) -> tuple[str, ...]:
    """Return the options that a claim speaks of; CellError where one is too long."""
    return _names(cell, LONGEST_LABEL, "An option")


@lru_cache(DISTINCT)
def tags_in(cell: str) -> tuple[str, ...]:
    """Return tags; CellError where one is too long."""
    return _names(cell, LONGEST_TAG, "A tag")


def _names(cell: str, most: int, what: str) -> tuple[str, ...]:
    bare = (" ".join(_ESCAPE.sub(r"\1", one).split()) for one in _NAME.findall(cell))
    kept = {name.lower(): name for name in bare if name}
    if any(len(name) > most for name in kept.values()):
        raise CellError(f"{what} has more than {most} letters.")
    return tuple(kept.values())


@lru_cache(DISTINCT)
def options_in(cell: str) -> dict[str, tuple[str, str]]:
    """Return each option's label and the broader option that it lies under, or none.

    By their labels in small letters, in the order of the cell. CellError where one lies
    under two others, or under itself.
    """
    chains = [[label for label in chain if label] for chain in parted(cell)]
    last = {chain[-1].lower() for chain in chains if chain}
    labels: dict[str, str] = {}
    under: dict[str, str] = {}
    for chain in chains:
        for broader, label in zip(["", *chain], chain, strict=False):
            if label is chain[-1] or label.lower() not in last:
                labels.setdefault(label.lower(), label)
            if broader and under.setdefault(label.lower(), broader) != broader:
                raise CellError(f"“{shown(label)}” lies under two options.")
    if any(len(label) > LONGEST_LABEL for label in labels.values()):
        raise CellError(f"An option has more than {LONGEST_LABEL} letters.")
    found = {name: (label, under.get(name, "")) for name, label in labels.items()}
    for name, (label, _) in found.items():
        if name in over(name, found):
            raise CellError(f"“{shown(label)}” lies under itself.")
    return found


def over(name: str, options: dict[str, tuple[str, str]]) -> list[str]:
    """Return the options over one, from the nearest up, each once."""
    over: list[str] = []
    while broader := options[name][1].lower():
        if broader in over:
            break
        over.append(broader)
        name = broader
    return over


LISTS = {
    "question_options": options_in,
    "question_tags": tags_in,
    "source_tags": tags_in,
}
