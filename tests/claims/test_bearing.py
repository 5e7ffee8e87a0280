"""How few lines bear out many positions: as counted one by one, in far less work."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.lines import Edge, Node, lines_behind, ways
from claims.summaries import positions_of
from claims.summaries.bearing import least_behind
from tests.claims.accounts import (
    CAUSES,
    DAY,
    KILLED,
    PREMIER,
    STAY,
    choice,
    day,
    figure,
)
from tests.claims.test_pairs import SITUATIONS
from tests.steps import steps

CERTAINTIES = ("asserted", "suspected")


def told(accounts, asked, laid):
    """Return what is told of all positions at once, and what counting each finds."""
    positions = positions_of(accounts, asked)
    counted = [lines_behind(one.supported_by, laid).least for one in positions]
    return list(least_behind(positions, laid)), [min(one, 2) for one in counted]


@st.composite
def known_testimony(draw):
    """Draw accounts, and how they and the nodes behind them rest on one another."""
    asked, accounts = draw(SITUATIONS)
    names = [*(one.id for one in accounts), *"vwxyz"]
    name = st.sampled_from(names)
    kinds = st.builds(
        Node,
        st.sampled_from(["firsthand", "firsthand", "derived"]),
        own=st.booleans(),
        voice=st.sampled_from([None, None, *"pq"]),
    )
    nodes = {one: draw(kinds) for one in names}
    edge = st.builds(Edge, name, name, st.sampled_from(CERTAINTIES))
    groups = st.lists(st.lists(name, min_size=2, max_size=3), max_size=4)
    edges = draw(st.lists(edge, max_size=10))
    return asked, accounts, ways(nodes, edges, shared=draw(groups))


@settings(deadline=None, max_examples=600)
@given(known=known_testimony())
def test_all_are_told_as_when_each_is_counted(known):
    asked, accounts, laid = known
    found, counted = told(accounts, asked, laid)
    assert found == counted


def witnessed(accounts, shared=()):
    """Return ways on which each account is its own witness."""
    return ways({one.id: Node("firsthand") for one in accounts}, [], shared=shared)


def test_link_of_shared_influence_makes_one_only_where_it_is_led_to():
    ends, link = [figure("b", 2), figure("d", 9)], figure("c", 5)
    wide = figure("a", 2, 9, supporter=None)
    for accounts, least in (([*ends, link, wide], 1), ([*ends, wide], 2)):
        laid = witnessed([*ends, link], shared=[("b", "c"), ("c", "d")])
        found, counted = told(accounts, KILLED, laid)
        place = [one.account for one in positions_of(accounts, KILLED)].index(wide)
        assert found[place] == counted[place] == least


@pytest.mark.parametrize("asked", [PREMIER, CAUSES])
@pytest.mark.parametrize(
    ("polarity", "least"), [("affirms", (1, 2)), ("denies", (2, 1))]
)
def test_narrower_answer_and_broader_denial_bear_out(asked, polarity, least):
    asked = replace(asked, parents=CAUSES.parents)
    options = ("heart attack", "illness")
    accounts = [choice(one, one, polarity=polarity) for one in options]
    found, counted = told(accounts, asked, witnessed(accounts))
    assert found == counted == [*least]


def nested(many):
    """Return so many figures, each borne out by all that are greater."""
    return [figure(number, number, None) for number in range(many)]


def days(many):
    """Return so many dates, each borne out by all that are later."""
    return [day(number, f"{1000 + number}/..") for number in range(many)]


def spells(many):
    """Return so many periods of one end, none borne out by another."""
    return [day(number, f"{1000 + number}/2000") for number in range(many)]


def sets(many):
    """Return so many answers with an option in common, none within another."""
    return [choice(number, "a", f"b{number}") for number in range(many)]


KINDS = [(nested, KILLED), (days, DAY), (spells, STAY), (sets, PREMIER), (sets, CAUSES)]


@pytest.mark.parametrize(("build", "asked"), KINDS)
@pytest.mark.parametrize("basis", ["firsthand", "derived"])
@pytest.mark.parametrize("pens", [0, 1])
def test_work_grows_with_the_readings_and_not_with_their_pairs(
    build, asked, basis, pens
):
    def work(many):
        accounts, nodes = build(many), dict.fromkeys(range(many), Node(basis))
        laid = ways(nodes, [], shared=[range(many)] * pens)
        positions = positions_of(accounts, asked)
        assert laid.worlds
        return steps(lambda: list(least_behind(positions, laid)))

    assert work(400) < 5 * work(100)
