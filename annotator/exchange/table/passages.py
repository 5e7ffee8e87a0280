"""The passages of an import: those that stand in a text here are anchored there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotator.exchange.table.anchoring import Standing
from annotator.exchange.table.copying import (
    copy_in,
    copy_in_steps,
    escaped,
    line,
    numbers,
)
from annotator.exchange.table.plan import Plan
from sources.models import Anchor, Passage

PASSAGE = (
    "id", "source", "exact", "locator", "prefix", "suffix", "translation",
    "translator", "retired_reason",
)  # fmt: skip
ANCHOR = (
    "passage", "text_version", "source", "start", "end", "state", "retired_reason",
)  # fmt: skip
# Passages that are here already serve the claims that rest on the same words.
HERE = """
    SELECT anchor.text_version_id, anchor.start, anchor."end", passage.locator,
        min(passage.id)
    FROM sources_anchor AS anchor
    JOIN sources_passage AS passage ON passage.id = anchor.passage_id
    JOIN unnest(%s::bigint[], %s::int[], %s::int[]) AS wanted(text, start, "end")
        ON wanted.text = anchor.text_version_id AND wanted.start = anchor.start
        AND wanted."end" = anchor."end"
    WHERE anchor.state IN ('exact', 'moved') AND anchor.retired_at IS NULL
        AND passage.retired_at IS NULL AND passage.translation = ''
    GROUP BY 1, 2, 3, 4"""
# Its source, its words, its locator, their translation, and the translator.
Wanted = tuple[int, str, str, str, str]


class Passages:
    """Writes the passages of a plan; ``keys`` are their numbers, in their order."""

    def __init__(self, cursor: Any, plan: Plan, wanted: list[Wanted]) -> None:
        self.cursor, self.plan, self.wanted = cursor, plan, wanted
        self.found = [self._standing(one) for one in wanted]
        self.keys: list[int] = []

    def store(self, tell: Callable[[int, int], None]) -> None:
        """Write the passages that are not here yet, with where they stand."""
        here = self._here()
        new = [at for at in range(len(self.wanted)) if self._place(at) not in here]
        drawn = numbers(self.cursor, Passage, len(new))
        made = dict(zip(new, drawn, strict=True))
        self.keys = [
            made[at] if at in made else here[self._place(at)]
            for at in range(len(self.wanted))
        ]
        lines = (self._line(at, made[at]) for at in new)
        whole = len(new)
        copy_in_steps(
            self.cursor, Passage, PASSAGE, lines, lambda done: tell(done, whole)
        )
        anchors = (self._anchor(pk, at) for at, pk in made.items())
        copy_in(self.cursor, Anchor, ANCHOR, filter(None, anchors))

    def _standing(self, wanted: Wanted) -> Standing | None:
        found: Standing | None = self.plan.standing.get(
            (self.plan.sources[wanted[0]].pk, wanted[1])
        )
        return found

    def _here(self) -> dict[Any, int]:
        """Return the passages that are here, by place and locator."""
        places = list({one[:3] for one in self.found if one is not None})
        if not places:
            return {}
        self.cursor.execute(
            HERE, [list(column) for column in zip(*places, strict=True)]
        )
        return {row[:4]: row[4] for row in self.cursor.fetchall()}

    def _place(self, at: int) -> Any:
        found = self.found[at]
        _, _, locator, *translated = self.wanted[at]
        if found is None or any(translated):
            return None
        return (*found[:3], locator)

    def _line(self, at: int, pk: int) -> str:
        source, exact, locator, *translated = self.wanted[at]
        found = self.found[at]
        words = (exact, "", "") if found is None else found[3:]
        quoted, before, after = map(escaped, words)
        return (
            f"{pk}\t{self.plan.sources[source].pk}\t{quoted}\t{escaped(locator)}"
            f"\t{before}\t{after}\t{line(translated)}\t"
        )

    def _anchor(self, pk: int, at: int) -> str:
        """Return where a passage stands, or that it is lost; '' without a text."""
        at_source, exact, locator, *_ = self.wanted[at]
        source, found = self.plan.sources[at_source].pk, self.found[at]
        if found is not None:
            place = (found.text, source, found.start, found.end)
            return line((pk, *place, "exact", ""))
        text = None if locator else self.plan.lost.get((source, exact))
        return line((pk, text, source, None, None, "lost", "")) if text else ""
