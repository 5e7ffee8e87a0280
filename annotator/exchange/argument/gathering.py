"""A question's argument, taken down from its page: every number with its note.

A constant number of queries, whatever the number of accounts.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from annotator.exchange.argument import criticism, held
from annotator.exchange.argument.document import Document, Run
from annotator.exchange.argument.writing import Writer, quoted, soft, strong
from claims.comparison import Comparison, picture_of
from claims.comparison.cautions import cautions_of
from claims.comparison.held import Held
from claims.comparison.rows import Row
from claims.models import Claim, PairNote
from claims.templatetags.readings import ground_in_words, left_out, range_in_words

MOST = 1_000  # accounts written out
POSITIONS = 60
Place = dict[str, Any]


def argument_of(comparison: Comparison, picture: str = "") -> Document:
    """Return the whole argument on a question as one document; ``picture`` is SVG."""
    writer = Writer()
    rows = comparison.rows_of(comparison.order[:MOST])
    _note_all(writer, rows)
    _head(writer, comparison)
    _accounts(writer, comparison, rows)
    _positions(writer, comparison)
    criticism.lines(writer, comparison)
    _cautions(writer, comparison)
    criticism.sources(writer, comparison, rows)
    _remarks(writer, comparison)
    _silences(writer, comparison)
    held.verdicts(writer, comparison)
    described = picture_of(comparison).words if picture else ""
    return writer.document(comparison.question.title, picture, described)


def _note_all(writer: Writer, rows: Iterable[Row]) -> None:
    """Give each account its note: the words, the source, the place, the link."""
    numbers = [row.claim.pk for row in rows if not row.is_sum]
    places = {
        place["pk"]: place
        for place in Claim.objects.filter(pk__in=numbers).values(
            "pk", "passage__exact", "passage__locator", "passage__translation"
        )
    }
    for row in rows:
        if row.is_sum:
            added = " and ".join(f"“{part.as_stated}”" for part in row.addends)
            writer.note(row.id, f"Our sum of {added}, in {row.carrier.title}.")
        else:
            writer.note(row.id, *_note(row, places.get(row.claim.pk, {})))


def _note(row: Row, place: Place) -> Iterable[Run]:
    yield quoted(place.get("passage__exact") or row.as_stated)
    if translation := place.get("passage__translation"):
        yield Run(f" (“{translation}”)")
    by = f"{row.carrier.author}, " if row.carrier.author else ""
    yield Run(" ")
    yield Run(f"{by}{row.carrier.title}", href=f"/sources/{row.carrier.pk}/")
    if locator := place.get("passage__locator"):
        yield Run(f", {locator}")
    yield Run(". ")
    yield Run(f"Claim {row.claim.pk}", href=f"/claims/{row.claim.pk}/")
    yield Run(".")


def _head(writer: Writer, comparison: Comparison) -> None:
    question = comparison.question
    if question.is_retired:
        writer.paragraph(f"Retired: {question.retired_reason}")
    if comparison.order:
        writer.paragraph(Run(comparison.state, "em"))
    else:
        writer.paragraph("No account has been taken from a text yet.")
    facts = (
        ("Covers", question.scope),
        ("Counts", question.unit),
        ("Subject", question.subject),
        ("Parts", "; ".join(str(p.part) for p in _parts(comparison))),
    )
    for name, words in facts:
        if words:
            writer.paragraph(soft(f"{name}: "), words)


def _parts(comparison: Comparison) -> Iterable[Any]:
    return comparison.question.parts.standing().select_related("part")


def _accounts(writer: Writer, comparison: Comparison, rows: list[Row]) -> None:
    if not rows:
        return
    writer.heading("The accounts")
    for row in rows:
        writer.item(*_account(writer, row))
    if more := len(comparison.order) - len(rows):
        writer.paragraph(soft(f"And {more} more, which the page of the question has."))


def _account(writer: Writer, row: Row) -> Iterable[Run]:
    words = Run(row.as_stated) if row.is_sum else quoted(row.as_stated)
    yield writer.noted(words, row.id)
    yield Run(" is read as ")
    yield strong(row.reading or "no reading")
    yield Run(f"; {row.said_by}")
    about = [
        f"hedged “{row.claim.hedge}”" if row.claim.hedge else "",
        f"implied: {row.claim.note}" if row.claim.is_implied else "",
        row.covers,
        f"reliability {row.letter}" if row.letter else "",
        f"credibility {', '.join(row.digits)}" if row.digits else "",
        f"at worst: {row.relation}" if row.relation else "",
    ]
    told = [words.rstrip(".") for words in about if words]
    yield soft("; ".join(["", *told]) + ".")


def _positions(writer: Writer, comparison: Comparison) -> None:
    if not comparison.order:
        return
    writer.heading("Positions, and what they come to")
    positions = comparison.held(0, POSITIONS)
    for one in positions:
        lines = comparison.lines_in_words(one.lines) if one.voices else "nobody’s"
        account = one.position.account
        other = account.scope != "same"
        writer.item(
            writer.noted(strong(one.words), account.id),
            f" of another scope, {account.scope_note.rstrip('.')}" if other else "",
            f": {lines}",
            *_voices(writer, one.voices, one.voices_left_out),
            *_sharper(writer, one),
            *_against(writer, one.against),
        )
    if more := len(comparison.summary.positions) - len(positions):
        writer.paragraph(soft(f"And {more} more."))
    if comparison.scale:
        for label, found in comparison.ranges:
            out = left_out(found)
            beside = soft(f" (left out: {out})" if out else "")
            writer.item(f"{label}: ", strong(range_in_words(found)), beside)
    if ground := comparison.summary.common_ground:
        writer.item("Common ground: ", strong(ground_in_words(ground)))


def _voices(writer: Writer, voices: Iterable[Any], left: int) -> Iterable[Run]:
    for place, voiced in enumerate(voices):
        yield Run("; " if place else ". Held by ")
        rating = f" ({voiced.letter})" if voiced.letter else ""
        yield Run(f"{voiced.name}{rating}")
        yield from _numbers(writer, [row.id for row in voiced.shown])
    if left:
        yield Run(f"; and {left} more")


def _sharper(writer: Writer, held: Held) -> Iterable[Run]:
    """Yield what counts for a position without stating it, so that its lines add up."""
    for place, row in enumerate(held.sharper):
        yield Run(", " if place else ". Also borne out by what is sharper: ")
        yield writer.noted(row.said_by, row.id)
    if left := held.sharper_left_out:
        yield Run(f"; and {left} more")


def _against(writer: Writer, rows: Iterable[Row]) -> Iterable[Run]:
    for place, row in enumerate(rows):
        yield Run(", " if place else ". Against it: ")
        yield writer.noted(f"{row.carrier}, which {row.claim.stance} it", row.id)


def _numbers(writer: Writer, keys: Iterable[Hashable]) -> Iterable[Run]:
    for key in keys:
        yield writer.noted("\u2009", key)


def _cautions(writer: Writer, comparison: Comparison) -> None:
    found = cautions_of(comparison)
    if not found.shown:
        return
    writer.heading("What to beware of")
    for one in found.shown:
        path = f" {' → '.join(one.path)}." if one.path else ""
        writer.item(strong(one.title), f". {one.sentence}{path}")
    for title, many in found.left_out.items():
        writer.paragraph(soft(f"{title}: {many} more."))


def _remarks(writer: Writer, comparison: Comparison) -> None:
    found = PairNote.objects.within(comparison.question)
    remarks = found.select_related("first__source", "second__source", "author")
    for place, one in enumerate(remarks.order_by("pk")):
        if not place:
            writer.heading("Why accounts differ")
        writer.item(
            strong(one.get_explanation_display()),
            ": ",
            writer.noted(quoted(one.first.as_stated), one.first_id),
            f" ({one.first.source}) and ",
            writer.noted(quoted(one.second.as_stated), one.second_id),
            f" ({one.second.source}). {one.note} ",
            soft(held.signed(one.author, one.made_at)),
        )


def _silences(writer: Writer, comparison: Comparison) -> None:
    found = comparison.question.silences.standing().select_related("source", "author")
    for place, one in enumerate(found.order_by("pk")):
        if not place:
            writer.heading("Silences")
        counts = (
            "All three conditions are met and noted: suggestive, never conclusive."
            if one.is_suggestive
            else "Not all three conditions are met: it counts for nothing."
        )
        writer.item(
            Run(str(one.source), href=f"/sources/{one.source_id}/"),
            f" says nothing. Searched: {one.searched} {counts} ",
            soft(held.signed(one.author, one.made_at)),
        )
