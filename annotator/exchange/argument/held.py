"""The verdicts in a document: their reasons as blocks, referring to the notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from annotator.exchange.argument.document import Block, Run
from annotator.exchange.argument.writing import Writer, quoted, soft, strong
from claims.comparison import Comparison
from claims.comparison.judged import Difference, Judged, judged
from claims.comparison.staleness import Stale
from claims.models import Verdict
from claims.reasoning import Node, parse

STYLES = {"strong": "strong", "em": "em", "code": "code"}


def signed(author: Any, at: datetime) -> str:
    """Return who signed, and on which day."""
    return f"{author}, {at.day} {at:%B} {at.year}."


def verdicts(writer: Writer, comparison: Comparison) -> None:
    """Write the verdicts that stand, where they differ, and the earlier ones."""
    found = judged(comparison)
    writer.heading("Verdicts")
    if not found.standing:
        writer.paragraph("Nobody has said yet what the evidence comes to.")
    for one in found.standing:
        _verdict(writer, found, one.verdict)
        _stale(writer, one)
    for place, differing in enumerate(found.differences):
        if not place:
            writer.heading("Where they differ", 2)
        writer.item(_difference(differing))
    for place, verdict in enumerate(found.earlier):
        if not place:
            writer.heading("Earlier verdicts", 2)
        _verdict(writer, found, verdict)


def _verdict(writer: Writer, found: Judged, verdict: Verdict) -> None:
    words = verdict.reading_in_words
    retired = f" Retired: {verdict.retired_reason}" if verdict.is_retired else ""
    outcome = verdict.get_outcome_display()
    writer.paragraph(
        strong(f"{outcome}: {words}" if words else outcome),
        f". Certainty {verdict.get_certainty_display().lower()}. ",
        soft(signed(verdict.author, verdict.made_at) + retired),
    )
    for block in reasons(verdict.reasoning, writer, found):
        writer.block(block)
    for place, claim in enumerate(verdict.excluded.all()):
        if not place:
            writer.paragraph(soft("Excludes:"))
        stated = writer.noted(quoted(claim.as_stated), claim.pk)
        writer.item(stated, f" in {claim.source}")


def _stale(writer: Writer, one: Stale) -> None:
    if one.is_stale:
        more = f"; and {one.left_out} more" if one.left_out else ""
        news = "; ".join(one.news)
        writer.paragraph(soft(f"Older than the evidence. New since: {news}{more}."))


def _difference(one: Difference) -> str:
    sides = []
    for verdict in (one.first, one.second):
        reading = f" ({verdict.reading_in_words})" if one.relation else ""
        sides.append(f"{verdict.author}{reading}")
    relation = f"{one.relation.shown}: " if one.relation else ""
    others = f": {'; '.join(one.others)}" if one.others else ""
    return f"{relation}{' and '.join(sides)}{others}."


def reasons(text: str, writer: Writer, found: Judged) -> Iterator[Block]:
    """Give the reasons of a verdict as blocks."""
    yield from _blocks(parse(text), writer, found)


def _blocks(
    nodes: Iterable[Node], writer: Writer, found: Judged, kind: str = "", level: int = 0
) -> Iterator[Block]:
    for node in nodes:
        if node.tag == "hr":
            yield Block("rule")
        elif node.tag == "blockquote":
            yield from _blocks(node.children, writer, found, "quote", level)
        elif node.tag in ("ul", "ol"):
            deeper = level + (kind == "item")
            for place, one in enumerate(node.children, 1):
                lead = f"{place}. " if node.tag == "ol" else ""
                yield from _led(lead, _blocks([one], writer, found, "item", deeper))
        elif node.tag == "li":
            yield from _blocks(node.children, writer, found, "item", level)
        else:
            style = "strong" if node.tag == "h4" else ""
            runs = tuple(_runs(node.children, writer, found, style))
            yield Block(kind or "paragraph", runs, level)


def _led(lead: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """Give blocks, the first with the number of its place before its words."""
    if lead and (first := next(blocks, None)):
        yield replace(first, runs=(Run(lead), *first.runs))
    yield from blocks


def _runs(
    nodes: Iterable[Node], writer: Writer, found: Judged, style: str, href: str = ""
) -> Iterator[Run]:
    for node in nodes:
        if node.claim in found.referred:
            claim = found.referred[node.claim]
            address = claim.get_absolute_url()
            yield writer.noted(Run(str(claim.source), style, address), claim.pk)
        elif node.tag == "br":
            yield Run(" ")
        elif node.tag:
            inner = STYLES.get(node.tag, style)
            to = node.href or href
            yield from _runs(node.children, writer, found, inner, to)
        else:
            yield Run(node.text, style, href)
