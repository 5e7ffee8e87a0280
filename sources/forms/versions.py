"""Forms that save over no change of somebody else's."""

from typing import Any, TypeVar

from django import forms
from django.db import models

from sources.forms.fields import RowForm, refilled

Row = TypeVar("Row", bound=models.Model)


class StaleFormError(Exception):
    """The row has been changed since the page was opened."""


class VersionedForm(RowForm[Row]):
    """A form that carries the version of the row that the person was shown."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Carry the version that the page shows."""
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = self.instance.version  # type: ignore[attr-defined]  # every row here is Versioned
        self.read_version = str(self.data.get("version", ""))

    def save_unless_stale(self) -> Row:
        """Save; StaleFormError where the row is no longer the version shown.

        To be called within a transaction: the row is locked.
        """
        rows = type(self.instance)._default_manager.select_for_update()  # noqa: SLF001  # Django's name for it
        if self.read_version != str(rows.get(pk=self.instance.pk).version):  # type: ignore[attr-defined]  # every row here is Versioned
            raise StaleFormError
        return self.save()

    def differences(self, stored: Row) -> list[dict[str, str]]:
        """Return where the stored row differs from what was typed, in words."""
        now = type(self)(instance=stored)
        pairs = (
            (field, _shown(field), _shown(now[field.name]))
            for field in self.visible_fields()
        )
        return [
            {"label": str(field.label), "typed": typed, "stored": kept}
            for field, typed, kept in pairs
            if typed != kept
        ]

    def take_version(self, version: int) -> None:
        """Let the next press save over this version of the row."""
        self.data = refilled(self.data, version=str(version))


def _shown(field: forms.BoundField) -> str:
    """Return what a field shows, a choice by its words."""
    value = field.value()
    if isinstance(field.field, forms.ChoiceField):
        choices: Any = field.field.choices
        return str(dict(choices).get(value, ""))
    shown = field.field.widget.format_value(value)
    return "\n".join(str(shown or "").split("\r\n")).strip()
