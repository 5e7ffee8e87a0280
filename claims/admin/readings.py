"""The reading of a claim or a verdict, typed anew or put right bound by bound."""

from decimal import Decimal
from typing import Any

from django import forms

from claims import readings
from claims.models import READING_FIELDS
from sources.admin.forms import VersionedForm

BOUNDS = ("low", "high", "firm_low", "firm_high", "base")
FIGURES = ("form", *BOUNDS)
DATES = tuple(field for field in READING_FIELDS if field.endswith(("est",)))
TAKEN = ("rule", "convention")  # the row of the table that made a reading
DATED = ("date", "period")
FIELDSETS: Any = (
    (
        "Reading",
        {
            "fields": (
                "read_as",
                ("form", "base"),
                ("low", "high"),
                ("firm_low", "firm_high"),
                "edtf",
                "polarity",
            )
        },
    ),
    ("How it was read", {"fields": (*DATES, *TAKEN), "classes": ("collapse",)}),
)


class ReadingForm(VersionedForm):
    """A row with a reading: what is typed in words sets all of its columns."""

    read_as = forms.CharField(
        required=False,
        label="Read anew as",
        help_text=(
            "A figure or a date in words or digits, such as 15, about 20, dozens or"
            " 9 March 1956: it replaces the bounds below. Empty: they stay."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            return  # what an address proposes may be no figure of ours
        for field in BOUNDS:
            if shown := readings.plain(self.initial.get(field)):
                self.initial[field] = Decimal(shown)  # the same, without its zeros

    def value_type(self, typed: dict[str, Any]) -> str:
        """Return the kind of value that is read; '' while there is no question."""
        question = typed.get("question") or self.instance.question
        return question.value_type if question else ""

    def is_count(self, typed: dict[str, Any]) -> bool:
        """Tell whether whole things are counted."""
        question = typed.get("question") or self.instance.question
        return question is None or question.is_count

    def carry(self, typed: dict[str, Any]) -> None:
        """Set the columns of the reading that were not typed one by one."""
        try:
            columns = self._columns(typed)
        except ValueError as error:
            where = "read_as" if typed.get("read_as") else "edtf"
            self.add_error(where if where in self.fields else None, str(error))
            return
        for column, value in columns.items():
            typed[column] = value
            setattr(self.instance, column, value)

    def _columns(self, typed: dict[str, Any]) -> dict[str, Any]:
        if words := typed.get("read_as"):
            kind = self.value_type(typed)
            count = self.is_count(typed)
            read = readings.typed(words, kind, is_count=count)
            return read | {"polarity": typed.get("polarity", "")}
        if "edtf" in self.changed_data:
            return self._dated(typed) if "edtf" in typed else {}
        if any(field in self.changed_data for field in FIGURES):
            return dict.fromkeys(TAKEN, "")  # put right by hand: by no row of a table
        return {}

    def _dated(self, typed: dict[str, Any]) -> dict[str, Any]:
        dated = readings.of_date(typed["edtf"]) if typed["edtf"] else readings.empty()
        return {column: dated[column] for column in ("edtf", *DATES, *TAKEN)}
