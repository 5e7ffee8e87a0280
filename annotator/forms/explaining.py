"""The form of a signed remark on why claims differ, or only seem to."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from claims.comparison.explained import Behind, Pair, written
from claims.comparison.sums import Sum
from claims.models import Explanation, PairNote
from sources.forms.fields import TypedForm
from sources.models.keeping import Person
from sources.numbers import whole

# More pairs than this are not explained by one tick.
MOST_AT_ONCE = 500
NAMED = 3


class PairsField(forms.MultipleChoiceField):
    """Pairs of accounts, "12-15", each of which must stand behind the cell.

    A sum of ours is named by the claims that were added: "12-15+16".
    """

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
        again = [one for one in chosen if not self._fresh(one, held)]
        if not chosen:
            self.add_error("pairs", "Tick the pairs that this explains.")
        elif len(again) == len(chosen) or (again and not self._is_every):
            self.add_error("pairs", self._twice(again))
        rests_on = (pair for one in chosen for pair in self._fresh(one, held))
        cleaned["pairs"] = list({frozenset(pair): pair for pair in rests_on}.values())
        return cleaned

    def _fresh(self, pair: Pair, held: set[frozenset[int]]) -> list[tuple[int, int]]:
        """Return the claims on which a pair is explained, those not so yet."""
        rests_on = self.pairs.footing.pairs(*pair)
        return [one for one in rests_on if frozenset(one) not in held]

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
        mine = PairNote.objects.beneath(self.pairs.comparison.question)
        mine = mine.filter(author=self.by, explanation=explanation or "")
        return set(map(frozenset, mine.values_list("first_id", "second_id")))

    def _twice(self, again: list[Pair]) -> str:
        told = self.pairs.comparison.gathering.told
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
    return f"{written(pair[0])}-{written(pair[1])}"


def _pair(typed: str) -> Pair | None:
    """Return the two accounts of a pair as the form sends it."""
    sides = [[whole(one) for one in side.split("+")] for side in typed.split("-")]
    if len(sides) != 2 or None in (*sides[0], *sides[1]):
        return None
    first, second = (
        side[0] if len(side) == 1 else Sum(tuple(one for one in side if one))
        for side in sides
    )
    return first, second
