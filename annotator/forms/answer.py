"""Which question a claim answers, and the value that is read from its words."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cached_property
from itertools import chain
from typing import Any

from django.core.exceptions import ValidationError

from annotator.forms.place import PlacedForm
from annotator.proposals import DATED, READ, Proposal, before, best, kind_of, proposals
from claims import readings
from claims.models import Claim, Option, Polarity, Question, ValueType
from sources import dates
from sources.numbers import whole

VALUES = {"figure", "polarity", "low", "high", "edtf"}
# How near another title must be for a new question not to be made unseen.
CLOSE = 0.7
MOST_SIMILAR = 3
AS_NEW = "new"
FIGURES = ("low", "high", "firm_low", "firm_high", "base")
LARGEST = Decimal(10) ** 20
SMALLEST = Decimal("0.0001")
ROUNDED = {
    "low": ROUND_FLOOR,
    "firm_low": ROUND_FLOOR,
    "high": ROUND_CEILING,
    "firm_high": ROUND_CEILING,
    "base": ROUND_FLOOR,
}


class AnswerForm(PlacedForm):
    """The form with its question found or drafted, and the reading as columns."""

    claim: Claim | None
    asked: Question | None = None
    drafted: Question | None = None
    columns: dict[str, Any]

    def clean(self) -> dict[str, Any]:
        """Find the question, then read the value that its kind asks for."""
        cleaned = super().clean()
        self.columns = {}
        title = cleaned.get("question", "")
        self.asked = self.known if title else None
        if title and self.asked is None:
            self._draft(title)
            self._refuse_unseen(title)
        if self._is_reading_kept():
            return cleaned
        try:
            self.columns = self._read() | {"value_type": self.read_kind}
        except ValidationError as error:
            self.add_error(None, error)
        return cleaned

    @cached_property
    def known(self) -> Question | None:
        """The question that is typed, if there is one of this title."""
        title = str(self["question"].value() or "")
        return question_titled(title) or self.chosen_instead(title)

    @property
    def read_kind(self) -> str:
        """The kind of value: the question's, or as chosen, or as the words suggest."""
        if self.asked:
            return self.asked.value_type
        chosen: str = self.cleaned_data.get("value_type") or ""
        if chosen:
            return chosen
        if self.claim and not self.cleaned_data.get("question"):
            return self.claim.value_type
        proposed = best(self.proposed).value_type
        figure = self.cleaned_data.get("figure") or ""
        if proposed := kind_of(figure, language=self.language) or proposed:
            return proposed
        return ValueType.PROPOSITION if self.cleaned_data.get("question") else ""

    @property
    def counts_whole(self) -> bool:
        """Whether the question counts whole things."""
        if self.asked:
            return self.asked.is_count
        return bool(self.cleaned_data.get("is_count"))

    @property
    def proposed(self) -> list[Proposal]:
        """What the words of the passage suggest."""
        if not self.span:
            return []
        return proposals(self.body, *self.span, language=self.language)

    @property
    def language(self) -> str:
        """The language of the words, which has its own words and order of dates."""
        return self.source.language

    def chosen_instead(self, title: str) -> Question | None:
        """Return the standing question that was chosen in place of a new one."""
        chosen = whole(self["same_as"].value())
        if not title.strip() or chosen is None:
            return None
        return Question.objects.standing().filter(pk=chosen).first()

    def _refuse_unseen(self, title: str) -> None:
        """Refuse a new question until its asker has seen those that are close."""
        if self.cleaned_data.get("same_as") == AS_NEW:
            return
        near = Question.objects.resembling(title.replace("\0", "")).filter(
            likeness__gte=CLOSE
        )
        if near.exists():
            self.add_error("question", "Questions like it stand already: choose below.")

    def _is_reading_kept(self) -> bool:
        """Whether a claim is edited and its reading left as it was."""
        if self.claim is None or self.words_before:
            return False
        if VALUES & set(self.changed_data):
            return False
        return self.read_kind == self.claim.value_type

    def _draft(self, title: str) -> None:
        """Draft a new question, checked by the rules of its table."""
        draft = Question(
            title=" ".join(title.split()),
            slug="draft",
            value_type=self.read_kind,
            is_count=self.counts_whole,
            unit=self.cleaned_data.get("unit", ""),
            scope=self.cleaned_data.get("question_scope", ""),
            is_exclusive=bool(self.cleaned_data.get("is_exclusive")),
        )
        try:
            draft.full_clean(exclude=["slug"])
        except ValidationError as error:
            for one in chain.from_iterable(error.error_dict.values()):
                self.add_error(one.code if one.code in self.fields else "unit", one)
        self.drafted = draft

    def _read(self) -> dict[str, Any]:
        kind, cleaned = self.read_kind, self.cleaned_data
        if kind in READ:
            return self._read_value(kind)
        if kind == ValueType.CATEGORY and not (self.asked or self.drafted):
            raise ValidationError({"question": "Options answer a question: name it."})
        chosen = cleaned.get("polarity") or ""
        if kind == ValueType.PROPOSITION:
            return readings.of_polarity(chosen or Polarity.AFFIRMS)
        return readings.of_polarity(chosen if chosen == Polarity.DENIES else "")

    def _read_value(self, kind: str) -> dict[str, Any]:
        cleaned = self.cleaned_data
        field = "edtf" if kind in DATED and cleaned.get("edtf") else "figure"
        context = before(self.body, self.span[0]) if self.span else ""
        try:
            columns = readings.typed(
                cleaned.get(field) or "",
                kind,
                is_count=self.counts_whole,
                context=context,
                language=self.language,
            )
            if kind == ValueType.DATE and columns["edtf"]:
                _refuse_period(columns["edtf"])
        except ValueError as error:
            raise ValidationError({field: str(error)}) from None
        return columns if kind in DATED else self._bounded(columns)

    def _bounded(self, columns: dict[str, Any]) -> dict[str, Any]:
        """Return a figure with the bounds that were typed, and check that it fits."""
        low, high = self.cleaned_data.get("low"), self.cleaned_data.get("high")
        if low is not None or high is not None:
            if low is not None and high is not None and low > high:
                raise ValidationError({"high": "This is below the lower bound."})
            columns = columns | typed_bounds(columns, low, high)
        for name in FIGURES:
            columns[name] = self._fitting(name, columns[name])
        return columns

    def _fitting(self, name: str, value: Decimal | None) -> Decimal | None:
        if value is None:
            return None
        field = name if self.cleaned_data.get(name) is not None else "figure"
        if abs(value) >= LARGEST:
            raise ValidationError({field: "This figure is too large to be kept."})
        is_part = self.counts_whole and name != "base"
        if is_part and value != value.to_integral_value():
            raise ValidationError({field: "Whole things are counted: no parts."})
        return value.quantize(SMALLEST, ROUNDED[name]) if value % SMALLEST else value

    def chosen_options(self, question: Question) -> list[Option]:
        """Return the options ticked and typed, new ones made."""
        ticked = self.cleaned_data.get("options") or []
        found = list(question.options.standing().filter(pk__in=ticked))
        typed = (self.cleaned_data.get("answer") or "").split(";")
        labels = [label.strip()[:200] for label in typed if label.strip()]
        return found + [
            Option.objects.offer(question=question, label=label) for label in labels
        ]


def question_titled(title: str) -> Question | None:
    """Return the standing question of this title, in whatever case."""
    title = " ".join(title.replace("\0", "").split())
    return Question.objects.titled(title) if title else None


def likest(title: str) -> list[Question]:
    """Return the few standing questions that are near to a title, nearest first."""
    found = Question.objects.resembling(title.replace("\0", "")[:300])
    return list(found[:MOST_SIMILAR])


def typed_bounds(
    columns: dict[str, Any], low: Decimal | None, high: Decimal | None
) -> dict[str, Any]:
    """Return the columns for bounds that a person set beside what the words allow."""
    firm_low, firm_high = columns["firm_low"], columns["firm_high"]
    said = bool(columns["form"])
    return {
        "form": _form_of(low, high),
        "low": low,
        "high": high,
        "firm_low": _outer(min, low, firm_low) if said else low,
        "firm_high": _outer(max, high, firm_high) if said else high,
        "rule": "",
        "convention": "",
    }


def _form_of(low: Decimal | None, high: Decimal | None) -> str:
    if low is None or high is None:
        return "bounded"
    return "exact" if low == high else "range"


def _outer(pick: Any, bound: Decimal | None, firm: Decimal | None) -> Decimal | None:
    return None if bound is None or firm is None else pick(bound, firm)


def _refuse_period(edtf: str) -> None:
    if dates.parse(edtf).is_period:
        raise ValueError(
            "This is a period, and the question asks for a date: for a day between two "
            "days, type “between 4 and 10 March 1956”."
        )
