"""What lies behind "more" in the claim form, by matter."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms import BoundField, Form
from django.template.loader import render_to_string

from annotator.room.kept import Kept

# Legend, the kinds of value it is shown for ('' for all), and its fields.
MATTERS = (
    ("The figure", "for-quantity", ("low", "high")),
    ("The date", "for-dates", ("edtf",)),
    ("The question, when it is new", "for-quantity", ("unit", "is_count")),
    ("The question", "", ("question_scope", "is_exclusive", "tags")),
    ("The voice", "", (
        "voice_wording", "voice_kind", "voice_stance", "voice_basis", "second_voice",
        "second_wording", "beside_voice", "beside_wording", "beside_stance",
    )),
    ("How it is said", "", ("commitment", "hedge", "directness", "basis")),
    ("What it covers", "", ("scope", "scope_note", "counted_to")),
    ("The passage", "", (
        "as_stated", "locator", "read_from", "translation", "translator",
    )),
    ("Note", "", ("note",)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Some fields of one matter, and the kind of value they are for."""

    legend: str
    shown_for: str
    fields: list[BoundField]

    @property
    def lines(self) -> list[str]:
        """The fields as HTML, each with its label and its help."""
        return [_line(field) for field in self.fields]


def groups(form: Form, elsewhere: set[str]) -> Iterator[Group]:
    """Give the groups of a form's further fields, but for those shown elsewhere."""
    for legend, shown_for, names in MATTERS:
        fields = [form[name] for name in names if name not in elsewhere]
        if fields:
            yield Group(legend, shown_for, fields)


# Nearly all of thirty fields come as in the form before: what each looks like with a
# value is written once. In characters.
_LINES: Kept[str] = Kept(1_000_000)


def _line(field: BoundField) -> str:
    if field.errors:
        return _written(field)
    key = (field.html_name, repr(field.value()))
    found = _LINES.find(key)
    if found is None:
        found = _written(field)
        _LINES.keep(key, found, len(found) + len(key[1]))
    return found


def _written(field: BoundField) -> str:
    return render_to_string("annotator/_claim_field.html", {"field": field})


def names() -> set[str]:
    """Return the names of all fields behind "more"."""
    return {name for _, _, fields in MATTERS for name in fields}
