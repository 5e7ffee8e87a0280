"""How many observations, at least and at most, stand behind some claims."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from claims.lines.records import Edge, Id, Node, check_support
from claims.lines.results import Lines, Origin
from claims.lines.walks import Arcs, components, reached, reversed_arcs
from claims.lines.ways import Ways, ways
from claims.relations import Relation, relation


@dataclass(frozen=True, slots=True)
class Survey:
    """What some claims rest on when one set of edges is what really happened."""

    ends: frozenset[Id]
    circles: tuple[tuple[Id, ...], ...]
    firm: frozenset[Id]
    wide: frozenset[Id]
    is_unknown: bool


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
    support = tuple(dict.fromkeys(support))
    check_support(support, laid.nodes)
    surveys = [_survey(support, laid, laid.arcs)]
    if laid.sure is not laid.arcs:
        surveys.append(_survey(support, laid, laid.sure))
    least, most = _span(surveys, laid)
    counted = _counted(surveys, laid)
    groups = (*laid.shared, *laid.independent)
    return Lines(
        least,
        most,
        _origins(surveys, support, laid),
        laid.altered,
        laid.hardened,
        surveys[0].circles,
        laid,
        counted,
        frozenset(_examined(groups, laid.nodes, counted)),
    )


def _survey(support: Iterable[Id], laid: Ways, arcs: Arcs) -> Survey:
    """Find the ends of all that the supporters rest on, and what of it counts."""
    nodes = laid.nodes
    found = components(support, arcs)
    of = {node: number for number, part in enumerate(found) for node in part}
    last = [part for part in found if _is_terminal(part, of, arcs)]
    circles = [part for part in last if len(part) > 1 or part[0] in arcs[part[0]]]
    circling = {node for part in circles for node in part}
    ends = {part[0] for part in last} - circling
    own = {node for node in of if nodes[node].own}
    plural = {node for node in ends | own if nodes[node].plural}
    first = {end for end in ends - plural if nodes[end].basis == "firsthand"}
    known = {node for node in ends | own if nodes[node].basis != "inferred"}
    return Survey(
        ends=frozenset(ends | own),
        circles=tuple(_in_order(circles, laid)),
        firm=frozenset(first | (own - plural - _leading_to(first, of, arcs))),
        wide=frozenset(known - plural),
        is_unknown=bool(plural),
    )


def _is_terminal(part: Iterable[Id], of: Mapping[Id, int], arcs: Arcs) -> bool:
    return all(of[node] == of[parent] for node in part for parent in arcs[node])


def _in_order(circles: list[list[Id]], laid: Ways) -> list[tuple[Id, ...]]:
    """Sort circles, and the members of each, by their place among the nodes."""
    ordered = [tuple(laid.in_order(circle)) for circle in circles]
    return sorted(ordered, key=lambda circle: laid.place[circle[0]])


def _leading_to(goals: set[Id], known: Collection[Id], arcs: Arcs) -> set[Id]:
    """Find the nodes from which a dependence leads to one of the goals."""
    children = reversed_arcs({node: arcs[node] for node in known})
    return set(reached(goals, children)) - goals


def _span(surveys: Collection[Survey], laid: Ways) -> tuple[int, int | None]:
    """Take the smaller least and the larger most of the extreme possibilities."""
    nodes = laid.nodes
    least = min(_merged(survey.firm, nodes, laid.shared) for survey in surveys)
    if any(survey.is_unknown for survey in surveys):
        return least, None
    mosts = [
        len({_voice(end, nodes) for end in survey.wide}) + len(survey.circles)
        for survey in surveys
    ]
    return least, max(least, *mosts)


def _voice(node: Id, nodes: Mapping[Id, Node]) -> Id:
    voice = nodes[node].voice
    return node if voice is None else voice


def _merged(
    ends: Iterable[Id],
    nodes: Mapping[Id, Node],
    shared: Iterable[Collection[Id]],
) -> int:
    """Count the voices among some ends, those under a shared influence as one."""
    head = {voice: voice for voice in (_voice(end, nodes) for end in ends)}

    def top(voice: Id) -> Id:
        while head[voice] != voice:
            head[voice] = head[head[voice]]
            voice = head[voice]
        return voice

    for group in shared:
        first, *others = [v for v in _voices(group, nodes) if v in head] or [None]
        for other in others:
            head[top(other)] = top(first)
    return sum(voice == above for voice, above in head.items())


def _voices(group: Iterable[Id], nodes: Mapping[Id, Node]) -> Iterator[Id]:
    return (_voice(member, nodes) for member in group if member in nodes)


def _counted(surveys: Iterable[Survey], laid: Ways) -> dict[Id, Id]:
    """Map each voice that counts at most to its first node."""
    counted: dict[Id, Id] = {}
    for node in laid.in_order({end for survey in surveys for end in survey.wide}):
        counted.setdefault(_voice(node, laid.nodes), node)
    return counted


def _examined(
    groups: Iterable[Collection[Id]],
    nodes: Mapping[Id, Node],
    counted: Mapping[Id, Id],
) -> Iterator[frozenset[Id]]:
    """Yield the pairs of counted voices of which somebody has said how they stand."""
    for group in groups:
        voices = {voice for voice in _voices(group, nodes) if voice in counted}
        yield from map(frozenset, combinations(voices, 2))


def _origins(
    surveys: Collection[Survey], support: tuple[Id, ...], laid: Ways
) -> dict[Id, Origin]:
    """Describe every end, whichever of the possibilities makes it one."""
    ends = {end for survey in surveys for end in survey.ends}
    return {
        node: Origin(
            node,
            laid.nodes[node],
            all(node in survey.firm for survey in surveys),
            any(node in survey.wide for survey in surveys),
            support,
            laid,
        )
        for node in laid.in_order(ends)
    }
