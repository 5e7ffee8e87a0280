"""Dependences laid out once, for as many counts of lines as are wanted."""

from claims.lines import Edge, Node, lines, lines_behind, ways
from claims.lines.results import NEAREST
from tests.steps import steps

WITNESS, COPY = Node("firsthand"), Node("derived")


def chains(many):
    """Return so many copies, each of a witness of its own."""
    nodes = {f"c{n}": COPY for n in range(many)}
    nodes |= {f"w{n}": WITNESS for n in range(many)}
    return nodes, [Edge(f"c{n}", f"w{n}") for n in range(many)]


def test_lines_of_some_claims_are_those_counted_alone():
    nodes, edges = chains(3)
    laid = ways(nodes, [*edges, Edge("w2", "w1", "suspected")])
    for support in (["c0"], ["c1", "c2"], [*nodes]):
        alone = lines(support, nodes, [*edges, Edge("w2", "w1", "suspected")])
        assert lines_behind(support, laid) == alone


def test_work_for_one_claim_does_not_grow_with_all_the_others():
    def count(many):
        laid = ways(*chains(many))
        assert laid.layers
        assert laid.place
        assert laid.worlds
        return steps(lambda: lines_behind(["c0"], laid))

    assert count(1000) == count(10)


def test_every_node_knows_its_ends():
    nodes = {"a": COPY, "b": COPY, "w": WITNESS, "x": COPY, "y": COPY, "z": COPY}
    edges = [Edge("a", "b"), Edge("b", "w"), Edge("x", "y"), Edge("y", "x")]
    found = lines([*nodes], nodes, [*edges, Edge("z", "x")])
    assert found.ends == {
        "w": ["w"], "b": ["w"], "a": ["w"], "x": ["x"], "y": ["x"], "z": ["x"],
    }  # fmt: skip
    assert [one for one, ends in found.ends.items() if ends == ["w"]] == ["w", "b", "a"]


def test_what_rests_on_several_ends_knows_the_nearest_of_them():
    nodes = {"a": COPY, "b": COPY} | {f"w{n}": WITNESS for n in range(NEAREST + 1)}
    edges = [Edge("b", "w0"), Edge("a", "b"), Edge("a", "w1")]
    assert lines([*nodes], nodes, edges).ends["a"] == ["w1", "w0"]
    edges = [Edge("b", witness) for witness in nodes if witness not in "ab"]
    known = lines([*nodes], nodes, [*edges, Edge("a", "b")]).ends
    assert known["a"] == known["b"] == [f"w{n}" for n in range(NEAREST)]


def test_suspected_way_yields_to_an_asserted_one():
    nodes = {"a": COPY, "v": WITNESS, "w": WITNESS}
    edges = [Edge("a", "v", "suspected"), Edge("a", "w")]
    assert lines([*nodes], nodes, edges).ends["a"] == ["w"]


def test_nearest_supporters_come_first():
    nodes = {"a": COPY, "b": COPY, "c": COPY, "w": WITNESS}
    edges = [Edge("a", "b"), Edge("b", "c"), Edge("c", "w")]
    origin = lines([*nodes], nodes, edges).origins["w"]
    assert origin.first_paths(2) == [("w",), ("c", "w")]
    assert origin.first_paths(9) == [
        ("w",), ("c", "w"), ("b", "c", "w"), ("a", "b", "c", "w"),
    ]  # fmt: skip
