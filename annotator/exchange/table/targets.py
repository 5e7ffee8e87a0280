"""What a column of a table may be taken as."""

from dataclasses import dataclass

from claims.models import (
    Basis,
    Commitment,
    Directness,
    Form,
    Polarity,
    ReadFrom,
    Scope,
    Stance,
    Status,
    ValueType,
)

NONE = "none"  # in our own export: no kind of value, or no reading


@dataclass(frozen=True, slots=True)
class Target:
    """What a column is taken as, and the headings that propose it.

    A target that is only proposed for cells it knows has a heading that other houses
    use for other things.
    """

    name: str
    label: str
    headings: tuple[str, ...] = ()
    longest: int = 0
    known: dict[str, str] | None = None
    may_repeat: bool = False
    for_known_cells: bool = False


def _words(choices: type) -> dict[str, str]:
    """Return how a fixed word may be typed, by its value or by its label."""
    typed: dict[str, str] = {}
    for value, label in choices.choices:  # type: ignore[attr-defined]  # a TextChoices
        typed[value.casefold()] = typed[str(label).casefold()] = value
    return typed


YES_OR_NO = {"yes": "yes", "no": "no"}

TARGETS = (
    Target(
        "question",
        "What is asked (several columns: joined)",
        (
            "question", "event", "incident", "battle", "place", "location", "side",
            "belligerent", "party", "quantity", "measure", "category", "item",
            "subject", "victims", "variable", "indicator",
        ),
        may_repeat=True,
    ),
    Target("unit", "Unit of the question", ("unit", "units", "counted"), 100),
    Target(
        "value_type",
        "Value type: quantity, date, period, category, proposition",
        ("value type", "answered by"),
        known=_words(ValueType) | {"yes/no": "proposition", NONE: NONE},
    ),
    Target(
        "counts_whole",
        "Whether the question counts whole things",
        ("counts whole things",),
        known=YES_OR_NO,
    ),
    Target(
        "one_option",
        "Whether only one option can be true",
        ("only one option",),
        known=YES_OR_NO,
    ),
    Target("subject", "Subject of the question", ("question subject",), 200),
    Target("question_scope", "Scope of the question", ("question scope",)),
    Target(
        "source",
        "Source (several columns: joined)",
        (
            "source", "sources", "source title", "source name", "publication",
            "reference", "outlet", "newspaper", "author",
        ),
        may_repeat=True,
    ),
    Target("source_author", "Author of the source", ("source author",), 300),
    Target(
        "source_date",
        "Date of the source",
        ("source date", "date of source", "published", "publication date"),
    ),
    Target("source_language", "Language of the source", ("source language",), 35),
    Target(
        "words",
        "Figure or answer, as stated",
        (
            "as stated", "figure", "figures", "words", "statement", "answer",
            "value", "number", "count", "estimate", "best", "stated",
        ),
        may_repeat=True,
    ),
    Target(
        "low",
        "Lowest figure",
        ("low", "min", "minimum", "lower", "lowest", "at least", "from"),
        may_repeat=True,
    ),
    Target(
        "high",
        "Highest figure",
        ("high", "max", "maximum", "upper", "highest", "at most", "to"),
        may_repeat=True,
    ),
    Target(
        "quotation",
        "Quotation, letter by letter",
        ("quotation", "quote", "exact", "text", "excerpt", "passage"),
    ),
    Target("translation", "Translation of the quotation", ("translation",)),
    Target("translator", "Translator", ("translator",), 300),
    Target(
        "locator",
        "Page or other place in the source",
        (
            "locator", "page", "pages", "p", "pp", "folio", "url", "link",
            "place in source",
        ),
        300,
        may_repeat=True,
    ),
    Target(
        "voice",
        "Voice: according to whom (several: “a; b”, from a to whom a names: “a > b”)",
        ("voice", "according to", "attribution", "attributed to", "said by"),
        2000,
    ),
    Target("voice_words", "How the text names that voice", ("voice words",), 2000),
    Target("voice_stance", "Stance of that voice", ("voice stance",), 2000),
    Target("voice_basis", "How that voice knew", ("voice basis",), 2000),
    Target("voice_certainty", "How sure it is that voice", ("voice certainty",), 2000),
    Target(
        "note",
        "Note",
        ("note", "notes", "comment", "comments", "remark", "remarks"),
        may_repeat=True,
    ),
    Target(
        "key",
        "Key that names the row",
        ("key", "import key", "id", "row id", "record id", "claim id", "uid"),
        200,
    ),
    Target("counted_to", "Counted up to (a date)", ("as of", "counted to"), 100),
    Target("hedge", "Hedge, the words", ("hedge",), 300),
    Target("stance", "Stance of the source", ("stance",), known=_words(Stance)),
    Target(
        "commitment", "How firmly", ("commitment",), known=_words(Commitment)
    ),
    Target(
        "directness", "Stated or implied", ("directness",), known=_words(Directness)
    ),
    Target("basis", "How it is known", ("basis",), known=_words(Basis)),
    Target("scope", "What it covers", ("scope",), known=_words(Scope)),
    Target("scope_note", "What it covers, in words", ("scope note",)),
    Target("read_from", "Read from", ("read from",), known=_words(ReadFrom)),
    Target("options", "Options, parted by semicolons", ("options",)),
    Target(
        "form_read", "Form of the reading", ("form as read",),
        known=_words(Form) | {NONE: NONE},
    ),
    Target("low_read", "Lowest, as read", ("low as read",)),
    Target("high_read", "Highest, as read", ("high as read",)),
    Target("low_firm", "Lowest that the words firmly allow", ("low firmly",)),
    Target("high_firm", "Highest that the words firmly allow", ("high firmly",)),
    Target("base_read", "Whole of which it is a part", ("base as read",)),
    Target("edtf_read", "Date as read, in EDTF", ("date read",), 100),
    Target(
        "polarity", "Affirms or denies", ("polarity",), known=_words(Polarity),
        for_known_cells=True,
    ),
    Target("rule_read", "Rule of the reading", ("rule as read",), 40),
    Target("convention_read", "Convention of the reading", ("convention as read",), 40),
    Target(
        "status", "Status (only what is current is taken)", ("status",),
        known=_words(Status), for_known_cells=True,
    ),
)  # fmt: skip
BY_NAME = {target.name: target for target in TARGETS}
FIGURES = ("words", "low", "high")
# The columns of a reading, as our own export has them.
CARRIED = (
    "form_read",
    "low_read",
    "high_read",
    "low_firm",
    "high_firm",
    "base_read",
    "edtf_read",
    "polarity",
    "rule_read",
    "convention_read",
)
