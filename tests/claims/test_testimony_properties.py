"""What holds of every graph of testimony, over random ones."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.testimony import Descent, Named, Statement, graph
from tests.claims.testifying import RUMOUR

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
