"""What a person may type when they give a verdict on a question."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from claims import readings
from claims.comparison import Comparison
from claims.comparison.rows import Row
from claims.comparison.told import Told
from claims.models import (
    Claim,
    Outcome,
    Polarity,
    Question,
    Verdict,
    VerdictCertainty,
)
from claims.readings import COLUMNS
from claims.reasoning import references
from sources import dates
from sources.forms.fields import TypedForm

OFFERED = 200  # accounts, the first in order
POSITIONS = 24
LAST = "last"  # the reading of one's last verdict
LONGEST = 100_000
SAYING = [("", "neither"), (Polarity.AFFIRMS, "yes"), (Polarity.DENIES, "no")]


class VerdictForm(TypedForm, forms.Form):
    """A verdict: what the evidence comes to, how certain that is, and why."""

    use_required_attribute = False

    outcome = forms.ChoiceField(
        label="What does the evidence come to?",
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it comes to, be it “open”."},
    )
    position = forms.ChoiceField(
        label="The reading you favour", required=False, widget=forms.RadioSelect
    )
    figure = forms.CharField(label="or type it", required=False, max_length=300)
    polarity = forms.ChoiceField(
        label="The answer you favour",
        choices=SAYING,
        required=False,
        widget=forms.RadioSelect,
    )
    options = forms.MultipleChoiceField(
        label="The answers you favour",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    certainty = forms.ChoiceField(
        label="How certain are you?",
        choices=VerdictCertainty.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say how certain you are."},
    )
    excluded = forms.MultipleChoiceField(
        label="Readings you exclude",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reasoning = forms.CharField(
        label="Why?",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Markdown. Name an account as [#number], and it becomes a link.",
        error_messages={"required": "Give your reasons: they are the verdict."},
    )

    def __init__(
        self,
        data: Any,
        *,
        comparison: Comparison,
        last: Verdict | None = None,
        **kwargs: Any,
    ) -> None:
        """Take question, accounts and one's last verdict from the page."""
        super().__init__(data, label_suffix="", **kwargs)
        self.comparison, self.columns = comparison, readings.empty()
        self.last = last
        question = comparison.question
        keep = {
            Question.ValueType.CATEGORY: {"options"},
            Question.ValueType.PROPOSITION: {"polarity"},
        }.get(question.value_type, {"position", "figure"})  # type: ignore[call-overload]  # a value of the choice
        for name in {"options", "polarity", "position", "figure"} - keep:
            del self.fields[name]
        self.readings = self._readings() if "figure" in keep else {}
        self.accounts = self._accounts()
        self._offer()

    def _offer(self) -> None:
        picked = [(name, words) for name, (words, _) in self.readings.items()]
        for name, choices in (
            ("position", [("", "none, or as typed"), *picked]),
            ("options", [(str(o.pk), o.label) for o in self.comparison.options]),
            ("excluded", [(str(one.claim.pk), one.as_stated) for one in self.accounts]),
        ):
            if isinstance(field := self.fields.get(name), forms.ChoiceField):
                field.choices = choices
        if "figure" in self.fields:
            self.fields["figure"].help_text = (
                "As 9 March 1956, or in EDTF."
                if self.comparison.question.is_dated
                else "In digits or words: 15, about 20, more than 80."
            )

    def _readings(self) -> dict[str, tuple[str, Verdict | Told]]:
        """Return what may be picked: words and columns, by a name of its own."""
        found: dict[str, tuple[str, Verdict | Told]] = {}
        if self.last and (self.last.form or self.last.edtf):
            words = f"as in your last verdict: {self.last.reading_in_words}"
            found[LAST] = words, self.last
        for one in self.comparison.summary.positions[:POSITIONS]:
            row = self.comparison.row(one.account.id)
            if row.claim.form or row.claim.edtf:
                found[row.anchor] = self.comparison.words_of(one.account), row.claim
        return found

    def _accounts(self) -> list[Row]:
        """Return the first of the accounts, and those that were excluded before."""
        before = {int(pk) for pk in self.initial.get("excluded", [])}
        order = [key for key in self.comparison.order if isinstance(key, int)]
        wanted = order[:OFFERED] + [key for key in order[OFFERED:] if key in before]
        return self.comparison.rows_of(wanted)

    @property
    def accounts_left_out(self) -> int:
        """How many more accounts there are."""
        return self.comparison.claim_count - len(self.accounts)

    def ticked(self) -> list[tuple[Row, bool]]:
        """Return the accounts with whether each is excluded, as typed."""
        value = self["excluded"].value() or []
        chosen = {str(one) for one in value}
        return [(row, str(row.claim.pk) in chosen) for row in self.accounts]

    def clean_reasoning(self) -> str:
        """Refuse references to what is no claim on this question."""
        reasoning: str = self.cleaned_data["reasoning"]
        numbers = references(reasoning)
        known = Claim.objects.filter(
            pk__in=numbers, question=self.comparison.question
        ).values_list("pk", flat=True)
        if strange := sorted(set(numbers) - set(known)):
            named = ", ".join(f"[#{number}]" for number in strange[:5])
            raise ValidationError(
                f"{named}: no claim on this question has this number. The numbers"
                " stand beside the accounts below."
            )
        return reasoning

    def clean(self) -> dict[str, Any]:
        """Read the favoured value."""
        cleaned = super().clean() or self.cleaned_data
        picked, typed = cleaned.get("position", ""), cleaned.get("figure", "")
        if picked and typed.strip():
            self.add_error("figure", "Pick a reading above or type one, not both.")
        elif picked:
            self.columns = _picked(self.readings[picked][1])
        elif typed:
            self._type(typed)
        if cleaned.get("polarity"):
            self.columns = readings.of_polarity(cleaned["polarity"])
        return cleaned

    def _type(self, words: str) -> None:
        question = self.comparison.question
        try:
            self.columns = _columns(words, question)
        except ValueError as error:
            self.add_error("figure", str(error))


def _picked(one: Verdict | Told) -> dict[str, Any]:
    """Return the columns of a reading that stands already; a claim's days anew."""
    if isinstance(one, Told) and one.edtf:
        return readings.of_date(one.edtf)
    kept = {name: getattr(one, name) for name in COLUMNS if hasattr(one, name)}
    return readings.empty() | kept


def _columns(words: str, question: Question) -> dict[str, Any]:
    """Return the columns of a typed value; ValueError says what is wrong with it."""
    columns = readings.typed(words, question.value_type, is_count=question.is_count)
    is_date = question.value_type == Question.ValueType.DATE
    if is_date and columns["edtf"] and dates.parse(columns["edtf"]).is_period:
        raise ValueError("This is a period, and the question asks for a date.")
    if len(columns["edtf"]) > 100:
        raise ValueError("This date is too long to be kept.")
    return columns
