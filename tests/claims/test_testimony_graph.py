"""METHOD.md 6: the graph of who used whom, by its four rules."""

import pytest

from claims.lines import Edge
from claims.relations import Reading
from claims.testimony import Descent, Named, SourceNode, Statement, graph
from tests.claims.testifying import RUMOUR, edges_of, make_copies

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
