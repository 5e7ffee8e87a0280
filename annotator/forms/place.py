"""Which words of the text a claim rests on."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from annotator.forms.fields import ClaimFields
from claims.models import Claim
from sources import anchors
from sources.models import Source, TextVersion
from sources.numbers import whole

MOST_PLACES = 20
AROUND = 60


@dataclass(frozen=True, slots=True)
class Place:
    """One of several places where the same words stand, with what is around them."""

    start: int
    before: str
    words: str
    after: str


class PlacedForm(ClaimFields):
    """The form with the passage found, by its offsets or by its words."""

    text: TextVersion | None
    source: Source
    claim: Claim | None
    places: list[Place]
    span: tuple[int, int] | None = None

    @cached_property
    def words_before(self) -> str:
        """What a claim rested on, where a corrected text has other words there."""
        start, end = (whole(self[name].value()) for name in ("start", "end"))
        if not (self.text and self.claim) or start is None or end is None:
            return ""
        before = self.claim.passage
        anchor = before.anchors.filter(text_version=self.text, state="changed").first()
        is_there = anchor is not None and (anchor.start, anchor.end) == (start, end)
        return before.exact if is_there else ""

    @property
    def body(self) -> str:
        """What the passage's code points count: the text, else the typed quotation."""
        if self.text is not None:
            return self.text.body
        return plain(str(self["quote"].value() or ""))

    def own_part(self, start: int, end: int) -> tuple[int, int]:
        """Return the words of this claim where a selection states several."""
        return start, end

    def clean(self) -> dict[str, Any]:
        """Find the passage: its offsets are code points of the text's body."""
        super().clean()
        self.places = []
        start, end = self.cleaned_data.get("start"), self.cleaned_data.get("end")
        if self.text is None:
            self._take_typed()
        elif start is not None and end is not None:
            self._take(start, end)
        else:
            self._search(self.cleaned_data.get("quote", ""))
        if self.span and self.cleaned_data.get("as_stated"):
            self._check_stated(self.cleaned_data["as_stated"])
        return self.cleaned_data

    def _take_typed(self) -> None:
        """Take the whole quotation of a source whose text is not here."""
        if not self.body:
            self.add_error(
                "quote", "Type the words that say it, as the source has them."
            )
            return
        self.span = self.own_part(0, len(self.body))

    def _take(self, start: int, end: int) -> None:
        start, end = self.own_part(start, end)
        if not 0 <= start < end <= len(self.body):
            self.add_error("quote", "These words lie outside the text: select again.")
            return
        first, last = anchors.snap(self.body, start, end)
        if first == last:
            self.add_error("quote", "Only spaces are selected: select some words.")
            return
        self.span = first, last

    def _search(self, quote: str) -> None:
        wanted = plain(quote)
        if not wanted:
            self.add_error("quote", "Copy here the words that say it.")
            return
        found = occurrences(self.body, wanted)
        chosen = self.cleaned_data.get("place") or ""
        if len(found) == 1:
            self.span = found[0], found[0] + len(wanted)
        elif (start := whole(chosen)) in found:
            self.span = start, start + len(wanted)
        elif found:
            self.places = [self._place(at, wanted) for at in found]
            self.add_error("place", "These words stand in several places: which one?")
        else:
            self.add_error("quote", self._absent(wanted))

    def _absent(self, wanted: str) -> str:
        sentence = (
            "These words do not stand in the text, letter by letter. All you typed is "
            "kept: copy the words from the text once more."
        )
        at = self.body.casefold().find(wanted.casefold())
        near = self.body[at : at + len(wanted)] if at >= 0 else ""
        return f"{sentence} Did you mean “{near}”?" if near else sentence

    def _place(self, at: int, wanted: str) -> Place:
        body, end = self.body, at + len(wanted)
        return Place(
            at, body[max(0, at - AROUND) : at], wanted, body[end : end + AROUND]
        )

    def _check_stated(self, stated: str) -> None:
        assert self.span
        if found := spread(stated).search(self.body, *self.span):
            self.cleaned_data["as_stated"] = found.group()
            return
        if "as_stated" in self.changed_data:
            self.add_error("as_stated", "These words do not stand in the passage.")
        self.cleaned_data["as_stated"] = ""


def plain(quote: str) -> str:
    """Return a quotation with plain newlines and without white space around it."""
    return re.sub(r"\r\n?", "\n", quote).strip()


def spread(words: str) -> re.Pattern[str]:
    """Return what finds words, on however many lines they stand."""
    return re.compile(r"\s+".join(re.escape(word) for word in words.split()))


def occurrences(body: str, words: str) -> list[int]:
    """Return where words stand in a text, in code points, at most twenty places."""
    found: list[int] = []
    at = body.find(words)
    while at >= 0 and len(found) < MOST_PLACES:
        found.append(at)
        at = body.find(words, at + 1)
    return found
