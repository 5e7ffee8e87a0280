"""How the reasoning of a verdict is shown: every word escaped, every tag our own."""

from collections.abc import Iterable, Mapping

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join

from claims.models import Claim
from claims.reasoning import Node, parse

register = template.Library()
EMPTY = ("hr", "br")
ABROAD = ("http://", "https://", "//")


@register.filter
def reasoned(text: str, claims: Mapping[int, Claim]) -> str:
    """Return Markdown as HTML, its references as links to the claims."""
    return _all(parse(text), claims)


def _all(nodes: Iterable[Node], claims: Mapping[int, Claim]) -> str:
    return format_html_join("", "{}", ((_one(node, claims),) for node in nodes))


def _one(node: Node, claims: Mapping[int, Claim]) -> str:
    if node.claim is not None and node.claim in claims:
        return reference(claims[node.claim])
    if not node.tag:
        return conditional_escape(node.text)
    if node.tag in EMPTY:
        return format_html("<{}>", node.tag)
    below = _all(node.children, claims)
    if node.tag == "a":
        rel = "nofollow noopener" if node.href.startswith(ABROAD) else "nofollow"
        return format_html('<a href="{}" rel="{}">{}</a>', node.href, rel, below)
    return format_html("<{}>{}</{}>", node.tag, below, node.tag)


def reference(claim: Claim) -> str:
    """Return the link to a claim: its source's name, its words on hover."""
    said = f"“{claim.as_stated[:200]}”"
    if claim.reading_in_words:
        said += f": {claim.reading_in_words}"
    if claim.status != Claim.Status.CURRENT:
        said += f" ({claim.get_status_display().lower()})"
    return format_html(
        '<a class="reference" href="{}" title="{}">{}<span class="number">'
        " #{}</span></a>",
        claim.get_absolute_url(),
        said,
        claim.source,
        claim.pk,
    )
