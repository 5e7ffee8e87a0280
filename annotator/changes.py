"""Two versions of one claim, field by field, for whoever has to choose between them."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.forms import ChoiceField
from django.http import QueryDict

from annotator.forms.fields import ClaimFields
from annotator.forms.initial import of_claim
from claims.models import Claim, Option
from claims.models.earlier import as_of
from sources import dates
from sources.models import TextVersion
from sources.numbers import whole

# What is chosen as a whole: its name, what the screen calls it, and the form's fields.
GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("words", "the words", ("start", "end", "quote", "as_stated")),
    ("place", "where they stand", (
        "locator", "read_from", "translation", "translator",
    )),
    ("question", "the question", ("question",)),
    ("reading", "the reading", (
        "figure", "low", "high", "edtf", "polarity", "options", "answer",
    )),
    ("voice", "who says it", (
        "voice", "voice_wording", "voice_kind", "voice_stance", "voice_basis",
        "second_voice", "second_wording", "beside_voice", "beside_wording",
        "beside_stance",
    )),
    ("stance", "how the text stands to it", ("stance",)),
    ("hedge", "how firmly it is said", ("commitment", "hedge")),
    ("directness", "stated or implied", ("directness",)),
    ("basis", "how it is known", ("basis",)),
    ("scope", "what it covers", ("scope", "scope_note")),
    ("counted", "as of", ("counted_to",)),
    ("note", "the note", ("note",)),
)  # fmt: skip
UNSAID = {"polarity": "affirms"}
SILENT = ("start", "end", "voice_kind", "voice_stance", "voice_basis", "beside_stance")
DATES = ("edtf", "counted_to")
MINE, THEIRS = "mine", "theirs"

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Choice:
    """A group of fields that two people left different; ``pick`` is what is likelier.

    What only one of them has changed is theirs who changed it.
    """

    name: str
    label: str
    mine: str
    theirs: str
    pick: str

    @property
    def is_touched(self) -> bool:
        """Whether "mine" is what this person typed, and not what the claim said."""
        return self.pick == MINE


def choices(
    sent: QueryDict, claim: Claim, text: TextVersion | None, since: int
) -> list[Choice]:
    """Return where what was sent differs from the claim as it stands now."""
    theirs = of_claim(claim, text)
    was = as_of(claim, since)
    base = of_claim(was.claim, text, was.voices, was.options) if was else theirs
    seen = Seen(claim, text)
    return [
        Choice(
            name=name,
            label=label,
            mine=seen.in_words(name, sent, fields),
            theirs=seen.in_words(name, theirs, fields),
            pick=THEIRS if _same(sent, base, fields) else MINE,
        )
        for name, label, fields in GROUPS
        if not _same(sent, theirs, fields)
    ]


def chosen(sent: QueryDict, claim: Claim, text: TextVersion | None) -> QueryDict:
    """Return what was sent, with the other's values where those were chosen."""
    picked = [one for one in GROUPS if sent.get(f"keep-{one[0]}") == THEIRS]
    if not picked:
        return sent
    data, theirs = sent.copy(), of_claim(claim, text)
    for _, _, fields in picked:
        for field in fields:
            data.setlist(field, _values(theirs, field))
    return data


def _same(sent: QueryDict, other: Values, fields: tuple[str, ...]) -> bool:
    """Whether two versions agree in a group, as far as it was sent at all."""
    present = [field for field in fields if field in sent]
    if "answer" in present:
        present.append("options")
    return all(_values(sent, field) == _values(other, field) for field in present)


def _values(values: Values, field: str) -> list[str]:
    if field == "options":
        found = (
            values.getlist(field) if isinstance(values, QueryDict) else values[field]
        )
        return sorted(str(one) for one in found)
    value = values.get(field)
    plain = "" if value is None else str(value).replace("\r\n", "\n").strip()
    return [plain or UNSAID.get(field, "")]


class Seen:
    """How the values of a claim's form are shown to a reader."""

    def __init__(self, claim: Claim, text: TextVersion | None) -> None:
        """Take the claim as it stands, and the text its places are counted in."""
        self.text = text
        self.is_affirmed = claim.value_type in ("category", "proposition")
        self.labels: dict[str, str] = {}
        if claim.value_type == "category":
            found = Option.objects.filter(question=claim.question_id)
            self.labels = {str(one.pk): one.label for one in found}

    def in_words(self, name: str, values: Values, fields: tuple[str, ...]) -> str:
        """Return a group of fields as one line."""
        if name == "words" and self.text is not None:
            return self._words(values, self.text)
        return " · ".join(self._said(values, fields)) or "nothing"

    @staticmethod
    def _words(values: Values, text: TextVersion) -> str:
        start, end = (whole(values.get(edge)) for edge in ("start", "end"))
        stated = _values(values, "as_stated")[0]
        if start is None or end is None:
            return stated
        words = text.body[start:end]
        return words if stated in ("", words) else f"{stated} (in: {words})"

    def _said(self, values: Values, fields: tuple[str, ...]) -> Iterator[str]:
        for field in fields:
            if field in SILENT or (field == "polarity" and not self.is_affirmed):
                continue
            if field == "options":
                yield from (self.labels.get(one, one) for one in _values(values, field))
            elif value := _values(values, field)[0]:
                yield _in_words(field, value)


def _in_words(field: str, value: str) -> str:
    """Return a value as people write it: a choice by its label, a date as a date."""
    if field in DATES:
        with suppress(ValueError):
            return dates.render(value)
    return _labels(field).get(value, value)


@cache
def _labels(field: str) -> dict[str, str]:
    """Return what the form calls the choices of a field; nothing of a free one."""
    shown = ClaimFields.base_fields[field]
    choices: Any = shown.choices if type(shown) is ChoiceField else ()
    return {str(value): str(label).lower() for value, label in choices}


def why_closed(claim: Claim, person: Any) -> str:
    """Return why who could change a claim before cannot now; "" where they can."""
    may_change = claim.may_be_changed_by(person)
    if not may_change and person.pk != claim.entered_by_id:
        return ""
    if not claim.is_current:
        reason = f"{claim.get_status_display()}: {claim.status_reason}"
        return f"This claim no longer stands. {reason}"
    if may_change or not claim.is_reviewed:
        return ""
    return (
        f"{claim.reviewed_by} has reviewed this claim meanwhile: from now on only a "
        "curator changes it. Tell a curator what you wanted to change, then cancel."
    )
