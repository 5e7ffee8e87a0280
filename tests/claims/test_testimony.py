"""METHOD.md 4 and 6: whose support a claim is, and how many lines testify."""

import pytest

from claims.testimony import (
    CARRIER,
    UNNAMED,
    Descent,
    Named,
    Speaker,
    Statement,
    Voice,
    graph,
    supporter,
    supporters,
)
from tests.claims.testifying import RUMOUR, bounds_of, make_copies

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
