"""Several claims of one selection: rows beside the first, each a claim of its own."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms

from annotator.forms.answer import AS_NEW, likest, question_titled
from annotator.forms.fields import KINDS, STANCES, one_of
from annotator.forms.fields import words as line
from annotator.forms.initial import of_saying
from annotator.forms.place import spread
from annotator.forms.writing import WRITTEN
from annotator.proposals import (
    READ,
    Part,
    echo,
    in_a_line,
    parts,
    proposals,
    saying,
    unit_of,
)
from claims.models import Commitment, Question
from sources.numbers import MOST_DIGITS

MOST = 20
# What a row says for itself; everything else it shares with the first claim.
OF_A_ROW = ("start", "end", "question", "same_as", "figure", "value_type", "unit")
SAID = ("voice", "stance", "hedge", "commitment")
NOT_SHARED = (
    "place", "as_stated", "first_start", "first_end", "low", "high", "edtf", "answer",
    "options", "text", "version", "polarity",
)  # fmt: skip


class Row(forms.Form):
    """A further value of the selection: its words, its question and its reading."""

    use_required_attribute = False
    default_renderer = WRITTEN

    take = forms.BooleanField(label="take it in", required=False)
    start = forms.IntegerField(widget=forms.HiddenInput)
    end = forms.IntegerField(widget=forms.HiddenInput)
    at = forms.IntegerField(required=False, widget=forms.HiddenInput)
    own = forms.BooleanField(required=False, widget=forms.HiddenInput)
    value_type = forms.ChoiceField(
        choices=KINDS, required=False, widget=forms.HiddenInput
    )
    unit = forms.CharField(max_length=100, required=False, widget=forms.HiddenInput)
    words = line("its words", 20_000)
    question = line("answers")
    same_as = line("Is it one of these?", 20)
    figure = line("and says")
    voice = line("said by", 500)
    stance = one_of("the text", STANCES)
    hedge = line("with the hedge")
    commitment = one_of("It is said", Commitment.choices)

    def __init__(self, *args: Any, first: Any, **options: Any) -> None:
        """Take the text and the selection from the form of the first claim."""
        self.body, self.whole = first.body, first.place_shown
        self.language = first.language
        super().__init__(*args, **options)

    def clean(self) -> dict[str, Any]:
        """Find the words of the row in the selection, where they were changed."""
        cleaned = super().clean() or self.cleaned_data
        typed = (cleaned.get("words") or "").strip()
        start, end = cleaned.get("start"), cleaned.get("end")
        if start is None or end is None or in_a_line(self.body[start:end]) == typed:
            return cleaned
        stands = spread(typed).finditer(self.body, *self.whole) if typed else ()
        found = [one.span() for one in stands]
        if found:
            first, last = min(found, key=lambda span: abs(span[0] - start))
            cleaned |= {"start": first, "end": last}
        else:
            self.add_error("words", "These words do not stand in the selection.")
        return cleaned

    @property
    def is_alike(self) -> bool:
        """Whether the row has words of its own, cut out of the selection."""
        return bool(self["own"].value())

    @property
    def says_otherwise(self) -> bool:
        """Whether its words are said in another way than the first claim's."""
        if self.is_bound:
            return self.add_prefix("stance") in self.data
        return "stance" in self.initial

    @property
    def echoed(self) -> str:
        """How the figure or date of the row is read, in plain words."""
        words, kind = self["figure"].value() or "", self["value_type"].value() or ""
        if not words or kind not in READ:
            return ""
        try:
            return echo(words, kind, language=self.language)
        except ValueError as error:
            return str(error)

    @property
    def offering(self) -> str:
        """What the address of the offered questions is told."""
        return urlencode({"about": self["unit"].value() or ""})

    @cached_property
    def similar(self) -> list[Question]:
        """The standing questions near to a new one that was sent, nearest first."""
        title = self["question"].value() or ""
        is_chosen = self.is_bound or self["same_as"].value()
        if not is_chosen or not title.strip() or question_titled(title):
            return []
        return likest(title)

    @property
    def known(self) -> Question | None:
        """The near question that was chosen instead of a new one."""
        chosen = self["same_as"].value()
        return next((one for one in self.similar if str(one.pk) == chosen), None)

    @property
    def is_asked_anew(self) -> bool:
        """Whether it was said that none of the near questions is meant."""
        return bool(self["same_as"].value() == AS_NEW)

    def hear(self, form: forms.Form) -> None:
        """Show here what the form of the row's claim complains of."""
        for name, errors in form.errors.items():
            self.add_error(name if name in self.fields else None, list(errors))

    def of_claim(self) -> dict[str, Any]:
        """Return what a claim's form is sent for this row, beside what is shared."""
        sent = {name: self.cleaned_data.get(name) for name in OF_A_ROW}
        sent["quote"] = self.body[self.cleaned_data["start"] : self.cleaned_data["end"]]
        if self.says_otherwise:
            sent |= {name: self.cleaned_data.get(name) or "" for name in SAID}
        return {name: "" if value is None else value for name, value in sent.items()}


class Rows:
    """The rows of a form: proposed for its words, or as they were sent."""

    def __init__(self, form: Any, parts_found: list[Part]) -> None:
        """Take the form of the first claim and the parts of its selection."""
        self.form, self.parts = form, parts_found

    @cached_property
    def first(self) -> tuple[int, int] | None:
        """The words of the first claim where it is one of several."""
        return (self.parts[0].start, self.parts[0].end) if self.parts else None

    @cached_property
    def shown(self) -> list[Row]:
        """The rows, in order."""
        return list(self._sent() if self.form.is_bound else self._proposed())

    @property
    def taken(self) -> list[Row]:
        """The rows that are to become claims."""
        ticks = (self.form.data.get(f"also-{n}-take") for n in range(1, MOST))
        if self.form.is_bound and not any(ticks):
            return []
        return [row for row in self.shown if row["take"].value()]

    def _sent(self) -> Iterator[Row]:
        for number in range(1, MOST):
            if f"also-{number}-start" not in self.form.data:
                return
            yield Row(self.form.data, prefix=f"also-{number}", first=self.form)

    def _proposed(self) -> Iterator[Row]:
        form, typed = self.form, self.form.initial
        said = form.said.fields
        # A row is known by where its value stands, whichever words are selected.
        stood = {str(typed.get(f"also-{n}-at", "")): n for n in range(1, MOST)}
        for number, part in enumerate(self.parts[1:MOST], 1):
            initial = _initial(form, part, said)
            if was := stood.get(str(part.proposal.start)):
                kept = {n: typed.get(f"also-{was}-{n}") for n in initial}
                initial |= {"take": ""}
                initial |= {n: value for n, value in kept.items() if value is not None}
            yield Row(initial=initial, prefix=f"also-{number}", first=form)


def _initial(form: Any, part: Part, said: dict[str, str]) -> dict[str, Any]:
    """Return what a part proposes; how it is said only where it differs."""
    body = form.body
    proposed = {
        "take": part.is_alike,
        "start": part.start,
        "end": part.end,
        "at": part.proposal.start,
        "own": part.is_alike or "",
        "words": body[part.start : part.end],
        "question": "",
        "same_as": "",
        "figure": part.proposal.words,
        "value_type": part.proposal.value_type,
        "unit": unit_of(body, part.proposal, language=form.language),
    }
    own = saying(body, part.start, part.end, form.language).fields
    if part.is_alike and _bare(own) != _bare(said):
        shown = of_saying(saying(body, part.start, part.end, form.language))
        plain = {"voice": "", "stance": "asserts", "hedge": "", "commitment": "flat"}
        proposed |= {name: shown.get(name, given) for name, given in plain.items()}
    return proposed


def _bare(said: dict[str, str]) -> dict[str, str]:
    return {name: said[name] for name in SAID if name in said}


def found_in(form: Any) -> list[Part]:
    """Return the parts of a form's selection."""
    if form.place_shown is None or form.claim is not None:
        return []
    start, end = form.place_shown
    found = proposals(form.body, start, end, language=form.language)
    return parts(form.body, start, end, found, form.kind)


def data_of(row: Row, shared: Any, number: int) -> Any:
    """Return what the form of a row's claim is sent."""
    data = shared.copy()
    for name in [*NOT_SHARED, *(n for n in shared if n.startswith("also-"))]:
        data.pop(name, None)
    if row.says_otherwise:
        for name in ("voice_wording", "second_voice", "beside_voice", "beside_stance"):
            data.pop(name, None)
    token = (shared.get("token") or "")[: 60 - MOST_DIGITS]
    sent = row.of_claim() | {"token": f"{token}-{number}" if token else ""}
    for name, value in sent.items():
        data[name] = str(value)
    if not data["same_as"] and data["question"] == shared.get("question"):
        data["same_as"] = shared.get("same_as", "")
    return data
