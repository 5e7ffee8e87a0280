"""The form of a source."""

import json
import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from sources import bibliography
from sources.forms.fields import DateField, RowForm, in_words, storable_tags
from sources.forms.versions import VersionedForm
from sources.models import Source

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
BEHIND_MORE = ("access", "voice", "issuer", "tags", "csl")


def refuse_no_tag(typed: str) -> None:
    """Raise ValidationError for what names no language; '' names none and is let in."""
    if typed and not LANGUAGE_TAG.fullmatch(typed):
        raise ValidationError(
            "A language is named by its tag: en, ka, or sr-Latn, for example."
        )


class RecordField(forms.CharField):
    """A bibliographic record, typed as one CSL-JSON item."""

    widget = forms.Textarea(attrs={"rows": 6, "spellcheck": "false"})

    def prepare_value(self, value: Any) -> Any:
        """Show a stored record as JSON, and what was typed as it was typed."""
        if isinstance(value, dict):
            return json.dumps(value, ensure_ascii=False, indent=1) if value else ""
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare what is shown with what comes back."""
        return super().has_changed(self.prepare_value(initial), data)

    def clean(self, value: Any) -> Any:
        """Return the item as an object; an empty one when nothing was typed."""
        text = super().clean(value)
        try:
            return bibliography.item(text) if text else {}
        except ValueError as error:
            raise ValidationError(str(error)) from None


class SourceForm(RowForm[Source]):
    """What is known of a source."""

    created_edtf = DateField(
        label="Date of origin",
        help_text="When it was made, in words or in EDTF: 9 March 1956, spring 1956.",
    )
    available_edtf = DateField(
        label="Could be known from",
        help_text="When others could read it, if later than its origin.",
    )
    csl = RecordField(
        label="Bibliographic record",
        required=False,
        help_text="One item in CSL-JSON, as a reference manager gives it.",
    )

    class Meta:
        model = Source
        fields: ClassVar = [
            "title",
            "short_title",
            "kind",
            "level",
            "author",
            "created_edtf",
            "available_edtf",
            "language",
            *BEHIND_MORE,
        ]
        error_messages: ClassVar = {
            "title": {"required": "Give the source a title."},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave to their defaults the fixed words that a page does not ask for."""
        super().__init__(*args, **kwargs)
        for name in ("access", "voice"):
            self.fields[name].required = False

    @property
    def plain_fields(self) -> list[forms.BoundField]:
        """The fields that a newcomer sees."""
        return [self[name] for name in self.fields if name not in BEHIND_MORE]

    @property
    def further_fields(self) -> list[forms.BoundField]:
        """The fields behind *more*."""
        return [self[name] for name in BEHIND_MORE]

    @property
    def is_amiss_further(self) -> bool:
        """Whether *more* must stand open, for something there is wrong."""
        return any(name in self.errors for name in BEHIND_MORE)

    def clean_title(self) -> str:
        """Return the title on one line."""
        return " ".join(self.cleaned_data["title"].split())

    def clean_access(self) -> str:
        """Return the access, that of the row when none was chosen."""
        return self.cleaned_data["access"] or self.instance.access

    def clean_voice(self) -> str:
        """Return the voice, that of the row when none was chosen."""
        return self.cleaned_data["voice"] or self.instance.voice

    def clean_language(self) -> str:
        """Return the language tag, if it is one."""
        refuse_no_tag(self.cleaned_data["language"])
        return str(self.cleaned_data["language"])

    def clean_tags(self) -> list[str]:
        """Return the tags, none of them longer than can be kept."""
        return storable_tags(self.cleaned_data["tags"])

    def save(self, commit: bool = True) -> Source:  # noqa: FBT001, FBT002  # Django's signature
        """Store the source, with the bounds of its date of origin."""
        self.instance.place_in_time()
        source: Source = super().save(commit=commit)
        return source

    @property
    def dates_in_words(self) -> str:
        """How the typed dates were read, as a sentence; '' without dates."""
        read = [
            f"{self.fields[name].label} read as {in_words(self.cleaned_data[name])}."
            for name in ("created_edtf", "available_edtf")
            if self.cleaned_data.get(name) and name in self.changed_data
        ]
        return " ".join(read)


class EditSourceForm(VersionedForm[Source], SourceForm):
    """What is known of a source, corrected."""

    @property
    def plain_fields(self) -> list[forms.BoundField]:
        """The fields that a newcomer sees."""
        return [field for field in super().plain_fields if not field.is_hidden]
