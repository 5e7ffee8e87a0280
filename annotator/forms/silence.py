"""The form of a silence: what was searched, and Lange's three conditions."""

from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField

from claims.models import Claim, Question, SilenceFinding
from claims.models.judgement import CONDITIONS
from sources.forms.derivation import MOST_OFFERED, NamedSourceField, as_named
from sources.forms.fields import RowForm
from sources.models import Source
from sources.models.keeping import Person

YES_OR_NO = (("yes", "Yes"), ("no", "No"))
MOST_TITLES = 200


class NamedQuestionField(forms.CharField):
    """A question, by its title."""

    def clean(self, value: Any) -> Any:
        """Return the one question that the words name."""
        words = " ".join(super().clean(value).split())
        if found := Question.objects.titled(words):
            return found
        near = [f"“{one}”" for one in Question.objects.resembling(words)[:3]]
        hint = f" Is it one of these: {'; '.join(near)}?" if near else ""
        raise ValidationError(f"No question is called “{words[:100]}”.{hint}")


class Condition(NamedTuple):
    """One of the three conditions: whether it is met, and what shows it."""

    is_met: BoundField
    note: BoundField


class SilenceForm(RowForm[SilenceFinding]):
    """That a source says nothing on a question.

    Either the question or the source is that of the page; the other is typed.
    """

    source = NamedSourceField(
        max_length=600,
        label="The source that says nothing",
        help_text="Begin to type its name, and choose it.",
        widget=forms.TextInput(attrs={"list": "proposed"}),
        error_messages={"required": "Say which source."},
    )
    question = NamedQuestionField(
        max_length=300,
        label="The question on which it says nothing",
        help_text="Begin to type it, and choose it.",
        widget=forms.TextInput(attrs={"list": "proposed"}),
        error_messages={"required": "Say on which question."},
    )

    class Meta:
        model = SilenceFinding
        fields: ClassVar = [
            "source",
            "question",
            "searched",
            *(f"{name}_note" for name in CONDITIONS),
        ]
        widgets: ClassVar = {
            "searched": forms.Textarea(attrs={"rows": 3}),
            **{
                f"{name}_note": forms.Textarea(attrs={"rows": 2}) for name in CONDITIONS
            },
        }
        labels: ClassVar = {
            "searched": "What was searched, and how far?",
            **{f"{name}_note": "What shows it?" for name in CONDITIONS},
        }
        help_texts: ClassVar = {
            "searched": "Such as: the whole text, by hand; the index; pages 40 to 90."
        }
        error_messages: ClassVar = {
            "searched": {"required": "Say what was searched, and how far."}
        }

    def __init__(
        self,
        data: Any,
        *,
        by: Person,
        question: Question | None = None,
        source: Source | None = None,
        **options: Any,
    ) -> None:
        """Take from the page who signs, and the question or the source."""
        super().__init__(data, label_suffix="", **options)
        self.instance.author = by
        for name, fixed in (("question", question), ("source", source)):
            if fixed is not None:
                del self.fields[name]
                setattr(self.instance, name, fixed)
        for name, said in CONDITIONS.items():
            self.fields[name] = forms.ChoiceField(
                label=said[0].upper() + said[1:],
                choices=YES_OR_NO,
                initial="no",
                widget=forms.RadioSelect,
                error_messages={"required": "Say yes or no."},
            )

    def _get_validation_exclusions(self) -> set[str]:
        """Leave the author out: what they have recorded earlier gives way."""
        return {*super()._get_validation_exclusions(), "author"}

    def record(self) -> SilenceFinding:
        """Store the silence in place of an earlier one of its author's."""
        return SilenceFinding.objects.record(self.instance, by=self.instance.author)

    def clean(self) -> dict[str, Any]:
        """Refuse the silence of who speaks, and a yes that nothing shows."""
        cleaned = super().clean() or self.cleaned_data
        for name in CONDITIONS:
            is_met = cleaned.get(name) == "yes"
            if is_met and not cleaned.get(f"{name}_note", "").strip():
                self.add_error(f"{name}_note", "Say in a sentence what shows it.")
            setattr(self.instance, name, is_met)
        self._refuse_who_speaks(
            cleaned.get("source") or self.instance.source_id,
            cleaned.get("question") or self.instance.question_id,
        )
        return cleaned

    def _refuse_who_speaks(self, source: Any, question: Any) -> None:
        if not (source and question):
            return
        spoken = Claim.objects.current().filter(source=source, question=question)
        if claim := spoken.first():
            self.add_error(
                None,
                f"This source is not silent: “{claim.as_stated[:100]}” is entered"
                " as its account of this question.",
            )

    @property
    def typed(self) -> list[BoundField]:
        """The fields before the conditions."""
        return [
            self[name]
            for name in ("source", "question", "searched")
            if name in self.fields
        ]

    @property
    def conditions(self) -> list[Condition]:
        """The three conditions with their notes."""
        return [Condition(self[name], self[f"{name}_note"]) for name in CONDITIONS]

    @property
    def proposed(self) -> list[str]:
        """What may be meant by the field that is typed."""
        if "source" in self.fields:
            sources = Source.objects.standing().in_order_of_name()
            return [as_named(one) for one in sources[:MOST_OFFERED]]
        questions = Question.objects.standing().order_by("title")
        return list(questions.values_list("title", flat=True)[:MOST_TITLES])
