"""Verdicts older than the evidence, and what has come since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from operator import itemgetter
from typing import NamedTuple

from claims.comparison.edits import claim_in
from claims.comparison.gathering import Gathering
from claims.models import Verdict

NAMED = 5


@dataclass(frozen=True, slots=True)
class Stale:
    """A verdict with what is newer than it; current while that is nothing."""

    verdict: Verdict
    news: list[str] = field(default_factory=list)
    left_out: int = 0

    @property
    def is_stale(self) -> bool:
        """Whether a claim, a rating or a link has come or changed since (METHOD.md)."""
        return bool(self.news)


def staleness(gathering: Gathering, verdicts: Iterable[Verdict]) -> list[Stale]:
    """Return each verdict with what is new since it was given, the newest first."""
    verdicts = list(verdicts)
    if not verdicts:
        return []
    news = sorted(_news(gathering), key=itemgetter(0, 1), reverse=True)
    found = []
    for verdict in verdicts:
        made_at = verdict.made_at
        since = list(
            dict.fromkeys(
                one.words
                for one in news
                if one.at > made_at and not (one.known and one.known > made_at)
            )
        )
        found.append(Stale(verdict, since[:NAMED], max(len(since) - NAMED, 0)))
    return found


def newest_of(gathering: Gathering) -> datetime | None:
    """Return when the evidence last changed: a verdict given before is stale."""
    return max((one.at for one in _news(gathering)), default=None)


class News(NamedTuple):
    """What has come, or was changed; ``known`` is when that which changed had come."""

    at: datetime
    words: str
    known: datetime | None = None


def _news(gathering: Gathering) -> Iterable[News]:
    names = gathering.names
    for told in gathering.claims:
        if told.entered_at:
            words = claim_in(told.as_stated, names[told.source_id])
            yield News(told.entered_at, words)
    for told in gathering.addends:
        if told.entered_at:
            words = claim_in(told.as_stated, names[told.source_id], of_part=True)
            yield News(told.entered_at, words.removesuffix(","))
    for edit in gathering.edits:
        yield News(edit.at, edit.words, edit.came_at)
    say = {
        "source": lambda pk: f"a rating of {names[pk]}",
        "claim": lambda pk: _rated(gathering, pk),
        "link": lambda pk: f"what {names[pk]} uses",
    }
    for event in gathering.events:
        if said := say[event.kind](event.number):
            yield News(event.at, said)


def _rated(gathering: Gathering, claim: int) -> str:
    told = gathering.told.get(claim) or gathering.parts.get(claim)
    return f"a rating of the claim “{told.as_stated[:60]}”" if told else ""
