"""Quotations of a table in the texts that are here: where each stands, if it does.

A quotation is anchored where it stands in the newest text of its source exactly once,
as whole words; spaces and line ends may differ, and the text's own words are kept. Any
other is lost in that text (METHOD.md 5) and waits for a person, unless the row gives
another place where it can be found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from django.db import connection

from annotator.exchange.table.plan import Plan
from sources.anchors import Body
from sources.models import TextVersion

AT_ONCE = 20  # texts that are fetched together
NEWEST = """SELECT DISTINCT ON (source_id) id FROM sources_textversion
    WHERE source_id = ANY(%s) ORDER BY source_id, number DESC"""


class Standing(NamedTuple):
    """Where a quotation stands in a text, with the text's words around it."""

    text: int
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def anchor(plan: Plan, tick: Callable[[int, int], None]) -> None:
    """Seek the quotations in the texts of their sources; note which rows have which.

    ``tick`` hears of texts done, of how many.
    """
    wanted: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for one in plan.statements:
        source = plan.sources[one.source]
        if one.exact and source.pk and not source.is_new:
            wanted[source.pk][one.exact].append(one.row)
    if not wanted:
        return
    newest = _newest(list(wanted))
    texts = TextVersion.objects.filter(pk__in=newest).only("source_id", "body")
    for done, text in enumerate(texts.iterator(chunk_size=AT_ONCE)):
        if done % AT_ONCE == 0:
            tick(done, len(newest))
        body = Body(text.body)
        for words, rows in wanted[text.source_id].items():
            place = _seek(plan, text, body, words, rows)
            if place is not None:
                exact = body.text[slice(*place)]
                plan.standing[text.source_id, words] = Standing(
                    text.pk, *place, exact, *body.around(place)
                )
    for found in plan.anchoring.values():
        found.sort()


def _newest(sources: list[int]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(NEWEST, [sources])
        return [row[0] for row in cursor.fetchall()]


def _seek(
    plan: Plan, text: TextVersion, body: Body, words: str, rows: list[int]
) -> tuple[int, int] | None:
    """Return where words stand in a text; note which rows that concerns."""
    places = body.places(words)
    if len(places) == 1:
        plan.anchoring["anchored"] += rows
        return places[0]
    plan.anchoring["several" if places else "not_found"] += rows
    plan.lost[text.source_id, words] = text.pk
    return None
