"""The layout of a stemma: tables, and what holds of every graph."""

from itertools import combinations

import pytest

from claims.lines.walks import components
from claims.stemma import Layout, Measures, Placed, laid_out
from claims.stemma.layers import arcs_of, blocks_of, layered
from claims.stemma.ordering import crossings, ordered
from claims.stemma.placing import apart
from tests.claims.stemma.graphs import GRAPHS, NODES, Link

SIZE = Measures()


def drawn(links: str, **size: int) -> Layout:
    """Return the layout of links written as "child parent, child parent"."""
    pairs = [tuple(one.split()) for one in links.split(",")]
    nodes = dict.fromkeys(node for pair in pairs for node in pair)
    return laid_out(nodes, [(a, b) for a, b in pairs], Measures(**size))


def rows(found: Layout) -> list[str]:
    """Return the nodes of each layer from the left, as one word."""
    layers: dict[int, list[tuple[int, str]]] = {}
    for node, at in found.nodes.items():
        layers.setdefault(at.layer, []).append((at.x, str(node)))
    return ["".join(n for _, n in sorted(layers[key])) for key in sorted(layers)]


@pytest.mark.parametrize(
    ("links", "shown"),
    [
        ("b a", ["a", "b"]),
        ("b a, c b, c a", ["a", "b", "c"]),
        ("c a, c b", ["ab", "c"]),
        ("c a, d b, c b, d a, e d", ["ba", "cd", "e"]),
        ("b a, a b", ["ba"]),
        ("b a, a b, c b", ["ba", "c"]),
        ("a a", ["a"]),
        ("d a, c b", ["ab", "dc"]),
        ("c b, d a", ["ba", "cd"]),
    ],
)
def test_layers_follow_the_longest_way(links: str, shown: list[str]) -> None:
    found = rows(drawn(links))
    assert [sorted(row) for row in found] == [sorted(row) for row in shown]


def test_crossing_links_are_disentangled() -> None:
    found = drawn("c a, d b, e a, f b, g a, h b", widest=6)
    assert rows(found) in (["ab", "cegdfh"], ["ba", "dfhceg"])


def test_wide_layer_is_broken_into_even_rows() -> None:
    copies = ", ".join(f"{letter} z" for letter in "abcdefgh")
    assert [len(row) for row in rows(drawn(copies, widest=6))] == [1, 4, 4]


@pytest.mark.parametrize(
    ("links", "circles"),
    [("b a", []), ("b a, a b", [{"a", "b"}]), ("a a", [{"a"}]), ("a a, b a", [{"a"}])],
)
def test_circles_are_told(links: str, circles: list[set[str]]) -> None:
    assert [set(one) for one in drawn(links).circles] == circles


@pytest.mark.parametrize(
    ("links", "shape"),
    [("b a", {"down"}), ("a b, b a", {"over", "under"}), ("a a", {"loop"})],
)
def test_links_of_a_circle_bend_beside_it(links: str, shape: set[str]) -> None:
    assert {one.shape for one in drawn(links).routes.values()} == shape


def test_long_link_passes_a_layer_upright() -> None:
    found = drawn("b a, c b, c a")
    way = found.routes["c", "a"].points
    assert len(way) == 4
    assert way[1].x == way[2].x
    assert way[2].y - way[1].y == SIZE.height


@pytest.mark.parametrize(
    ("links", "shapes"),
    [("b a", ["down"]), ("a b, b a", ["over", "under"]), ("a a", ["loop"])],
)
def test_sign_stands_where_a_link_leaves(links: str, shapes: list[str]) -> None:
    routes = sorted(drawn(links).routes.values(), key=lambda one: one.shape)
    assert [one.shape for one in routes] == shapes
    aside = {"down": (0, 15), "over": (0, -15), "under": (0, 15), "loop": (15, 0)}
    for route in routes:
        start, found = route.points[0], route.leaving_at(15)
        across, down = aside[route.shape]
        assert found.y - start.y == down
        assert abs(found.x - start.x - across) < 40


def test_link_to_no_node_is_refused() -> None:
    with pytest.raises(ValueError, match="no node"):
        laid_out(["a"], [("a", "b")])


def test_nothing_is_an_empty_picture() -> None:
    assert laid_out([], []).nodes == {}


@pytest.mark.parametrize(
    ("wanted", "gaps", "found"),
    [
        ([], [], []),
        ([5.0], [], [5.0]),
        ([0.0, 100.0], [10], [0.0, 100.0]),
        ([0.0, 0.0], [10], [-5.0, 5.0]),
        ([0.0, 0.0, 0.0], [10, 10], [-10.0, 0.0, 10.0]),
        ([20.0, 0.0, 90.0], [10, 10], [5.0, 15.0, 90.0]),
    ],
)
def test_places_in_each_others_way_share_their_mean(
    wanted: list[float], gaps: list[int], found: list[float]
) -> None:
    assert apart(wanted, gaps) == found


@pytest.mark.parametrize("links", GRAPHS)
def test_every_link_leads_down_but_within_a_circle(links: list[Link]) -> None:
    found = laid_out(NODES, links)
    circle = {node: n for n, one in enumerate(found.circles) for node in one}
    for child, parent in links:
        low, high = found.nodes[child].layer, found.nodes[parent].layer
        is_circular = child in circle and circle.get(child) == circle.get(parent)
        assert low == high if is_circular else low > high


def overlap(one: Placed, other: Placed) -> bool:
    """Tell whether two boxes share a point, or stand nearer than they may."""
    aside = abs(one.x - other.x) < SIZE.width + SIZE.gap
    return aside and abs(one.y - other.y) < SIZE.height


@pytest.mark.parametrize("links", GRAPHS)
def test_no_two_boxes_overlap_or_leave_the_picture(links: list[Link]) -> None:
    found = laid_out(NODES, links)
    boxes = list(found.nodes.values())
    assert not any(overlap(*pair) for pair in combinations(boxes, 2))
    for box in boxes:
        assert 0 <= box.x <= found.width - SIZE.width
        assert 0 <= box.y <= found.height - SIZE.height
    ends = [point for route in found.routes.values() for point in route.points]
    assert all(0 <= x <= found.width and 0 <= y <= found.height for x, y in ends)


@pytest.mark.parametrize("links", GRAPHS)
def test_long_links_pass_beside_the_boxes(links: list[Link]) -> None:
    found = laid_out(NODES, links)
    for route in found.routes.values():
        for point in route.points[1:-1]:
            assert not any(
                box.x < point.x < box.x + SIZE.width and box.y == point.y
                for box in found.nodes.values()
            )


@pytest.mark.parametrize("links", GRAPHS)
def test_layout_is_always_the_same(links: list[Link]) -> None:
    assert laid_out(NODES, links) == laid_out(NODES, list(links))


@pytest.mark.parametrize("links", GRAPHS)
def test_ordering_never_adds_crossings(links: list[Link]) -> None:
    arcs = arcs_of(NODES, [(a, b) for a, b in links if a > b])
    blocks = blocks_of(arcs)
    layers = layered(blocks, arcs, 12)
    of = {block[0]: number for number, block in enumerate(blocks)}
    layer = {v: at for at, row in enumerate(layers) for v in row}
    above: list[list[int]] = [[] for _ in blocks]
    below: list[list[int]] = [[] for _ in blocks]
    for child, parents in arcs.items():
        for one in parents:
            if layer[of[child]] == layer[of[one]] + 1:
                above[of[child]].append(of[one])
                below[of[one]].append(of[child])
    found = ordered(layers, above, below)
    assert [sorted(row) for row in found] == [sorted(row) for row in layers]
    assert crossings(found, below) <= crossings(layers, below)


@pytest.mark.parametrize("links", GRAPHS)
def test_blocks_are_the_strong_components(links: list[Link]) -> None:
    arcs = arcs_of(NODES, links)
    expected = {frozenset(one) for one in components(arcs, arcs)}
    assert {frozenset(one) for one in blocks_of(arcs)} == expected
