"""METHOD.md 4 and 6: whose support a claim is, and the graph of who used whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.lines import Edge
from claims.relations import Reading
from claims.testimony import (
    CARRIER,
    UNNAMED,
    Descent,
    Named,
    SourceNode,
    Speaker,
    Statement,
    Voice,
    graph,
    supporter,
    supporters,
)

RUMOUR = {"rumour": Speaker("plural_unnamed")}


def make_copies(parent, *children, **more):
    return [Descent(child, parent, "copy", **more) for child in children]


def bounds_of(claims, derivations=(), speakers=None, readings=None, support=None):
    built = graph(claims, derivations, speakers, readings=readings)
    found = built.lines(support, readings=readings)
    return found.least, found.most


def edges_of(built):
    return {(edge.child, edge.parent): edge.certainty for edge in built.edges}


# --------------------------------------------------- support belongs to voices


@pytest.mark.parametrize(
    ("stance", "named", "expected"),
    [
        ("asserts", [], CARRIER),
        ("reports", [], UNNAMED),
        ("doubts", [], None),
        ("rejects", [], None),
        ("reports", [Named("X")], Voice("named", "X")),
        ("doubts", [Named("records")], Voice("named", "records")),
        ("reports", [Named("Y"), Named("X")], Voice("named", "X")),
        ("reports", [Named("Y"), Named("X", stance="doubts")], None),
        ("asserts", [Named("X", stance="rejects")], CARRIER),
        ("asserts", [Named("X")], Voice("named", "X")),
    ],
)
def test_supporter_is_the_last_voice_that_asserts(stance, named, expected):
    assert supporter(stance, named) == expected


def test_supporters_are_one_for_each_branch():
    named = [
        Named("police", branch=1),
        Named("hospital", branch=2),
        Named("editor", stance="doubts", branch=3),
    ]
    expected = (Voice("named", "police"), Voice("named", "hospital"))
    assert supporters("reports", named) == expected


# ------------------------------------------------------------ the table, end to end


CASES = {
    "three copies of one witness": (
        [Statement("w", "W", "firsthand"), *(Statement(c, c) for c in "XYZ")],
        make_copies("W", "X", "Y", "Z"), (1, 1),
    ),
    "two witnesses": (
        [Statement("v", "V", "firsthand"), Statement("w", "W", "firsthand")],
        [], (2, 2),
    ),
    "Z from Y from X": (
        [
            Statement("z", "Z", "derived", "reports", (Named("Y"),)),
            Statement("y", "Y", "derived", "reports", (Named("X", basis="firsthand"),)),
        ],
        [], (1, 1),
    ),
    "Z from Y, who had it from X, neither read": (
        [
            Statement(
                "z", "Z", "derived", "reports",
                (Named("Y", basis="derived"), Named("X", basis="firsthand")),
            ),
        ],
        [], (1, 1),
    ),
    "a cites b, b cites a": (
        [
            Statement("a", "A", "derived", "reports", (Named("B"),)),
            Statement("b", "B", "derived", "reports", (Named("A"),)),
        ],
        [], (0, 1),
    ),
    "the same, b also cites a witness": (
        [
            Statement("a", "A", "derived", "reports", (Named("B"),)),
            Statement(
                "b", "B", "derived", "reports",
                (Named("A"), Named("W", basis="firsthand", branch=2)),
            ),
        ],
        [], (1, 1),
    ),
    "two witnesses, one suspected of copying": (
        [Statement("v", "V", "firsthand"), Statement("w", "W", "firsthand")],
        make_copies("W", "V", certainty="suspected"), (1, 2),
    ),
    "witness + historian who used him and held interviews of his own": (
        [Statement("w", "W", "firsthand"), Statement("h", "H", "firsthand")],
        [Descent("H", "W", "use", "partial")], (1, 2),
    ),
    "historian who used an unsigned wire and held interviews of his own": (
        [Statement("h", "H", "firsthand")],
        [Descent("H", "wire", "use", "partial")], (1, 2),
    ),
    "newspaper, source not named": (
        [Statement("n", "N", stance="reports")], [], (0, 1),
    ),
    "two witnesses on one commission": (
        [Statement("v", "V", "firsthand"), Statement("w", "W", "firsthand")],
        [Descent("V", "W", "shared_conditions")], (1, 2),
    ),
    "one book citing two witnesses": (
        [
            Statement(
                "b", "B", "derived", "reports",
                (
                    Named("V", basis="firsthand"),
                    Named("W", basis="firsthand", branch=2),
                ),
            ),
        ],
        [], (2, 2),
    ),
    "ten papers from one wire of unknown basis": (
        [Statement(f"p{n}", f"P{n}", "derived") for n in range(10)],
        [Descent(f"P{n}", "wire", "use", "partial") for n in range(10)], (0, 1),
    ),
    "self-citation": (
        [Statement("a", "A", "derived", "reports", (Named("A"),))], [], (0, 1),
    ),
    "book suspected of using two witnesses": (
        [
            Statement("b", "B"),
            Statement("v", "V", "firsthand"),
            Statement("w", "W", "firsthand"),
        ],
        [Descent("B", w, "use", "partial", "suspected") for w in "VW"], (2, 3),
    ),
    "one witness saying it twice": (
        [Statement("a", "W", "firsthand"), Statement("b", "W", "firsthand")],
        [], (1, 1),
    ),
    "one witness, who is cited and who speaks": (
        [
            Statement("w", "W", "firsthand"),
            Statement("n", "N", "derived", "reports", (Named("W"),)),
        ],
        [], (1, 1),
    ),
    "an inference of his own": ([Statement("g", "G", "inferred")], [], (0, 0)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_testimony_follows_the_table(case):
    claims, derivations, expected = CASES[case]
    assert bounds_of(claims, derivations) == expected


def test_book_suspected_of_two_witnesses_alone_is_none_to_two():
    claims, derivations, _ = CASES["book suspected of using two witnesses"]
    assert bounds_of(claims, derivations, support=["b"]) == (0, 2)


def test_circular_reporting_is_found():
    claims, derivations, _ = CASES["a cites b, b cites a"]
    assert graph(claims, derivations).lines().circular == (("a", "b", "a"),)


def test_one_author_twice_may_be_one():
    claims = [Statement("v", "V", "firsthand"), Statement("w", "W", "firsthand")]
    speakers = {
        "V": Speaker(author="John Rettie"),
        "W": Speaker(author=" john  rettie"),
    }
    assert bounds_of(claims, speakers=speakers) == (1, 2)
    assert graph(claims, (), speakers).shared == (("v", "w"),)


def test_authors_that_are_not_given_are_not_one():
    claims = [Statement("v", "V", "firsthand"), Statement("w", "W", "firsthand")]
    assert bounds_of(claims, speakers={"V": Speaker(), "W": Speaker()}) == (2, 2)


def test_some_accounts_state_is_none_to_unknown():
    claims = [Statement("a", "A", "derived", "reports", (Named("rumour"),))]
    assert bounds_of(claims, speakers=RUMOUR) == (0, None)


def test_three_verbatim_copies_of_an_unnamed_voice_add_nothing():
    claims = [Statement("a", "A", "derived", "reports", (Named("a friend"),))]
    for name in "XYZ":
        voice = Named(f"a friend, in {name}")
        claims.append(Statement(name, name, "derived", "reports", (voice,)))
    assert bounds_of(claims, make_copies("A", "X", "Y", "Z")) == (0, 1)
    assert bounds_of(claims) == (0, 4)


# ----------------------------------------------------- altered and hardened


FIGURES = {n: Reading(n, n, n, n) for n in (15, 22)}


def test_a_citation_of_another_figure_is_altered():
    claims = [
        Statement("z", "Z", "derived", "reports", (Named("Y"),)),
        Statement("y", "Y", "firsthand"),
    ]
    readings = {"z": FIGURES[22], "y": FIGURES[15]}
    built = graph(claims, readings=readings)
    found = built.lines(["z"], readings)
    assert (found.least, found.most) == (0, 1)
    assert found.altered == (("z", "y"),)


def test_a_source_with_two_figures_hands_on_the_one_that_is_cited():
    claims = [
        Statement("z", "Z", "derived", "reports", (Named("Y"),)),
        Statement("y15", "Y", "firsthand"),
        Statement("y22", "Y", "firsthand"),
    ]
    readings = {"z": FIGURES[22], "y15": FIGURES[15], "y22": FIGURES[22]}
    built = graph(claims, readings=readings)
    assert edges_of(built) == {("z", "y22"): "asserted"}
    assert edges_of(graph(claims)).keys() == {("z", "y15"), ("z", "y22")}


@pytest.mark.parametrize(
    ("commitment", "expected"), [("flat", (("c", "a"),)), ("likely", ())]
)
def test_a_rumour_said_flatly_is_hardened(commitment, expected):
    claims = [
        Statement("a", "A", "derived", "reports", (Named("rumour"),)),
        Statement("c", "C", "derived", commitment=commitment),
    ]
    built = graph(claims, [Descent("C", "A", "paraphrase", "partial")], RUMOUR)
    assert built.lines().hardened == expected


# ---------------------------------------------------------- the four rules


def test_rule_0_a_full_copy_leads_to_the_claim_it_copies():
    claims = [
        Statement("c", "C", "derived", "reports", (Named("X"),)),
        Statement("p", "P"),
    ]
    built = graph(claims, make_copies("P", "C", certainty="suspected"))
    assert edges_of(built) == {("c", "p"): "suspected"}
    assert SourceNode("X") not in built.nodes


def test_rule_1_leads_through_the_chain_that_the_text_names():
    chain = (Named("Y", certainty="suspected"), Named("X", basis="firsthand"))
    claims = [Statement("c", "C", "derived", "reports", chain)]
    built = graph(claims, make_copies("P", "C"))
    ours, next_one = ("c", SourceNode("Y")), (SourceNode("Y"), SourceNode("X"))
    assert edges_of(built) == {ours: "suspected", next_one: "asserted"}
    assert built.nodes[SourceNode("X")].basis == "firsthand"


def test_rule_1_follows_no_voice_that_denies_it():
    voice = Named("X", stance="rejects")
    built = graph([Statement("c", "C", "firsthand", "asserts", (voice,))])
    assert built.edges == ()
    assert built.lines().least == 1


def test_rule_2_leads_to_what_the_source_was_made_from_and_on():
    claims = [Statement("c", "C", "derived")]
    derivations = [
        Descent("C", "P", "use", "partial"),
        Descent("P", "Q", "translation"),
        Descent("Q", "C", "use", "partial", "suspected"),
        Descent("C", "S", "independent"),
    ]
    p, q = SourceNode("P"), SourceNode("Q")
    expected = {("c", p): "asserted", (p, q): "asserted", (q, "c"): "suspected"}
    assert edges_of(graph(claims, derivations)) == expected


def test_rule_3_a_partial_user_who_observed_is_own():
    built = graph(
        [Statement("h", "H", "firsthand")], [Descent("H", "P", "use", "partial")]
    )
    assert built.nodes["h"].own
    assert edges_of(built) == {("h", SourceNode("P")): "asserted"}
    assert built.warnings == ()


@pytest.mark.parametrize("has_claim", [True, False])
def test_a_full_copy_called_firsthand_is_warned_of_and_derived(has_claim):
    claims = [Statement("c", "C", "firsthand")]
    claims += [Statement("p", "P")] if has_claim else []
    built = graph(claims, make_copies("P", "C"))
    assert [(one.claim, one.parent) for one in built.warnings] == [("c", "P")]
    assert "counted as derived" in built.warnings[0].sentence
    assert not built.nodes["c"].own
    assert (built.lines().least, built.lines().most) == (0, 1)


@pytest.mark.parametrize(
    ("bases", "expected"),
    [
        (("firsthand", "firsthand"), "firsthand"),
        (("firsthand", "unknown"), "firsthand"),
        (("firsthand", "inferred"), "unknown"),
        (("unknown", "unknown"), "unknown"),
    ],
)
def test_a_voice_knew_it_as_those_who_name_it_say(bases, expected):
    claims = [
        Statement(n, f"S{n}", "derived", "reports", (Named("X", basis=basis),))
        for n, basis in enumerate(bases)
    ]
    assert graph(claims).nodes[SourceNode("X")].basis == expected


def test_a_claim_that_nobody_supports_is_no_node():
    built = graph([Statement("c", "C", stance="rejects"), Statement("d", "D")])
    assert built.support == ("d",)
    assert list(built.nodes) == ["d"]


def test_an_asserted_dependence_is_not_weakened_by_a_suspicion():
    derivations = [
        Descent("C", "P", "use", "partial"),
        Descent("C", "P", "copy", "partial", "suspected"),
    ]
    built = graph([Statement("c", "C")], derivations)
    assert built.edges == (Edge("c", SourceNode("P")),)


# -------------------------------------------------- shared and independent


def test_an_argued_independence_is_no_unexamined_pair():
    claims = [
        Statement("v", "V", "firsthand"),
        Statement("w", "W", "firsthand"),
        Statement("u", "U", "firsthand"),
    ]
    built = graph(claims, [Descent("V", "W", "independent")])
    assert built.edges == ()
    assert built.lines().unexamined == (("v", "u"), ("w", "u"))


def test_a_shared_influence_is_that_of_the_voices_not_of_the_carriers():
    claims = [
        Statement("a", "A", "derived", "reports", (Named("V", basis="firsthand"),)),
        Statement("b", "B", "derived", "reports", (Named("W", basis="firsthand"),)),
    ]
    assert bounds_of(claims, [Descent("A", "B", "shared_conditions")]) == (2, 2)
    assert bounds_of(claims, [Descent("V", "W", "shared_conditions")]) == (1, 2)


def test_an_unnamed_voice_stands_under_its_carrier_s_conditions():
    claims = [
        Statement("a", "A", "firsthand", "reports"),
        Statement("b", "B", "firsthand", "reports"),
        Statement("c", "A", "firsthand"),
    ]
    assert bounds_of(claims, [Descent("A", "B", "shared_conditions")]) == (1, 3)


# ------------------------------------------------------------------ properties

SOURCES = st.sampled_from("ABCDE")
BASES = st.sampled_from(["firsthand", "derived", "inferred", "unknown"])
STANCES = st.sampled_from(["asserts", "reports", "doubts", "rejects"])
CERTAINTIES = st.sampled_from(["asserted", "suspected"])
KINDS = st.sampled_from(["copy", "use", "independent", "shared_conditions"])
EXTENTS = st.sampled_from(["full", "partial"])
NAMED = st.builds(Named, SOURCES, STANCES, CERTAINTIES, BASES, st.integers(1, 2))
CHAINS = st.lists(NAMED, max_size=3).map(tuple)
CLAIMS = st.lists(
    st.builds(Statement, st.integers(), SOURCES, BASES, STANCES, CHAINS),
    max_size=6,
    unique_by=lambda claim: claim.id,
)
DERIVATIONS = st.lists(
    st.builds(Descent, SOURCES, SOURCES, KINDS, EXTENTS, CERTAINTIES), max_size=6
)


@settings(deadline=None)
@given(claims=CLAIMS, derivations=DERIVATIONS)
def test_every_graph_can_be_counted(claims, derivations):
    built = graph(claims, derivations, RUMOUR)
    found = built.lines()
    assert 0 <= found.least <= found.most
    assert set(built.support) <= set(built.nodes)
    assert {one.id for one in claims if one.stance == "asserts"} <= set(built.support)


@settings(deadline=None)
@given(claims=CLAIMS, derivations=DERIVATIONS, data=st.data())
def test_declared_verbatim_copies_never_change_a_number(claims, derivations, data):
    before = graph(claims, derivations).lines()
    sources = sorted({claim.source for claim in claims}) or [""]
    copied = data.draw(st.lists(st.sampled_from(sources), max_size=3))
    copies = [
        Statement((n, one.id), f"copy {n}", one.basis, one.stance, one.attributions)
        for n, source in enumerate(copied)
        for one in claims
        if one.source == source
    ]
    made = [Descent(f"copy {n}", source, "copy") for n, source in enumerate(copied)]
    after = graph([*claims, *copies], [*derivations, *made]).lines()
    assert (after.least, after.most) == (before.least, before.most)
