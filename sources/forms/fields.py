"""Fields and habits that the forms of this floor share."""

from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from sources import dates

Row = TypeVar("Row", bound=models.Model)


def refuse_half_characters(value: object) -> None:
    """Refuse lone surrogates, which no text in UTF-8 has."""
    if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
        raise ValidationError("This has half a character, which cannot be stored.")


def refilled(data: Any, **values: str) -> Any:
    """Return posted data with some fields replaced, for the page to show again."""
    again = data.copy()
    for name, value in values.items():
        again[name] = value
    return again


def storable_tags(tags: list[str]) -> list[str]:
    """Return the tags, or refuse those too long or too many to be kept."""
    if len(tags) > 50:
        raise ValidationError("At most 50 tags can be given.")
    for tag in tags:
        if len(tag) > 100:
            raise ValidationError(f"The tag “{tag[:40]}…” is too long.")
    return tags


class TypedForm(forms.BaseForm):
    """A form whose every text can be stored; a mixin."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Have every text field refuse what a database cannot hold."""
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                field.validators = [*field.validators, refuse_half_characters]


class RowForm(TypedForm, forms.ModelForm[Row]):
    """A form of one row, which the row's constraints check in full."""

    def _get_validation_exclusions(self) -> set[str]:
        """Leave out the fields already found wrong, and no other.

        Django leaves out what the page fixes, and its constraints with it.
        """
        return set(self.errors)


class DateField(forms.CharField):
    """A date typed in EDTF or in English, kept as EDTF (METHOD.md 3)."""

    def __init__(self, **kwargs: Any) -> None:
        """Take as much as the column does."""
        super().__init__(**{"max_length": 100, "required": False, **kwargs})

    def clean(self, value: Any) -> str:
        """Return the EDTF of what was typed."""
        words = super().clean(value)
        if not words:
            return ""
        edtf = _edtf(words)
        if len(edtf) > 100:
            raise ValidationError("This date is too long to be kept.")
        return edtf


def _edtf(words: str) -> str:
    try:
        return dates.parse(words).edtf
    except ValueError as error:
        read = dates.read(words)
        if read is None:
            raise ValidationError(
                f"“{words}” is no date we can read: type it as 9 March 1956, or in"
                f" EDTF as 1956-03-09. ({error})"
            ) from None
        return read


def in_words(edtf: str) -> str:
    """Return a date as people write it; '' for none."""
    return dates.render(edtf) if edtf else ""
