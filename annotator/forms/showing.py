"""How the claim form shows itself: the words in their sentence, and how it is read."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from annotator.forms.answer import AnswerForm
from annotator.forms.more import Group, groups, names
from annotator.forms.place import offset
from annotator.proposals import DATED, READ, Proposal, before, best, echo, proposals
from sources import anchors

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_NEAR = 200


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
        return bool(self["question"].value()) and self.known is None

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
        return list(groups(self))

    @property
    def more_is_open(self) -> bool:
        """Whether something behind "more" needs a look."""
        return bool(names() & set(self.errors))

    @cached_property
    def place_shown(self) -> tuple[int, int] | None:
        """Where the words stand in the text, in code points; None while unknown."""
        start, end = (offset(self[name].value()) for name in ("start", "end"))
        if start is None or end is None:
            return None
        return (start, end) if start < end <= len(self.text.body) else None

    @property
    def in_sentence(self) -> tuple[str, str, str]:
        """What stands in the sentence before the words, the words, and what follows."""
        if self.place_shown is None:
            return "", "", ""
        body, (start, end) = self.text.body, self.place_shown
        first, last = anchors.sentence_at(body, start, end)
        return body[first:start], body[start:end], body[end:last]

    @property
    def adjustments(self) -> list[Adjustment]:
        """The clicks that move either end of the passage by a word."""
        if self.place_shown is None:
            return []
        start, end = self.place_shown
        left, right = _around(self.text.body, start, end)
        first, last = _within(self.text.body, start, end)
        return [
            Adjustment(left, end, "One word more at the beginning", "+"),
            Adjustment(first, end, "One word less at the beginning", "−"),
            Adjustment(start, last, "One word less at the end", "−"),
            Adjustment(start, right, "One word more at the end", "+"),
        ]

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
        language = self.text.source.language
        return proposals(self.text.body, start, end, language=language)

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
        context = before(self.text.body, place[0]) if place else ""
        is_count = self.known.is_count if self.known else bool(self["is_count"].value())
        try:
            return echo(
                typed,
                kind,
                is_count=is_count,
                context=context,
                language=self.text.source.language,
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
