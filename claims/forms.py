"""What a person may type about questions and claims."""

from typing import Any, ClassVar

from django import forms

from claims.models import Claim, ClaimAssessment, Credibility, Question
from claims.ratings import in_words
from sources.forms.fields import RowForm, storable_tags
from sources.forms.versions import VersionedForm
from sources.models.keeping import Person


class AssessClaim(RowForm[ClaimAssessment]):
    """One assessor's view of a claim's credibility."""

    class Meta:
        model = ClaimAssessment
        fields: ClassVar = ["credibility", "rationale"]
        widgets: ClassVar = {
            "credibility": forms.RadioSelect,
            "rationale": forms.Textarea(attrs={"rows": 4}),
        }
        labels: ClassVar = {
            "credibility": "How credible is this statement?",
            "rationale": "What speaks for and against it?",
        }
        error_messages: ClassVar = {
            "credibility": {"required": "Choose a digit, or 6 for no judgement."},
            "rationale": {"required": "Say in a sentence what the view rests on."},
        }

    def __init__(self, *args: Any, claim: Claim, by: Person, **kwargs: Any) -> None:
        """Take the claim and the assessor from the page, never from the form."""
        super().__init__(*args, **kwargs)
        self.instance.claim, self.instance.assessor = claim, by
        field = self.fields["credibility"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = _digits()


def _digits() -> list[Any]:
    """Return the digits with their words, 6 apart from the order of the others."""
    shown = [(str(one.value), in_words(one.value)) for one in Credibility]
    return [("In order", shown[:-1]), ("Outside the order", shown[-1:])]


class EditQuestion(VersionedForm[Question]):
    """The words and the limits of a question."""

    class Meta:
        model = Question
        fields: ClassVar = [
            "title",
            "subject",
            "scope",
            "unit",
            "is_count",
            "is_exclusive",
            "tags",
        ]
        widgets: ClassVar = {"scope": forms.Textarea(attrs={"rows": 3})}
        error_messages: ClassVar = {
            "title": {"required": "A question needs its sentence."},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer what fits the question's kind of value."""
        super().__init__(*args, **kwargs)
        if not self.instance.is_quantity:
            del self.fields["unit"], self.fields["is_count"]
        if self.instance.value_type != Question.ValueType.CATEGORY:
            del self.fields["is_exclusive"]

    def clean_tags(self) -> list[str]:
        """Return the tags, none of them longer than can be kept."""
        return storable_tags(self.cleaned_data["tags"])
