"""The criticism of the sources, and the lines of testimony, in a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from annotator.exchange.argument.document import Run
from annotator.exchange.argument.held import signed
from annotator.exchange.argument.writing import Writer, quoted, soft, strong
from claims.comparison import Comparison
from claims.comparison.listing import listed_lines
from claims.comparison.rows import Row
from claims.ratings import in_words
from sources import dates
from sources.models import Derivation, SourceAssessment

CRITERIA = (
    ("authenticity", "Authenticity"),
    ("time", "Time"),
    ("dependence", "Dependence"),
    ("tendency", "Tendency"),
)
MOST = 500  # sources written out


def lines(writer: Writer, comparison: Comparison) -> None:
    """Write how many independent lines there are, each with its ways and why."""
    found = listed_lines(comparison, comparison.lines)
    if not found.shown and not found.circles:
        return
    writer.heading("Lines of testimony")
    writer.paragraph(f"{comparison.lines_in_words(comparison.lines)}.")
    for line in found.shown:
        writer.item(strong(line.name), f": {line.how}. ", soft(line.why))
        for path in line.paths:
            writer.item(" → ".join(path), level=1)
        if line.has_more:
            writer.item(soft("and more ways"), level=1)
    for circle in found.circles:
        writer.item(strong("Circular reporting"), f": {' → '.join(circle)}.")
    if found.left_out:
        writer.paragraph(soft(f"And {found.left_out} more."))
    for pair in found.pairs:
        writer.item("Not examined: ", f"{pair.one} and {pair.other}.")


def sources(writer: Writer, comparison: Comparison, rows: Iterable[Row]) -> None:
    """Write the criticism of each source that carries or voices an account."""
    shown = {row.carrier.pk for row in rows}
    shown |= {voice.pk for row in rows for voice in row.voices}
    names = comparison.gathering.names
    chosen = sorted(shown, key=lambda pk: (str(names[pk]), pk))[:MOST]
    views: dict[int, list[SourceAssessment]] = defaultdict(list)
    given = SourceAssessment.objects.current().filter(source__in=chosen)
    for view in given.select_related("assessor", "passage"):
        views[view.source_id].append(view)
    links: dict[int, list[Derivation]] = defaultdict(list)
    standing = Derivation.objects.standing().filter(child__in=chosen)
    for link in standing.select_related("parent").order_by("pk"):
        links[link.child_id].append(link)
    if chosen:
        writer.heading("Criticism of the sources")
    for pk in chosen:
        _source(writer, comparison, pk)
        for view in views[pk]:
            _view(writer, view)
        if not views[pk]:
            writer.item("Nobody has judged its reliability yet.")
        for link in links[pk]:
            writer.item(_link(link), soft(f" {link.reason}"))
    if more := len(shown) - len(chosen):
        writer.paragraph(soft(f"And {more} more sources."))


def _source(writer: Writer, comparison: Comparison, pk: int) -> None:
    bearer = comparison.gathering.names[pk]
    by = f", by {bearer.author}" if bearer.author else ""
    known = bearer.known_from
    since = f". Could be known from: {dates.render(known)}" if known else ""
    writer.paragraph(
        Run(bearer.title, "strong", f"/sources/{pk}/"), soft(f"{by}{since}.")
    )


def _view(writer: Writer, view: SourceAssessment) -> None:
    about = f" on {view.about}" if view.about else ""
    writer.item(
        strong(in_words(view.reliability)),
        f"{about}: {view.rationale} ",
        *((quoted(view.passage.exact), Run(" ")) if view.passage else ()),
        soft(signed(view.assessor, view.made_at)),
    )
    for column, name in CRITERIA:
        if words := getattr(view, column):
            writer.item(soft(f"{name}: "), words, level=1)


def _link(link: Derivation) -> str:
    suspected = ", suspected" if link.certainty == "suspected" else ""
    extent = link.get_extent_display().lower()
    how = "" if link.is_symmetric else f", {extent}"
    return f"{link.get_kind_display()} {link.parent}{how}{suspected}."
