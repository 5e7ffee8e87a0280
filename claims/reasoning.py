"""The reasoning of a verdict: Markdown as a tree, with its references to claims.

The tree is of plain elements and text, so that each form it is shown in escapes what
was typed: nothing typed is ever taken for HTML. No Django here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

REFERENCE = re.compile(r"\[#(\d{1,18})\]")
ALLOWED = re.compile(r"https?://|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)
# A heading stands below that of the verdict.
TAGS = {
    "paragraph": "p",
    "heading": "h4",
    "blockquote": "blockquote",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "hr": "hr",
    "em": "em",
    "strong": "strong",
    "code_inline": "code",
    "code_block": "pre",
    "fence": "pre",
    "hardbreak": "br",
}
VERBATIM = {"code_inline", "code_block", "fence"}
# So deep may emphasis and links lie in one another; the parser limits blocks alike.
DEEPEST = 20
# Images would be fetched from elsewhere, and a definition could turn a reference
# to a claim into a link that only looks like it.
MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    ["image", "reference", "html_block", "html_inline"]
)


@dataclass(frozen=True, slots=True)
class Node:
    """An element with its children; a text; or a reference to a claim by number."""

    tag: str = ""
    text: str = ""
    href: str = ""
    claim: int | None = None
    children: tuple[Node, ...] = field(default=())

    def walk(self) -> Iterator[Node]:
        """Give the node and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@lru_cache(maxsize=256)
def parse(text: str) -> tuple[Node, ...]:
    """Return Markdown as nodes; links lead to http, https or this site alone."""
    tokens = MARKDOWN.parse(text)
    for token in tokens:
        token.children = _shallow(token.children)
    return tuple(_nodes(SyntaxTreeNode(tokens).children))


def _shallow(tokens: list[Token] | None) -> list[Token] | None:
    """Return what stands in a line without the marks that lie too deep."""
    return tokens and [
        token for token in tokens if not token.nesting or token.level < DEEPEST
    ]


def references(text: str) -> list[int]:
    """Return the numbers of the claims that a reasoning refers to, each once."""
    found = (node.claim for top in parse(text) for node in top.walk())
    return list(dict.fromkeys(number for number in found if number is not None))


def _nodes(parsed: list[SyntaxTreeNode]) -> Iterator[Node]:
    for one in parsed:
        if one.type == "text":
            yield from _texts(one.content)
        elif one.type == "softbreak":
            yield Node(text=" ")
        elif one.type in VERBATIM:
            text = Node(text=one.content.removesuffix("\n"))
            yield Node(TAGS[one.type], children=(text,))
        elif one.type == "link" and ALLOWED.match(href := str(one.attrs["href"])):
            yield Node("a", href=href, children=_unlinked(_below(one)))
        elif one.type in TAGS:
            yield Node(TAGS[one.type], children=_below(one))
        else:  # what only holds others, and a link that leads nowhere allowed
            yield from _below(one)


def _below(one: SyntaxTreeNode) -> tuple[Node, ...]:
    return tuple(_nodes(one.children))


def _unlinked(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return what stands in a link, where a reference can be no link of its own."""
    return tuple(
        Node(one.tag, one.text, children=_unlinked(one.children)) for one in nodes
    )


def _texts(content: str) -> Iterator[Node]:
    """Give a text with the references in it as nodes of their own."""
    at = 0
    for found in REFERENCE.finditer(content):
        if found.start() > at:
            yield Node(text=content[at : found.start()])
        yield Node(text=found[0], claim=int(found[1]))
        at = found.end()
    if at < len(content):
        yield Node(text=content[at:])
