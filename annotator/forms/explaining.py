"""The form of a signed remark on why claims differ, or only seem to."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from claims.comparison.explained import Behind, Pair
from claims.models import Explanation, PairNote
from sources.forms.fields import TypedForm
from sources.models.keeping import Person

# More pairs than this are not explained by one tick.
MOST_AT_ONCE = 500
NAMED = 3


class PairsField(forms.MultipleChoiceField):
    """Pairs of claims, "12-15", each of which must stand behind the cell."""

    def __init__(self, pairs: Behind, **options: Any) -> None:
        """Take the pairs that may be chosen; they are too many to be listed."""
        super().__init__(**options)
        self.pairs = pairs

    def validate(self, value: Any) -> None:
        """Refuse what is no pair of this cell."""
        if any(_pair(one) not in self.pairs for one in value):
            raise ValidationError("One of the pairs does not belong here any more.")

    def clean(self, value: Any) -> list[Pair]:
        """Return the pairs, each once."""
        typed = super().clean(value)
        found = (_pair(one) for one in typed)
        return list(dict.fromkeys(one for one in found if one is not None))


class ExplainForm(TypedForm, forms.Form):
    """Why the claims of some pairs differ, or only seem to."""

    explanation = forms.ChoiceField(
        label="What parts them?",
        choices=Explanation.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what parts them, or “Other”."},
    )
    note = forms.CharField(
        label="What shows it?",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say in a sentence what shows it."},
    )
    every = forms.BooleanField(required=False)

    def __init__(
        self, data: Any, *, pairs: Behind, page: Sequence[Pair], by: Person
    ) -> None:
        """Take the pairs of the cell, those that the page lists, and who signs."""
        super().__init__(data, label_suffix="")
        self.pairs, self.page, self.by = pairs, page, by
        self.fields["pairs"] = PairsField(
            pairs, required=False, initial=[_value(one) for one in page[:1]]
        )

    def clean(self) -> dict[str, Any]:
        """Ask for one pair at least, and for none that has this remark already."""
        cleaned = super().clean() or self.cleaned_data
        if "pairs" in self.errors:
            return cleaned
        chosen = list(self.pairs) if self._is_every else cleaned.get("pairs", [])
        held = self._held(cleaned.get("explanation"))
        fresh = [one for one in chosen if frozenset(one) not in held]
        if not chosen:
            self.add_error("pairs", "Tick the pairs that this explains.")
        elif not fresh or (len(fresh) < len(chosen) and not self._is_every):
            self.add_error("pairs", self._twice(held, chosen))
        cleaned["pairs"] = fresh
        return cleaned

    @property
    def offers_every(self) -> bool:
        """Whether all pairs of the cell can be explained by one tick."""
        return 1 < len(self.pairs) <= MOST_AT_ONCE

    @property
    def _is_every(self) -> bool:
        return self.offers_every and bool(self.cleaned_data.get("every"))

    @property
    def ticked(self) -> set[str]:
        """The pairs that are ticked, as the form sends them."""
        return set(self["pairs"].value() or ())

    def _held(self, explanation: str | None) -> set[frozenset[int]]:
        """Return the pairs that the person has explained in this way already."""
        mine = PairNote.objects.within(self.pairs.comparison.question)
        mine = mine.filter(author=self.by, explanation=explanation or "")
        return set(map(frozenset, mine.values_list("first_id", "second_id")))

    def _twice(self, held: set[frozenset[int]], chosen: list[Pair]) -> str:
        told = self.pairs.comparison.gathering.told
        again = [one for one in chosen if frozenset(one) in held]
        named = "; ".join(
            " and ".join(f"“{told[claim].as_stated[:60]}”" for claim in pair)
            for pair in again[:NAMED]
        )
        more = f", and {len(again) - NAMED} more" if len(again) > NAMED else ""
        return (
            f"You have explained this in the same way already: {named}{more}."
            " Untick it, or take the earlier remark back first."
        )

    def save(self) -> list[PairNote]:
        """Sign the remark on each of the pairs."""
        return PairNote.objects.sign(
            pairs=self.cleaned_data["pairs"],
            explanation=self.cleaned_data["explanation"],
            note=self.cleaned_data["note"],
            by=self.by,
        )


def _value(pair: Pair) -> str:
    return f"{pair[0]}-{pair[1]}"


def _pair(typed: str) -> Pair | None:
    """Return the numbers of a pair as the form sends it."""
    numbers = typed.split("-")
    if len(numbers) != 2 or not all(
        one.isascii() and one.isdigit() and len(one) < 19 for one in numbers
    ):
        return None
    return int(numbers[0]), int(numbers[1])
