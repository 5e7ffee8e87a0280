"""A stemma as a nested list."""

import pytest

from claims.stemma import outline
from tests.claims.stemma.graphs import GRAPHS, NODES


def written(nodes: str, links: str) -> str:
    """Return the list with brackets for what stands under a node, = for again."""
    pairs = [tuple(one.split()) for one in links.split(",") if one]
    return "".join(
        f"{one.node}{'=' if one.is_again else ''}{'(' if one.opens else ''}"
        + ")" * one.closes
        for one in outline(nodes, [(a, b) for a, b in pairs])
    )


@pytest.mark.parametrize(
    ("nodes", "links", "expected"),
    [
        ("", "", ""),
        ("ab", "", "ab"),
        ("ab", "b a", "a(b)"),
        ("abc", "b a,c b", "a(b(c))"),
        ("abc", "c a,c b", "a(c)b(c=)"),
        ("ab", "a b,b a", "a(b(a=))"),
        ("a", "a a", "a(a=)"),
        ("abcd", "b a,c b,d a", "a(b(c)d)"),
    ],
)
def test_list_has_each_under_what_it_was_made_from(
    nodes: str, links: str, expected: str
) -> None:
    assert written(nodes, links) == expected


@pytest.mark.parametrize("links", GRAPHS)
def test_list_has_every_node_and_link_once(links: list[tuple[int, int]]) -> None:
    found = outline(NODES, links)
    assert {one.node for one in found} == set(NODES)
    shown = [(one.node, one.parent) for one in found if one.parent is not None]
    assert sorted(shown, key=str) == sorted(set(links), key=str)


@pytest.mark.parametrize("links", GRAPHS)
def test_what_opens_is_closed(links: list[tuple[int, int]]) -> None:
    found = outline(NODES, links)
    assert sum(one.opens for one in found) == sum(one.closes for one in found)
