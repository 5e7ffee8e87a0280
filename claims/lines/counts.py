"""How many observations, at least and at most, stand behind some claims."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any

from claims.lines.records import Edge, Id, Node, check_support
from claims.lines.results import Lines
from claims.lines.ways import Ways, ways
from claims.lines.worlds import Survey
from claims.relations import Relation, relation


def lines(
    support: Iterable[Id],
    nodes: Mapping[Id, Node],
    edges: Iterable[Edge],
    *,
    shared: Iterable[Collection[Id]] = (),
    independent: Iterable[Collection[Id]] = (),
    readings: Mapping[Id, Any] | None = None,
    relate: Callable[[Any, Any], Relation] = relation,
) -> Lines:
    """Count the independent lines behind the supporting claims (METHOD.md 6).

    `shared` and `independent` are pairs of ids, or larger groups in which every two are
    such a pair. `readings` maps ids to what `relate` compares; an edge between two that
    contradict is cut. Raises ValueError for support or edges that name no node.
    """
    laid = ways(
        nodes,
        edges,
        shared=shared,
        independent=independent,
        readings=readings,
        relate=relate,
    )
    return lines_behind(support, laid)


def lines_behind(support: Iterable[Id], laid: Ways) -> Lines:
    """Count the lines behind some claims, the dependences being laid out.

    The work grows with what the claims rest on, not with all that is laid out.
    """
    support = dict.fromkeys(support)
    check_support(support, laid.nodes)
    surveys = tuple(world.survey(support) for world in laid.worlds)
    least, most = _span(surveys, laid)
    counted = _counted(surveys, laid)
    together = tuple(
        frozenset(voice_of(end, laid.nodes) for end in survey.wide)
        for survey in surveys
    )
    groups = (*laid.shared, *laid.independent)
    return Lines(
        least,
        most,
        surveys,
        support,
        laid.altered,
        laid.hardened,
        _in_order(surveys[0].circles, laid),
        laid,
        counted,
        together,
        frozenset(_examined(groups, laid.nodes, together)),
    )


def _span(surveys: Collection[Survey], laid: Ways) -> tuple[int, int | None]:
    """Take the smaller least and the larger most of the extreme possibilities."""
    nodes = laid.nodes
    merging = (merged(survey.firm, nodes, laid.shared) for survey in surveys)
    least = min(len(set(voices.values())) for voices in merging)
    if any(survey.is_unknown for survey in surveys):
        return least, None
    mosts = [
        len({voice_of(end, nodes) for end in survey.wide}) + len(survey.circles)
        for survey in surveys
    ]
    return least, max(least, *mosts)


def voice_of(node: Id, nodes: Mapping[Id, Node]) -> Id:
    """Return who is made to say it: the node itself where nobody is named."""
    voice = nodes[node].voice
    return node if voice is None else voice


def merged(
    ends: Iterable[Id],
    nodes: Mapping[Id, Node],
    shared: Iterable[Collection[Id]],
) -> dict[Id, Id]:
    """Map each voice among some ends to one for all under its shared influence."""
    head = {voice: voice for voice in (voice_of(end, nodes) for end in ends)}

    def top(voice: Id) -> Id:
        while head[voice] != voice:
            head[voice] = head[head[voice]]
            voice = head[voice]
        return voice

    for group in shared:
        first, *others = [v for v in voices_of(group, nodes) if v in head] or [None]
        for other in others:
            head[top(other)] = top(first)
    return {voice: top(voice) for voice in head}


def voices_of(group: Iterable[Id], nodes: Mapping[Id, Node]) -> Iterator[Id]:
    """Yield the voices of those members of a group that are nodes."""
    return (voice_of(member, nodes) for member in group if member in nodes)


def _in_order(
    circles: Iterable[tuple[Id, ...]], laid: Ways
) -> tuple[tuple[Id, ...], ...]:
    """Sort circles, and the members of each, by their place among the nodes."""
    ordered = (tuple(laid.in_order(circle)) for circle in circles)
    return tuple(sorted(ordered, key=lambda circle: laid.place[circle[0]]))


def _counted(surveys: Iterable[Survey], laid: Ways) -> dict[Id, Id]:
    """Map each voice that counts at most to its first node."""
    counted: dict[Id, Id] = {}
    for node in laid.in_order({end for survey in surveys for end in survey.wide}):
        counted.setdefault(voice_of(node, laid.nodes), node)
    return counted


def _examined(
    groups: Iterable[Collection[Id]],
    nodes: Mapping[Id, Node],
    together: Iterable[Collection[Id]],
) -> Iterator[frozenset[Id]]:
    """Yield the pairs counted together of which somebody has said how they stand."""
    for group, counted in product(groups, together):
        voices = {voice for voice in voices_of(group, nodes) if voice in counted}
        yield from map(frozenset, combinations(voices, 2))
