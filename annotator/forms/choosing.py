"""Which accounts of a question a reader wants to see, as the address has it."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms

from annotator.forms.filters import FilterForm
from claims.comparison import Chosen
from claims.models import Credibility, Question, Stance, Status
from sources import dates
from sources.models import Level, Reliability

LETTERS = [one for one in Reliability if one != Reliability.F]
DIGITS = [one for one in Credibility if one != Credibility.NOT_JUDGED]
LARGEST = 2**31 - 1
USUAL = {"status": "current", "threshold": "C"}


def _at_least(ratings: Iterable[Any], every: str) -> list[tuple[str, str]]:
    """Return a choice for each rating, the worst one letting in all that are judged."""
    return [("", every), *((str(one), f"{one}, {one.label}") for one in ratings)]


class ChoosingForm(FilterForm):
    """The filters; a value that cannot be used is told of and leaves all in."""

    source = forms.IntegerField(
        required=False, min_value=1, max_value=LARGEST, widget=forms.Select
    )
    level = forms.ChoiceField(required=False, choices=[("", "any"), *Level.choices])
    reliability = forms.ChoiceField(
        label="Reliability at least",
        required=False,
        choices=_at_least(LETTERS, "any, or not judged"),
    )
    credibility = forms.ChoiceField(
        label="Credibility at least",
        required=False,
        choices=_at_least(DIGITS, "any, or not judged"),
    )
    stance = forms.ChoiceField(
        label="The text", required=False, choices=[("", "any stance"), *Stance.choices]
    )
    tag = forms.CharField(required=False, max_length=100, widget=forms.Select)
    known_by = forms.CharField(
        label="Known by",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"placeholder": "1957, or 4 June 1956"}),
    )
    status = forms.ChoiceField(required=False, choices=Status.choices)
    threshold = forms.ChoiceField(
        label="“Reliable” begins at",
        required=False,
        choices=[(str(one), f"{one}, {one.label}") for one in LETTERS],
    )

    def __init__(self, data: Any, question: Question) -> None:
        """Take the address; what is chosen is kept as typed, right or wrong."""
        self.question = question
        super().__init__(USUAL | data, label_suffix="")
        self.is_valid()

    def clean_known_by(self) -> date | None:
        """Return the last day that the words allow."""
        words: str = self.cleaned_data["known_by"].strip()
        if not words:
            return None
        latest = _latest(words, self._languages())
        if latest is None:
            raise forms.ValidationError(
                f"“{words}” is no date by which something can be known:"
                " type it as 1957, June 1956 or 4 June 1956."
            )
        return latest

    def _languages(self) -> list[str]:
        """Return in which languages a day may be typed: the one of all its sources.

        Where they speak several, English is tried first: the page is in English.
        """
        spoken = self.question.claims.order_by().values_list("source__language")
        found = sorted({tag for (tag,) in spoken.distinct() if tag})
        return found if len(found) == 1 else ["en", *found]

    @property
    def chosen(self) -> Chosen:
        """What is chosen, as far as it can be used."""
        usable = {
            name: value
            for name, value in self.cleaned_data.items()
            if value not in ("", None)
        }
        return Chosen(**usable)

    def offer(
        self, sources: Iterable[tuple[int, str]], tags: Iterable[tuple[str, str]]
    ) -> None:
        """Let a reader choose among the question's own sources and their tags."""
        self.fields["source"].widget.choices = [("", "any"), *sources]
        self.fields["tag"].widget.choices = [("", "any"), *tags]

    @property
    def given(self) -> dict[str, str]:
        """What is chosen, as it was typed: all that is not usual."""
        return {
            name: self.data[name]
            for name in self.fields
            if self.data.get(name, "") not in ("", USUAL.get(name))
        }

    @property
    def query(self) -> str:
        """The same as a part of an address: "level=original"; '' for nothing."""
        return urlencode(self.given)


def _latest(words: str, languages: Iterable[str]) -> date | None:
    """Return the last day of a date typed as EDTF or in words; None for no date."""
    try:
        return dates.parse(words).latest
    except ValueError:
        read = (dates.read(words, language=one) for one in (*languages, "en"))
        edtf = next(filter(None, read), None)
    return dates.parse(edtf).latest if edtf else None
