"""How the claim form shows itself: the words in their sentence, and how it is read."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from annotator.forms.answer import AnswerForm, likest, question_titled
from annotator.forms.initial import of_saying
from annotator.forms.more import Group, groups, names
from annotator.forms.several import Rows, found_in
from annotator.forms.voices import standing_source
from annotator.proposals import (
    DATED,
    READ,
    Outside,
    Proposal,
    Saying,
    before,
    best,
    echo,
    proposals,
    saying,
    unit_of,
)
from claims.models import Question
from sources import anchors
from sources.models import Source
from sources.numbers import whole

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_NEAR = 200
# Further fields that are shown in the sentence where they are filled.
OUT_LOUD = ("hedge", "second_voice", "beside_voice")


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One click that moves an end of the passage by a word."""

    start: int
    end: int
    label: str
    sign: str


class ShownForm(AnswerForm):
    """The form as the page needs it."""

    by: Any

    @property
    def is_new_question(self) -> bool:
        """Whether a title is typed that no question has."""
        title = str(self["question"].value() or "")
        return bool(title.strip()) and question_titled(title) is None

    @property
    def kind(self) -> str:
        """The kind of value that the controls are for."""
        if self.known:
            return self.known.value_type
        if self.is_bound and hasattr(self, "cleaned_data"):
            return self.read_kind
        chosen = self["value_type"].value()
        return chosen or ("proposition" if self.is_new_question else "")

    @property
    def shows_all(self) -> bool:
        """Whether no words are known yet, so that every control may be needed."""
        return self.place_shown is None

    @property
    def more(self) -> list[Group]:
        """The further fields, by matter."""
        return list(groups(self, self.spoken_out))

    @property
    def spoken_out(self) -> set[str]:
        """The further fields that stand in the sentence, since they say something."""
        said = {
            name for name in OUT_LOUD if self[name].value() or self.errors.get(name)
        }
        if (self["commitment"].value() or "flat") != "flat" or "hedge" in said:
            said |= {"commitment", "hedge"}
        for name in ("voice_stance", "beside_stance"):
            if (self[name].value() or "asserts") != "asserts":
                said.add(name)
        return said if self.text else said | {"locator"}

    @property
    def first_part(self) -> str:
        """The words that the first of several claims keeps."""
        start, end = (whole(self[f"first_{edge}"].value()) for edge in ("start", "end"))
        if self.rows.first:
            start, end = self.rows.first
        return "" if start is None or end is None else self.body[start:end]

    @property
    def more_is_open(self) -> bool:
        """Whether something behind "more" needs a look."""
        return bool(names() & set(self.errors))

    @cached_property
    def place_shown(self) -> tuple[int, int] | None:
        """Where the words stand in the text, in code points; None while unknown."""
        if self.text is None:
            return (0, len(self.body)) if self.body else None
        start, end = (whole(self[name].value()) for name in ("start", "end"))
        if start is None or end is None:
            return None
        return (start, end) if start < end <= len(self.body) else None

    @cached_property
    def in_sentence(self) -> tuple[str, str, str]:
        """What stands in the sentence before the words, the words, and what follows."""
        if self.place_shown is None:
            return "", "", ""
        body, (start, end) = self.body, self.place_shown
        first, last = anchors.sentence_at(body, start, end)
        return body[first:start], body[start:end], body[end:last]

    @property
    def adjustments(self) -> list[Adjustment]:
        """The clicks that move either end of the passage by a word."""
        if self.place_shown is None:
            return []
        start, end = self.place_shown
        left, right = _around(self.body, start, end)
        first, last = _within(self.body, start, end)
        return [
            Adjustment(left, end, "One word more at the beginning", "+"),
            Adjustment(first, end, "One word less at the beginning", "−"),
            Adjustment(start, last, "One word less at the end", "−"),
            Adjustment(start, right, "One word more at the end", "+"),
        ]

    @cached_property
    def said(self) -> Saying:
        """How the words are said, as far as they show it; a new claim's alone."""
        if self.place_shown is None or self.claim is not None:
            return Saying()
        where = self.rows.first or self.place_shown
        return saying(self.body, *where, self.language)

    @property
    def outside(self) -> tuple[Outside, ...]:
        """The words just outside that bear on those selected."""
        if self.text is None or self.place_shown is None or self.claim is not None:
            return ()
        if self.rows.first is None:
            return self.said.outside
        return saying(self.body, *self.place_shown, self.language).outside

    @cached_property
    def because(self) -> dict[str, str]:
        """The words behind each value that still stands as it was proposed."""
        proposed = self.said.fields
        shown = of_saying(self.said, self.standing) if proposed else {}
        found = {
            name: words
            for name, words in self.said.because.items()
            if shown[name] == (self[name].value() or "")
        }
        figure = self["figure"].value()
        if self.claim is None and figure and figure == self.proposed_words:
            found["figure"] = figure
        return found

    @cached_property
    def rows(self) -> Rows:
        """The further claims that the selection makes, when it states several."""
        return Rows(self, [] if self.is_bound else found_in(self))

    @property
    def voice_is_new(self) -> bool:
        """Whether a voice is named whom no source here is called."""
        name = str(self["voice"].value() or "")
        return bool(name.strip()) and self.standing(name) is None

    def standing(self, name: str) -> Source | None:
        """Return the standing source of this name; each name is looked up once."""
        if name not in self._named:
            self._named[name] = standing_source(name)
        return self._named[name]

    @cached_property
    def _named(self) -> dict[str, Source | None]:
        return {}

    @cached_property
    def similar(self) -> list[Question]:
        """The standing questions that are near to a new one, nearest first."""
        if not self.is_new_question:
            return []
        return likest(str(self["question"].value()))

    @property
    def is_asked_anew(self) -> bool:
        """Whether none of the near questions is taken, and none is pointed out."""
        return self.known is None and not self["question"].errors

    @property
    def offering(self) -> str:
        """What the address of the offered questions is told: the text, and what of."""
        about = (
            unit_of(self.body, self._proposal, language=self.language)
            if self.place_shown
            else ""
        )
        return urlencode({"source": self.source.pk, "about": about})

    @property
    def proposed_words(self) -> str:
        """The figure or date that the words of the passage propose."""
        return self._proposal.words

    @property
    def _proposal(self) -> Proposal:
        if self.place_shown is None:
            return Proposal()
        return best(self._found(*self.place_shown), self.kind)

    def _found(self, start: int, end: int) -> list[Proposal]:
        return proposals(self.body, start, end, language=self.language)

    @property
    def others(self) -> list[str]:
        """All figures or dates that the words propose, where there are several."""
        if self.place_shown is None:
            return []
        found = self._found(*self.place_shown)
        kinds = DATED if self.kind in DATED else (self.kind,)
        words = [one.words for one in found if one.value_type in kinds]
        return words if len(words) > 1 else []

    @property
    def echoed(self) -> str:
        """How the figure or date is read, in plain words; or why it cannot be."""
        typed, kind = str(self["figure"].value() or ""), self.kind
        if kind not in READ or not typed:
            return ""
        place = self.place_shown
        context = before(self.body, place[0]) if place else ""
        is_count = self.known.is_count if self.known else bool(self["is_count"].value())
        try:
            return echo(
                typed,
                kind,
                is_count=is_count,
                context=context,
                language=self.language,
            )
        except ValueError as error:
            return str(error)


def _around(body: str, start: int, end: int) -> tuple[int, int]:
    """Return where the word before begins, and where the word after ends."""
    low = max(0, start - _NEAR)
    earlier = [m.start() + low for m in _WORD.finditer(body[low:start])]
    later = next(_WORD.finditer(body, end, min(len(body), end + _NEAR)), None)
    return (earlier[-1] if earlier else start), (later.end() if later else end)


def _within(body: str, start: int, end: int) -> tuple[int, int]:
    """Return where the second word begins, and where the last but one ends."""
    found = [match.span() for match in _WORD.finditer(body, start, end)]
    if len(found) < 2:
        return start, end
    return next(islice(found, 1, None))[0], found[-2][1]
