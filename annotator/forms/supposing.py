"""The form of a supposition: which source might have used which, and how."""

from collections.abc import Iterable
from typing import Any

from django import forms

from annotator.forms.filters import FilterForm
from claims.comparison.suppose import MOST
from claims.testimony import Descent
from sources.models import DerivationKind, Extent
from sources.numbers import whole

LARGEST = 2**63 - 1
PARTS = 4  # child, parent, kind, extent


class SupposingForm(FilterForm):
    """One link to be supposed; sources that the question does not know are refused."""

    use_required_attribute = False

    child = forms.TypedChoiceField(label="This source", coerce=int, required=False)
    kind = forms.ChoiceField(
        label="What it did", choices=DerivationKind.choices, required=False
    )
    parent = forms.TypedChoiceField(
        label="The other source", coerce=int, required=False
    )
    extent = forms.ChoiceField(
        label="How much of it", choices=Extent.choices, required=False
    )

    def __init__(self, data: Any, *, sources: Iterable[tuple[int, str]]) -> None:
        """Offer the sources on the ways from accounts to origins."""
        usual = {"kind": DerivationKind.USE, "extent": Extent.FULL}
        super().__init__(usual | data, label_suffix="")
        choices = [("", "choose a source"), *((str(pk), name) for pk, name in sources)]
        for name in ("child", "parent"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Ask for both sources, or for none."""
        cleaned = super().clean() or self.cleaned_data
        child, parent = cleaned.get("child"), cleaned.get("parent")
        if bool(child) != bool(parent) and not self.errors:
            missing = "parent" if child else "child"
            self.add_error(missing, "A link needs two sources: choose the other one.")
        return cleaned

    @property
    def link(self) -> Descent | None:
        """The link that is supposed; None where none is, or it cannot be."""
        given = self.cleaned_data if self.is_valid() else {}
        if not given.get("child"):
            return None
        return Descent(
            given["child"],
            given["parent"],
            given["kind"] or DerivationKind.USE.value,
            given["extent"] or Extent.FULL.value,
        )


def written(link: Descent) -> str:
    """Return a link as a part of an address: "12-15-use-full"."""
    return f"{link.child}-{link.parent}-{link.kind}-{link.extent}"


def read(given: Iterable[str], known: Iterable[int]) -> list[Descent]:
    """Return the links that parts of an address say; what is none is left out."""
    sources, found = set(known), dict[str, Descent]()
    for words in given:
        parts = words.split("-")
        if len(parts) != PARTS:
            continue
        child, parent, kind, extent = whole(parts[0]), whole(parts[1]), *parts[2:]
        is_known = {child, parent} <= sources
        if is_known and kind in DerivationKind.values and extent in Extent.values:
            found[words] = Descent(child, parent, kind, extent)
    return list(found.values())[:MOST]
