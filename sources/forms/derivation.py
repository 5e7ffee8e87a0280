"""The form of a derivation, and that of retiring one."""

import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from sources.forms.fields import RowForm, TypedForm
from sources.models import Derivation, Source
from sources.models.keeping import Person
from sources.numbers import whole

NUMBERED = re.compile(r"\[(\d{1,18})\]\s*$")
MOST_OFFERED = 300


def as_named(source: Source) -> str:
    """Return a source as the list of proposals names it, with its number."""
    return f"{source.title} [{source.pk}]"


class NamedSourceField(forms.CharField):
    """A source, by its name as proposed, its title, short title or number."""

    def clean(self, value: Any) -> Any:
        """Return the one source that the words name."""
        words = super().clean(value)
        sources = Source.objects.standing()
        if match := NUMBERED.search(words):
            found = sources.filter(pk=int(match[1])).first()
            if found:
                return found
        named = _called(words)
        if len(named) == 1:
            return named[0]
        near = [as_named(source) for source in named or sources.resembling(words)[:3]]
        hint = f" Is it one of these: {'; '.join(near)}?" if near else ""
        how_many = "Several sources are" if named else "No source is"
        raise ValidationError(f"{how_many} called “{words[:100]}”.{hint}")


def _called(words: str) -> list[Source]:
    """Return the standing sources of this title, short title or number."""
    sources = Source.objects.standing().order_by("pk")
    for column in ("title__iexact", "short_title__iexact"):
        if found := list(sources.filter(**{column: words})[:4]):
            return found
    number = whole(words)
    return [] if number is None else list(sources.filter(pk=number))


class DerivationForm(RowForm[Derivation]):
    """What the source on the page was made from."""

    parent = NamedSourceField(
        max_length=600,
        label="The other source",
        help_text="Begin to type its name, and choose it.",
        widget=forms.TextInput(attrs={"list": "sources-proposed"}),
        error_messages={"required": "Say which other source."},
    )

    class Meta:
        model = Derivation
        fields: ClassVar = ["kind", "parent", "extent", "certainty", "reason"]
        widgets: ClassVar = {"reason": forms.Textarea(attrs={"rows": 3})}
        labels: ClassVar = {"kind": "This source"}
        error_messages: ClassVar = {
            "kind": {"required": "Say how the two hang together."},
            "reason": {"required": "Say what shows it."},
        }

    def __init__(self, *args: Any, child: Source, by: Person, **kwargs: Any) -> None:
        """Take from the page which source was made, and who says so."""
        super().__init__(*args, **kwargs)
        self.instance.child, self.instance.made_by = child, by
        for name in ("extent", "certainty"):
            self.fields[name].required = False

    def clean_extent(self) -> str:
        """Return the extent, in part when none was chosen."""
        return self.cleaned_data["extent"] or Derivation.Extent.PARTIAL

    def clean_certainty(self) -> str:
        """Return the certainty, asserted when none was chosen."""
        return self.cleaned_data["certainty"] or Derivation.Certainty.ASSERTED

    @property
    def proposed(self) -> list[str]:
        """The names of the sources that may be meant."""
        return [
            as_named(source)
            for source in Source.objects.standing()
            .exclude(pk=self.instance.child_id)
            .in_order_of_name()[:MOST_OFFERED]
        ]


class RetireForm(TypedForm, forms.Form):
    """Why a row no longer stands."""

    reason = forms.CharField(
        label="Why does it no longer stand?",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why: the reason stays on record."},
    )
