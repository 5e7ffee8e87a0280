"""What a person may type about questions and claims."""

from typing import Any, ClassVar

from django import forms

from claims.models import Claim, ClaimAssessment, Question, StaleError


class AssessClaim(forms.ModelForm[ClaimAssessment]):
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
            "credibility": {"required": "Choose one of the six, or 6 for no judgement."},
            "rationale": {"required": "Say in a sentence what the view rests on."},
        }

    def __init__(self, *args: Any, claim: Claim, by: Any, **kwargs: Any) -> None:
        """Take the claim and the assessor from the page, never from the form."""
        super().__init__(*args, **kwargs)
        self.instance.claim, self.instance.assessor = claim, by
        choice = self.fields["credibility"]
        assert isinstance(choice, forms.TypedChoiceField)
        choice.choices = ClaimAssessment.Credibility.choices


class EditQuestion(forms.ModelForm[Question]):
    """The words and the limits of a question."""

    version = forms.IntegerField(widget=forms.HiddenInput)

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer what fits the question's kind of value."""
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version
        if not self.instance.is_quantity:
            del self.fields["unit"], self.fields["is_count"]
        if self.instance.value_type != Question.ValueType.CATEGORY:
            del self.fields["is_exclusive"]

    def stored(self) -> Question:
        """Save, or raise StaleError where somebody else was first."""
        locked = Question.objects.select_for_update().get(pk=self.instance.pk)
        if locked.version != self.cleaned_data["version"]:
            raise StaleError("Somebody has changed this question since you opened it.")
        return self.save()
