"""The fields of the claim form, worded so that they read as one sentence."""

from copy import deepcopy
from functools import cache
from typing import Any, ClassVar

from django import forms

from annotator.forms.writing import WRITTEN
from annotator.proposals import in_a_line
from claims.models import (
    Basis,
    Commitment,
    Polarity,
    ReadFrom,
    Scope,
    Stance,
    ValueType,
)
from sources.models import Voice

STANCES = [
    (Stance.ASSERTS, "asserts"),
    (Stance.REPORTS, "only reports"),
    (Stance.DOUBTS, "doubts"),
    (Stance.REJECTS, "rejects"),
]


KINDS = [
    ("", "no reading yet"),
    (ValueType.QUANTITY, "a quantity"),
    (ValueType.DATE, "a date"),
    (ValueType.PERIOD, "a period"),
    (ValueType.CATEGORY, "one answer of several"),
    (ValueType.PROPOSITION, "yes or no"),
]
SAYING = [(Polarity.AFFIRMS, "affirm"), (Polarity.DENIES, "deny")]


class Line(forms.CharField):
    """A line of text: what a text breaks into several is joined by spaces."""

    def prepare_value(self, value: Any) -> Any:
        """Return a value as the browser will show it and send it."""
        return in_a_line(value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> Any:
        """Return what was sent on one line."""
        return super().to_python(self.prepare_value(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether a person has changed the value that was shown."""
        return super().has_changed(self.prepare_value(initial), data)


def words(label: str, longest: int = 300, **options: object) -> forms.CharField:
    """Return an optional line of text."""
    return Line(
        label=label,
        max_length=longest,
        required=False,
        **options,  # type: ignore[arg-type]
    )


def prose(label: str, **options: object) -> forms.CharField:
    """Return an optional text of some lines."""
    area = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, required=False, widget=area, **options)  # type: ignore[arg-type]


def one_of(label: str, choices: object) -> forms.ChoiceField:
    """Return an optional choice; the model's own default stands where none is made."""
    return forms.ChoiceField(label=label, choices=choices, required=False)  # type: ignore[arg-type]


class Shared(dict[str, forms.Field]):
    """The fields of a form that all its instances share, but for those they change.

    Copying sixty fields with their choices would cost more than all else in a form.
    """

    changed: ClassVar = ("quote", "options")

    def __deepcopy__(self, memo: Any) -> dict[str, forms.Field]:
        """Return what a form takes for its own when it is made."""
        own = {name: deepcopy(self[name], memo) for name in self.changed}
        return {**self, **own}


@cache
def _empty(form: type[forms.Form], name: str) -> object:
    """Return what an optional field gives that is left empty."""
    return form.base_fields[name].clean(None)


@cache
def _offered(form: type[forms.Form], name: str) -> frozenset[str]:
    """Return the choices of a field of one choice."""
    field = form.base_fields[name]
    choices: Any = field.choices if type(field) is forms.ChoiceField else ()
    return frozenset(str(value) for value, _ in choices)


class ClaimFields(forms.Form):
    """Everything that can be said of a claim; three things are enough."""

    use_required_attribute = False
    default_renderer = WRITTEN

    def __init__(self, *args: Any, **options: Any) -> None:
        """Share the fields that are the same in every form."""
        self.base_fields = Shared(self.base_fields)  # type: ignore[misc]  # what Form copies
        super().__init__(*args, **options)

    def _clean_fields(self) -> None:
        """Clean what is typed: most of sixty fields come empty, or as they offer."""
        typed = {}
        for name, field in self.fields.items():
            sent = self.data.get(name)
            if name in Shared.changed:
                typed[name] = field
            elif sent in (None, ""):
                self.cleaned_data[name] = _empty(type(self), name)
            elif sent in _offered(type(self), name):
                self.cleaned_data[name] = sent
            else:
                typed[name] = field
        every, self.fields = self.fields, typed
        try:
            super()._clean_fields()  # type: ignore[misc]  # Django's, of all its fields
        finally:
            self.fields = every

    start = forms.IntegerField(required=False, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, widget=forms.HiddenInput)
    token = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    again = forms.IntegerField(required=False, widget=forms.HiddenInput)

    quote = prose("The words, copied from the text", strip=False)
    place = words("Which place do you mean?", 20)
    first_start = forms.IntegerField(required=False, widget=forms.HiddenInput)
    first_end = forms.IntegerField(required=False, widget=forms.HiddenInput)
    as_stated = words("the words that state it", 20_000)

    question = words("Which question does this answer?")
    same_as = words("Is it one of these?", 20)
    value_type = one_of("It gives", KINDS)
    unit = words("Counted in", 100, help_text="Such as: persons killed.")
    question_scope = prose(
        "What the question covers",
        help_text="Who is counted, where, from when to when.",
    )
    is_count = forms.BooleanField(label="counts whole things", required=False)
    is_exclusive = forms.BooleanField(
        label="only one option can be true", required=False
    )
    tags = words("Tags of the question", help_text="Separated by commas.")

    figure = words("It says")
    polarity = one_of("The words", SAYING)
    options = forms.MultipleChoiceField(
        label="Answers given", required=False, widget=forms.CheckboxSelectMultiple
    )
    answer = words("another answer", help_text="Several are separated by semicolons.")
    low = forms.DecimalField(
        label="at least", required=False, max_digits=24, decimal_places=4
    )
    high = forms.DecimalField(
        label="at most", required=False, max_digits=24, decimal_places=4
    )
    edtf = words("Date in EDTF", 100, help_text="Such as 1956-03-09 or [1956-03..].")

    voice = words("said by", 500)
    stance = one_of("the text", STANCES)
    voice_wording = words("in the words", help_text="Such as: official records state.")
    voice_kind = one_of("This voice is", Voice.choices)
    voice_stance = one_of("which itself", STANCES)
    voice_basis = one_of("It knew", Basis.choices)
    second_voice = words("which names as its own source", 500)
    second_wording = words("in the words")
    beside_voice = words("side by side with", 500)
    beside_wording = words("in the words")
    beside_stance = one_of("which itself", STANCES)

    commitment = one_of("It is said", Commitment.choices)
    hedge = words(
        "with the hedge", help_text="Letter by letter, such as: highly likely."
    )
    directness = one_of("The words", [("stated", "state it"), ("implied", "imply it")])
    basis = one_of("The text knows it", Basis.choices)
    scope = one_of(
        "It covers",
        [
            (Scope.SAME, "what the question asks"),
            (Scope.NARROWER, "less than the question asks"),
            (Scope.BROADER, "more than the question asks"),
            (Scope.DIFFERENT, "something else"),
        ],
    )
    scope_note = words("namely", 1000)
    counted_to = words("As of", 100, help_text="A date: by 11 March 1956.")
    read_from = one_of("Read in", ReadFrom.choices)
    translation = prose("Translation")
    translator = words("Translated by")
    locator = words("Page, folio or time")
    note = prose("Note")
    reason = words(
        "Why it is corrected",
        1000,
        help_text="The reviewed claim stays on record; this one takes its place.",
    )
