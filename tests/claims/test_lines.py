"""METHOD.md 6: independent lines of testimony."""

import importlib.util
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.lines import Edge, Node, lines
from claims.relations import Reading, Relation
from tests.steps import steps

SHARED = Path(__file__).resolve().parents[3] / "shared"
REFERENCE = SHARED / "reference" / "graph.py"

WITNESS = Node("firsthand")
COPY = Node("derived")
UNKNOWN = Node("unknown")
OWN = Node("firsthand", own=True)
RUMOUR = Node("unknown", plural=True)


def exactly(n):
    return Reading(n, n, n, n)


def make_edges(*names):
    """Read "a>b" as an asserted dependence of a on b, "a?b" as a suspected one."""
    words = {">": "asserted", "?": "suspected"}
    return [Edge(name[0], name[2], words[name[1]]) for name in names]


def bounds_of(found):
    return found.least, found.most


CASES = {
    "three copies of one witness": (
        "abc", {"a": COPY, "b": COPY, "c": COPY, "w": WITNESS}, "a>w b>w c>w", (1, 1),
    ),
    "two witnesses": ("vw", {"v": WITNESS, "w": WITNESS}, "", (2, 2)),
    "Z from Y from X": (
        "zyx", {"z": COPY, "y": COPY, "x": WITNESS}, "z>y y>x", (1, 1),
    ),
    "a cites b, b cites a": ("ab", {"a": COPY, "b": COPY}, "a>b b>a", (0, 1)),
    "the same, b also cites a witness": (
        "ab", {"a": COPY, "b": COPY, "w": WITNESS}, "a>b b>a b>w", (1, 1),
    ),
    "two witnesses, one suspected of copying": (
        "vw", {"v": WITNESS, "w": WITNESS}, "v?w", (1, 2),
    ),
    "witness and historian with interviews of his own": (
        "wh", {"w": WITNESS, "h": OWN}, "h>w", (1, 2),
    ),
    "newspaper, source not named": ("n", {"n": UNKNOWN}, "", (0, 1)),
    "one book citing two witnesses": (
        "b", {"b": COPY, "v": WITNESS, "w": WITNESS}, "b>v b>w", (2, 2),
    ),
    "three papers from one wire of unknown basis": (
        "abc", {"a": COPY, "b": COPY, "c": COPY, "w": UNKNOWN}, "a>w b>w c>w", (0, 1),
    ),
    "self-citation": ("a", {"a": COPY}, "a>a", (0, 1)),
    "book suspected of using two witnesses": (
        "b", {"b": UNKNOWN, "v": WITNESS, "w": WITNESS}, "b?v b?w", (0, 2),
    ),
    "some accounts state": ("a", {"a": COPY, "r": RUMOUR}, "a>r", (0, None)),
    "historian who used an unsigned wire and held interviews": (
        "h", {"h": OWN, "w": UNKNOWN}, "h>w", (1, 2),
    ),
    "article naming an unnamed voice, three copies": (
        "abcd",
        {"a": COPY, "b": COPY, "c": COPY, "d": COPY, "u": UNKNOWN},
        "a>u b>a c>a d>a",
        (0, 1),
    ),
    "a reasoned guess": ("g", {"g": Node("inferred")}, "", (0, 0)),
    "a rumour beside a witness": (
        "wa", {"w": WITNESS, "a": COPY, "r": RUMOUR}, "a>r", (1, None),
    ),
    "interviews beside a rumour of eyewitnesses": (
        "h", {"h": OWN, "r": Node("firsthand", plural=True)}, "h>r", (1, None),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_lines_follow_the_table(case):
    support, nodes, edges, expected = CASES[case]
    assert bounds_of(lines(support, nodes, make_edges(*edges.split()))) == expected


def test_ten_papers_from_one_wire_are_no_ten_lines():
    papers = [f"paper {n}" for n in range(10)]
    nodes = dict.fromkeys(papers, COPY) | {"wire": UNKNOWN}
    found = lines(papers, nodes, [Edge(paper, "wire") for paper in papers])
    assert bounds_of(found) == (0, 1)
    assert list(found.origins) == ["wire"]


def test_two_witnesses_on_one_commission_may_be_one():
    nodes = {"v": WITNESS, "w": WITNESS}
    found = lines("vw", nodes, [], shared=[("v", "w")])
    assert bounds_of(found) == (1, 2)
    assert found.unexamined == ()


def test_a_group_under_one_influence_is_every_pair_of_it():
    nodes = {"u": WITNESS, "v": WITNESS, "w": WITNESS, "x": WITNESS}
    found = lines("uvwx", nodes, [], shared=[("u", "v", "w")])
    assert bounds_of(found) == (2, 4)
    assert found.unexamined == (("u", "x"), ("v", "x"), ("w", "x"))


def test_one_witness_saying_it_twice_is_one():
    nodes = {"a": Node("firsthand", voice="w"), "b": Node("firsthand", voice="w")}
    found = lines("ab", nodes, [])
    assert bounds_of(found) == (1, 1)
    assert found.unexamined == ()


def test_a_shared_influence_reaches_all_that_one_voice_says():
    twice = {"a": Node("firsthand", voice="w"), "b": Node("firsthand", voice="w")}
    found = lines("abc", twice | {"c": WITNESS}, [], shared=[("b", "c")])
    assert bounds_of(found) == (1, 2)


def test_a_shared_influence_on_what_is_no_origin_merges_nothing():
    nodes = {"a": COPY, "v": WITNESS, "w": WITNESS}
    found = lines("aw", nodes, make_edges("a>v"), shared=[("a", "w"), ("a", "else")])
    assert bounds_of(found) == (2, 2)


def test_an_altered_figure_is_cut_from_what_it_cites():
    nodes = {"z": COPY, "y": WITNESS}
    readings = {"z": exactly(22), "y": exactly(15)}
    found = lines("z", nodes, make_edges("z>y"), readings=readings)
    assert bounds_of(found) == (0, 1)
    assert found.altered == (("z", "y"),)
    assert list(found.origins) == ["z"]


def test_a_figure_handed_on_as_it_was_is_not_altered():
    nodes = {"z": COPY, "y": WITNESS}
    readings = {"z": exactly(15), "y": exactly(15)}
    found = lines("z", nodes, make_edges("z>y"), readings=readings)
    assert bounds_of(found) == (1, 1)
    assert found.altered == ()


def test_readings_of_another_kind_bring_their_own_relation():
    def relate(a, b):
        return Relation.EQUAL if a == b else Relation.CONTRADICT

    nodes = {"z": COPY, "y": WITNESS}
    words = {"z": "Bulganin", "y": "Khrushchev"}
    found = lines("z", nodes, make_edges("z>y"), readings=words, relate=relate)
    assert found.altered == (("z", "y"),)


@pytest.mark.parametrize(
    ("parent", "child", "expected"),
    [
        (Node(hedged=True), Node(), (("c", "p"),)),
        (RUMOUR, Node(), (("c", "p"),)),
        (Node(hedged=True), Node(hedged=True), ()),
        (RUMOUR, Node(plural=True), ()),
        (Node(), Node(), ()),
    ],
)
def test_a_guess_said_flatly_is_hardened_and_kept(parent, child, expected):
    found = lines("c", {"c": child, "p": parent}, make_edges("c>p"))
    assert found.hardened == expected
    assert list(found.origins) == ["p"]


# ------------------------------------------------------------- origins, circles


def test_origins_have_a_path_from_each_supporter():
    nodes = {"z": COPY, "y": COPY, "b": COPY, "x": WITNESS, "w": WITNESS}
    found = lines("zyb", nodes, make_edges("z>y", "y>x", "b>w"))
    assert found.origins["x"].paths == {"z": ("z", "y", "x"), "y": ("y", "x")}
    assert found.origins["w"].paths == {"b": ("b", "w")}


def test_a_supporter_that_observed_is_its_own_origin():
    origin = lines("w", {"w": WITNESS}, []).origins["w"]
    assert origin.paths == {"w": ("w",)}
    assert origin.counts_in_least
    assert origin.counts_in_most


def test_a_path_takes_the_asserted_way_before_a_shorter_suspected_one():
    nodes = {"z": COPY, "y": COPY, "x": WITNESS}
    found = lines("z", nodes, make_edges("z?x", "z>y", "y>x"))
    assert found.origins["x"].paths == {"z": ("z", "y", "x")}


def test_a_suspected_copy_counts_only_at_most():
    origins = lines("vw", {"v": WITNESS, "w": WITNESS}, make_edges("v?w")).origins
    assert [origins["v"].counts_in_least, origins["v"].counts_in_most] == [False, True]
    assert [origins["w"].counts_in_least, origins["w"].counts_in_most] == [True, True]


@pytest.mark.parametrize(
    ("edges", "expected"),
    [
        ("a>a", (("a", "a"),)),
        ("a>b b>a", (("a", "b", "a"),)),
        ("a>c c>b b>a", (("a", "c", "b", "a"),)),
        ("a>b b>a a>c c>a", (("a", "b", "a", "c", "a"),)),
        ("a>b b>a c>d d>c", (("a", "b", "a"), ("c", "d", "c"))),
        ("a>b b>a b>w", ()),
    ],
)
def test_circular_reporting_is_shown_as_a_path(edges, expected):
    nodes = dict.fromkeys("abcd", COPY) | {"w": WITNESS}
    assert lines("abc", nodes, make_edges(*edges.split())).circular == expected


def test_unexamined_pairs_are_those_of_which_nothing_is_said():
    nodes = dict.fromkeys("uvw", WITNESS)
    found = lines("uvw", nodes, [], independent=[("w", "u")])
    assert found.unexamined == (("u", "v"), ("v", "w"))
    assert found.unexamined_count == 2


def test_origins_that_never_count_together_are_no_pair():
    nodes = {"book": Node(), "u": WITNESS, "v": WITNESS}
    edges = [Edge("book", "u", "suspected"), Edge("book", "v", "suspected")]
    found = lines(["book"], nodes, edges)
    assert (found.unexamined, found.unexamined_count) == ((("u", "v"),), 1)
    alone = lines(["book"], nodes, edges[:1])
    assert (alone.least, alone.most, alone.unexamined_count) == (0, 1, 0)


@pytest.mark.parametrize(
    ("support", "edges", "sentence"),
    [
        ("x", [], "'x' is counted as support but is no node."),
        ("a", [Edge("a", "x")], "An edge leads from or to 'x', which is no node."),
        ("a", [Edge("x", "a")], "An edge leads from or to 'x', which is no node."),
        (
            "a",
            [Edge("a", "a", "sure")],
            "An edge is 'sure', not asserted or suspected.",
        ),
    ],
)
def test_what_names_no_node_is_refused(support, edges, sentence):
    with pytest.raises(ValueError, match=sentence):
        lines(support, {"a": WITNESS}, edges)


def test_an_unknown_basis_word_is_refused():
    with pytest.raises(ValueError, match="the basis 'seen', which is none"):
        lines("a", {"a": Node("seen")}, [])


def test_no_support_has_no_lines():
    found = lines((), {"a": WITNESS}, [])
    assert bounds_of(found) == (0, 0)
    assert found.origins == {}


# ------------------------------------------------------------------- properties

NAMES = [f"n{number}" for number in range(7)]
BASES = st.sampled_from(["firsthand", "derived", "unknown", "inferred"])


@st.composite
def stemmas(draw, *, has_voices=False, has_plurals=False):
    """Draw support, nodes, edges and shared pairs over a few names."""
    voices = st.sampled_from([None, *NAMES]) if has_voices else st.none()
    plurals = st.booleans() if has_plurals else st.just(False)
    node = st.builds(Node, basis=BASES, own=st.booleans(), plural=plurals, voice=voices)
    nodes = {name: draw(node) for name in NAMES}
    name = st.sampled_from(NAMES)
    certainty = st.sampled_from(["asserted", "asserted", "suspected"])
    edges = draw(st.lists(st.builds(Edge, name, name, certainty), max_size=12))
    support = draw(st.lists(name, unique=True))
    shared = [] if has_voices else draw(st.lists(st.tuples(name, name), max_size=3))
    return support, nodes, edges, shared


@pytest.fixture(scope="module")
def reference():
    if not REFERENCE.exists():
        pytest.skip("the reference definition ../shared/reference/graph.py is absent")
    spec = importlib.util.spec_from_file_location("reference_graph", REFERENCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_reference(name, node):
    basis = "none" if node.basis == "inferred" else node.basis
    voice = name if node.voice is None else node.voice
    return {"basis": basis, "own": node.own, "voice": voice}


FIGURES = st.dictionaries(st.sampled_from(NAMES), st.integers(1, 3))


@settings(max_examples=300, deadline=None)
@given(stemma=stemmas() | stemmas(has_voices=True), figures=FIGURES)
def test_lines_are_those_of_the_reference(reference, stemma, figures):
    support, nodes, edges, shared = stemma
    readings = {name: exactly(figure) for name, figure in figures.items()}
    rows = {
        name: {"low": n, "high": n, "firm_low": n, "firm_high": n}
        for name, n in figures.items()
    }
    found = lines(support, nodes, edges, shared=shared, readings=readings)
    least, most, circles, altered = reference.span(
        support,
        {name: as_reference(name, node) for name, node in nodes.items()},
        [(edge.child, edge.parent, edge.certainty) for edge in edges],
        shared,
        rows,
    )
    assert bounds_of(found) == (least, most)
    assert sorted(sorted(set(path)) for path in found.circular) == sorted(circles)
    assert set(found.altered) == set(altered)


@settings(deadline=None)
@given(stemma=stemmas(has_voices=True, has_plurals=True), data=st.data())
def test_declared_copies_never_change_a_number(stemma, data):
    support, nodes, edges, shared = stemma
    before = lines(support, nodes, edges, shared=shared)
    copied = data.draw(st.lists(st.sampled_from(support or [None]), max_size=4))
    copies = [f"copy {n}" for n, one in enumerate(copied) if one]
    found = lines(
        [*support, *copies],
        nodes | dict.fromkeys(copies, COPY),
        [*edges, *map(Edge, copies, copied)],
        shared=shared,
    )
    assert bounds_of(found) == bounds_of(before)


@settings(deadline=None)
@given(stemma=stemmas(has_plurals=True))
def test_least_is_never_more_than_most(stemma):
    support, nodes, edges, shared = stemma
    found = lines(support, nodes, edges, shared=shared)
    assert found.most is None or 0 <= found.least <= found.most
    is_rumoured = any(nodes[end].plural for end in found.origins)
    assert (found.most is None) == is_rumoured


@settings(deadline=None)
@given(stemma=stemmas())
def test_paths_run_along_edges(stemma):
    support, nodes, edges, shared = stemma
    found = lines(support, nodes, edges, shared=shared)
    known = {(edge.child, edge.parent) for edge in edges}
    paths = [path for end in found.origins.values() for path in end.paths.values()]
    for path in [*paths, *found.circular]:
        assert set(pairwise(path)) <= known
    for end in found.origins.values():
        assert all(path[0] == one for one, path in end.paths.items())
        assert all(path[-1] == end.id for path in end.paths.values())
    assert len(found.unexamined) == found.unexamined_count
    assert all(path[0] == path[-1] for path in found.circular)


@pytest.mark.parametrize(
    "derive",
    [
        lambda n, many: [(n, (n * 7 + 3) % many), (n, (n * n + 1) % many)],
        lambda n, _many: [(n, n - 1), (n, n // 2)] if n else [],
        lambda n, many: [(n, (n + 1) % many)] * 2,
        lambda _n, _many: [],
    ],
    ids=["tangled", "chained", "one circle", "all witnesses"],
)
def test_twice_the_claims_are_twice_the_work(derive):
    def count(many):
        bases = ["firsthand", "derived"]
        nodes = {n: Node(bases[n % 2], own=n % 5 == 0) for n in range(many)}
        edges = [Edge(*pair) for n in range(many) for pair in derive(n, many)]
        return steps(lambda: lines(range(many), nodes, edges))

    assert count(1000) < 2.5 * count(500)
