"""The form of a source's assessment, under the four criteria."""

from typing import Any, ClassVar

from django import forms

from sources.forms.fields import RowForm
from sources.models import Passage, Reliability, Source, SourceAssessment
from sources.models.keeping import Person

CRITERIA = {
    "authenticity": (
        "Authenticity",
        "Is it what it says it is, and do we have it whole and unaltered?",
    ),
    "time": (
        "Time",
        "How soon after the event was it made, and how much may have been forgotten?",
    ),
    "dependence": (
        "Dependence",
        "Does it rest on its own observation, or on what others had said before?",
    ),
    "tendency": (
        "Tendency",
        "Who gained by its saying so, and what might it leave out?",
    ),
}


class AssessmentForm(RowForm[SourceAssessment]):
    """One assessor's view of the source on the page."""

    class Meta:
        model = SourceAssessment
        fields: ClassVar = ["about", *CRITERIA, "reliability", "rationale"]
        labels: ClassVar = {
            "about": "About which subject",
            "reliability": "How reliable is this source?",
            "rationale": "What the letter rests on",
            **{name: label for name, (label, _) in CRITERIA.items()},
        }
        help_texts: ClassVar = {
            "about": "Leave it empty for a view of the source in general.",
            **{name: question for name, (_, question) in CRITERIA.items()},
        }
        widgets: ClassVar = {
            "reliability": forms.RadioSelect,
            "rationale": forms.Textarea(attrs={"rows": 4}),
            **{name: forms.Textarea(attrs={"rows": 2}) for name in CRITERIA},
        }
        error_messages: ClassVar = {
            "reliability": {"required": "Choose a letter, or F for no judgement."},
            "rationale": {"required": "Say in a sentence what the letter rests on."},
        }

    def __init__(
        self,
        *args: Any,
        source: Source,
        by: Person,
        passage: Passage | None = None,
        **kwargs: Any,
    ) -> None:
        """Take the source, the assessor and the criticising passage from the page."""
        super().__init__(*args, **kwargs)
        self.instance.source, self.instance.assessor = source, by
        self.instance.passage = passage
        field = self.fields["reliability"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = _letters()


def _letters() -> list[Any]:
    """Return the letters with their words, F apart from the order of the others."""
    ordered = [
        (str(letter), f"{letter}, {Reliability(letter).label.lower()}")
        for letter in Reliability.values
        if letter != Reliability.F
    ]
    apart = (str(Reliability.F), f"F, {Reliability.F.label.lower()}")
    return [("In order", ordered), ("Outside the order", [apart])]
