"""Walking the stemma, without recursion and in time linear in its edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claims.lines.records import Id

Arcs = Mapping[Id, Sequence[Id]]


def reversed_arcs(arcs: Arcs) -> dict[Id, list[Id]]:
    """Turn every arc round; each node that had a place keeps one."""
    turned: dict[Id, list[Id]] = {node: [] for node in arcs}
    for node, others in arcs.items():
        for other in others:
            turned[other].append(node)
    return turned


def reached(starts: Iterable[Id], arcs: Arcs) -> list[Id]:
    """List the starts and all they lead to, each once, nearest first."""
    queue = list(dict.fromkeys(starts))
    seen = set(queue)
    for node in queue:
        for other in arcs[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return queue


def finished(starts: Iterable[Id], arcs: Arcs) -> list[Id]:
    """List what the starts lead to, each after all that it leads to itself."""
    seen: set[Id] = set()
    order: list[Id] = []
    for start in starts:
        if start in seen:
            continue
        seen.add(start)
        trail = [(start, iter(arcs[start]))]
        while trail:
            node, rest = trail[-1]
            for other in rest:
                if other not in seen:
                    seen.add(other)
                    trail.append((other, iter(arcs[other])))
                    break
            else:
                trail.pop()
                order.append(node)
    return order


def components(starts: Iterable[Id], arcs: Arcs) -> list[list[Id]]:
    """Gather what the starts reach into strongly connected components."""
    order = finished(starts, arcs)
    turned = reversed_arcs({node: arcs[node] for node in order})
    taken: set[Id] = set()
    found = []
    for node in reversed(order):
        if node in taken:
            continue
        taken.add(node)
        component = [node]
        for member in component:
            fresh = [other for other in turned[member] if other not in taken]
            taken.update(fresh)
            component.extend(fresh)
        found.append(component)
    return found


def climb(goal: Id, *layers: Arcs) -> Iterator[tuple[Id, Id]]:
    """Yield each node that leads to a goal with its next step there, nearest first.

    Each of the layers maps a node to those from which an arc comes to it; a later one
    is used only where the earlier ones lead no further.
    """
    seen = {goal}
    queue = [goal]
    for arcs in layers:
        for node in queue:
            for other in arcs[node]:
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
                    yield other, node


def spread(starts: Mapping[Id, Id], *layers: Arcs, many: int) -> dict[Id, list[Id]]:
    """Hand what each start has on to all that lead to it, the nearest ones first.

    Each node takes so many; a later layer is used only where the earlier ones lead no
    further.
    """
    has = {node: [end] for node, end in starts.items()}
    for arcs in layers:
        settled = set(has)
        queue = [(node, end) for node, ends in has.items() for end in ends]
        for node, end in queue:
            for other in arcs[node]:
                taken = has.setdefault(other, [])
                if other not in settled and end not in taken and len(taken) < many:
                    taken.append(end)
                    queue.append((other, end))
    return has


def way(start: Id, step: Mapping[Id, Id]) -> list[Id]:
    """Follow the steps from a start to the goal, both ends included."""
    path = [start]
    while path[-1] in step:
        path.append(step[path[-1]])
    return path


def round_trip(component: Sequence[Id], arcs: Arcs) -> tuple[Id, ...]:
    """Walk through every member of a circle along its arcs, back to the first."""
    first, *others = component
    left = dict.fromkeys(others)
    members = {*component}
    inner = {node: [o for o in arcs[node] if o in members] for node in component}
    home, outward = dict(climb(first, reversed_arcs(inner))), dict(climb(first, inner))
    walk = [first]
    while left:
        trip = [other for other in inner[walk[-1]] if other in left][:1]
        if not trip:
            target = next(iter(left))
            trip = way(walk[-1], home)[1:] + way(target, outward)[-2::-1]
        walk += trip
        for node in trip:
            left.pop(node, None)
    return (*walk, *(way(walk[-1], home)[1:] or [first]))
