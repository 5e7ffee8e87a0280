"""Forms that the admin shows, and the sentences they refuse with."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DatabaseError, models

from sources.admin.events import meta_of

Person = models.Model


def rule_sentence(name: str) -> str:
    """Return a sentence for a rule of the database, whose name says what must hold."""
    return f"Not saved, for this would not hold: {name.replace('_', ' ')}."


def sentence(error: DatabaseError) -> str:
    """Return why the database refused a write, in one sentence.

    A trigger speaks for itself; a constraint has its sentence, or at least its name.
    """
    diagnosis: Any = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    if name is None:
        return "Not saved: the database cannot keep these characters."
    if diagnosis.table_name is None:
        return str(diagnosis.message_primary)
    return SENTENCES.get(name, rule_sentence(name))


SENTENCES = {
    "claim_option_of_options_question": "This option belongs to another question.",
    "verdict_option_of_options_question": "This option belongs to another question.",
    "option_under_one_of_its_question": (
        "The broader option belongs to another question."
    ),
    "claim_value_type_of_question": (
        "A claim is of its question's kind, which is fixed once claims exist."
    ),
    "attribution_has_its_place": "Two voices cannot stand in one place of a chain.",
}


class KeptForm(forms.ModelForm[Any]):
    """A form whose row is signed, completed and checked against every constraint."""

    person: Person | None = None  # who fills it in
    signs: str = ""  # the column that takes the person, when a row is added
    carried: tuple[str, ...] = ()  # the columns that ``carry`` sets
    refusal: str = ""  # why the database refused what was typed, at a second pass

    def clean(self) -> dict[str, Any] | None:
        """Sign and complete the row, so that its constraints are seen in time."""
        cleaned = super().clean()
        if self.signs and self.instance.pk is None:
            setattr(self.instance, self.signs, self.person)
        self.carry(self.cleaned_data)
        if self.refusal:
            self.add_error(None, self.refusal)
        return cleaned

    def carry(self, typed: dict[str, Any]) -> None:
        """Set the columns that follow from others."""

    def _get_validation_exclusions(self) -> set[str]:
        """Keep the columns set here in the checks: they are named in constraints."""
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        here = filter(None, (self.signs, *self.carried))
        return excluded - {name for name in here if self._is_set(name)}

    def _is_set(self, name: str) -> bool:
        field: Any = meta_of(type(self.instance)).get_field(name)
        return getattr(self.instance, field.attname) not in (None, "")

    def _update_errors(self, errors: ValidationError) -> None:
        """Say a constraint without a sentence of its own by its name."""
        found = getattr(errors, "error_dict", {}).get(NON_FIELD_ERRORS, [])
        for error in found:
            if set(error.params or ()) == {"name"}:
                error.message = rule_sentence(error.params["name"])
        super()._update_errors(errors)  # type: ignore[misc]


class VersionedForm(KeptForm):
    """A form for a row that somebody else may change meanwhile."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Remember the version that the page shows."""
        super().__init__(*args, **kwargs)
        if "seen" in self.fields:
            self.fields["seen"].initial = self.instance.version

    def clean(self) -> dict[str, Any] | None:
        """Refuse to overwrite what somebody else has written since."""
        cleaned = super().clean()
        seen = self.cleaned_data.get("seen")
        if self.instance.pk and seen is not None and seen != self.stored_version():
            self.add_error(
                None,
                "Somebody has changed this since you opened it: open it again, and"
                " compare.",
            )
        return cleaned

    def stored_version(self) -> int:
        """Return the version in the database, held until the row is saved."""
        model: Any = type(self.instance)
        row = model.objects.select_for_update().filter(pk=self.instance.pk)
        version: int = row.values_list("version", flat=True).get()
        return version


class ReasonForm(forms.Form):
    """Why rows are taken out of use."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="It stays with the row, in your name.",
    )
