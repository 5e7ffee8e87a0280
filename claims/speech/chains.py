"""The order of voices: whom the text names, and whom that one names."""

from dataclasses import replace
from itertools import product

from .sightings import Name, Reach, Sighting
from .values import Stance, Voice, VoiceKind
from .words import Reader

COUNTER = "counter"  # the rule of a voice that objects, and hands nothing on
NEAREST = 24  # voices; a passage with more has its last ones read
MOST = 8  # branches shown; a sentence that names more is not speech but a list
Range = tuple[int, int]
Scoped = tuple[Sighting, Range]


def voices(reader: Reader, scoped: list[Scoped]) -> tuple[Voice, ...]:
    """Put the voices that bear on a passage into branches, the nearest voice first.

    METHOD.md 2: position 1 is named by the text itself, 2 by that one.
    """
    found: list[Voice] = []
    scoped = scoped[-NEAREST:]
    for branch, path in enumerate(_paths(scoped)[:MOST], 1):
        for position, (mark, name) in enumerate(path, 1):
            found.append(_voice(reader, mark, name, branch, position))
    return tuple(found)


def _voice(
    reader: Reader, mark: Sighting, name: Name, branch: int, position: int
) -> Voice:
    start, end = reader.tokens.span(mark.start, mark.end)
    return Voice(
        name=name.text,
        wording=reader.tokens.text[start:end],
        start=start,
        end=end,
        branch=branch,
        position=position,
        kind=name.kind,
        stance=mark.stance,
    )


def _paths(scoped: list[Scoped]) -> list[list[tuple[Sighting, Name]]]:
    """Give every chain from the text to a last voice."""
    cited = [one for one in scoped if one[0].is_cited]
    counter = [one for one in scoped if one[0].rule == COUNTER]
    plain = [one for one in scoped if one not in cited and one not in counter]
    chains = [
        [*sorted(outer, key=lambda one: _depth(one, plain)), last]
        for last, outer in ((one, _outer(one, plain)) for one in plain)
        if not any(_contains(last, other) for other in plain)
    ]
    chains = chains or ([[]] if cited else [])
    for one in cited:
        chains = [_with_cited(chain, one) for chain in chains]
    return [
        _once(list(path))
        for chain in [*chains, *([one] for one in counter)]
        for path in product(*(_named(mark) for mark, _ in chain))
    ]


def _once(path: list[tuple[Sighting, Name]]) -> list[tuple[Sighting, Name]]:
    """Name a voice once that goes on speaking: said …, adding that."""
    kept: list[tuple[Sighting, Name]] = []
    for mark, name in path:
        if kept and _is_same(kept[-1][1], mark, name):
            said, outer = kept[-1]
            if mark.stance is not Stance.ASSERTS:  # she said she doubted it
                kept[-1] = replace(said, stance=mark.stance), outer
            continue
        if mark.rule != "participle" or all(name.start != one.start for _, one in kept):
            kept.append((mark, name))
    return kept


def _is_same(outer: Name, mark: Sighting, name: Name) -> bool:
    """She said she believed: a pronoun takes up the voice it stands in."""
    many = VoiceKind.PLURAL_UNNAMED
    if name.text or mark.rule == "passive":
        return False
    return (outer.kind is many) == (name.kind is many)


def _named(mark: Sighting) -> list[tuple[Sighting, Name]]:
    return [(mark, name) for name in mark.names]


def _outer(one: Scoped, all_of_them: list[Scoped]) -> list[Scoped]:
    return [other for other in all_of_them if _contains(other, one)]


def _depth(one: Scoped, all_of_them: list[Scoped]) -> int:
    return len(_outer(one, all_of_them))


def _contains(outer: Scoped, inner: Scoped) -> bool:
    """Say whether one voice is within what the other says; of two such, the later."""
    if outer[0] is inner[0]:
        return False
    holds, is_held = _covers(outer, inner), _covers(inner, outer)
    if holds and is_held and _opens(outer, inner):
        return True
    if holds and is_held and _opens(inner, outer):
        return False
    return holds and (not is_held or outer[0].start > inner[0].start)


def _opens(outer: Scoped, inner: Scoped) -> bool:
    """Said that, according to its engineers, …: the origin stands in what is said."""
    said, origin = outer[0], inner[0]
    follows = said.anchor <= origin.start <= said.anchor + 1
    return said.reach is Reach.AFTER and origin.reach is Reach.AROUND and follows


def _covers(one: Scoped, other: Scoped) -> bool:
    (start, end), mark = one[1], other[0]
    return start <= mark.start and mark.end <= end


def _with_cited(chain: list[Scoped], one: Scoped) -> list[Scoped]:
    """Put a cited voice after the one that cites it."""
    mark = one[0]
    places = [i for i, (parent, _) in enumerate(chain) if _cites(parent, mark)]
    before = [i for i, (parent, _) in enumerate(chain) if parent.start < mark.start]
    place = places[-1] if places else before[-1] if before else len(chain) - 1
    return [*chain[: place + 1], one, *chain[place + 1 :]]


def _cites(parent: Sighting, mark: Sighting) -> bool:
    """Say whether the citation stands within or right beside the words that cite."""
    return parent.start <= mark.start <= parent.end + 2
