"""Forms that the admin shows, and the sentences they refuse with."""

import json
from collections.abc import Iterator
from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
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
    return SENTENCES.get(name) or own_sentence(name) or rule_sentence(name)


def has_sentence(rule: models.BaseConstraint) -> bool:
    """Tell whether a constraint says in a sentence what is wrong."""
    default = models.BaseConstraint.default_violation_error_message
    return rule.violation_error_message != default


def own_sentence(name: str) -> str:
    """Return the sentence of the constraint of a name; '' where it has none."""
    rules = (rule for model in apps.get_models() for rule in meta_of(model).constraints)
    return next(
        (
            str(rule.get_violation_error_message())
            for rule in rules
            if rule.name == name and has_sentence(rule)
        ),
        "",
    )


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


def unfolded(errors: ValidationError) -> Iterator[ValidationError]:
    """Return the single errors of which one is made up, whatever their fields."""
    if hasattr(errors, "error_dict"):
        for found in errors.error_dict.values():
            yield from found
    else:
        yield from errors.error_list


class PlainJSON(forms.JSONField):
    """JSON that the database can keep, shown again as it was typed."""

    def to_python(self, value: Any) -> Any:
        """Refuse NUL and half characters, which JSON can name and no text has."""
        read = super().to_python(value)
        if not _is_text(read) or "\\u0000" in json.dumps(read):
            raise ValidationError("The database cannot keep these characters.")
        return read

    def prepare_value(self, value: Any) -> Any:
        """Show half characters by their names."""
        shown = super().prepare_value(value)
        return shown if _is_text(shown) else json.dumps(value)


def _is_text(value: Any) -> bool:
    """Tell whether a value can be written in UTF-8."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


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
        rules = meta_of(type(self.instance)).constraints
        said = {
            str(rule.get_violation_error_message()): rule_sentence(rule.name)
            for rule in rules
            if not has_sentence(rule)
        }
        for error in unfolded(errors):
            error.message = said.get(str(error.message), error.message)
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
