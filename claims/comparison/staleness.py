"""Verdicts older than the evidence, and what has come since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

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
        """Whether a claim, a rating or a derivation has come since (METHOD.md 2)."""
        return bool(self.news)


def staleness(gathering: Gathering, verdicts: Iterable[Verdict]) -> list[Stale]:
    """Return each verdict with what is new since it was given, the newest first."""
    verdicts = list(verdicts)
    if not verdicts:
        return []
    news = sorted(_news(gathering), reverse=True)
    found = []
    for verdict in verdicts:
        since = list(dict.fromkeys(words for at, words in news if at > verdict.made_at))
        found.append(Stale(verdict, since[:NAMED], max(len(since) - NAMED, 0)))
    return found


def newest_of(gathering: Gathering) -> datetime | None:
    """Return when the evidence last grew: a verdict given before is stale."""
    return max((at for at, _ in _news(gathering)), default=None)


def _news(gathering: Gathering) -> Iterable[tuple[datetime, str]]:
    names = gathering.names
    for told in gathering.claims:
        if told.entered_at:
            name = names[told.source_id]
            yield told.entered_at, f"the claim “{told.as_stated[:60]}” in {name}"
    words = {
        "source": lambda pk: f"a rating of {names[pk]}",
        "claim": lambda pk: _rated(gathering, pk),
        "link": lambda pk: f"what {names[pk]} uses",
    }
    for event in gathering.events:
        if said := words[event.kind](event.number):
            yield event.at, said


def _rated(gathering: Gathering, claim: int) -> str:
    told = gathering.told.get(claim)
    return f"a rating of the claim “{told.as_stated[:60]}”" if told else ""
