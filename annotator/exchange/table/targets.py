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
from sources.models import Source

LONGEST_VOICES = 20_000  # letters of a cell with several voices
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
    Target(
        "question_key",
        "Key that tells two questions of one title apart",
        ("question key",),
        100,
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
        "question_options",
        "Options of the question, in order: “police; army; army > guard”",
        ("question options",),
    ),
    Target(
        "question_tags",
        "Tags of the question, parted by semicolons",
        ("question tags",),
    ),
    Target(
        "source",
        "Source (several columns: joined)",
        (
            "source", "sources", "source title", "source name", "publication",
            "reference", "outlet", "newspaper", "author",
        ),
        may_repeat=True,
    ),
    Target(
        "source_key",
        "Key that tells two sources of one title apart",
        ("source key",),
        100,
    ),
    Target(
        "source_short_title", "Short title of the source", ("source short title",), 100
    ),
    Target(
        "source_kind",
        "Kind of the source",
        ("source kind",),
        known=_words(Source.Kind),
    ),
    Target(
        "source_level",
        "Level of the source",
        ("source level",),
        known=_words(Source.Level),
    ),
    Target(
        "source_access",
        "Access to the source",
        ("source access",),
        known=_words(Source.Access),
    ),
    Target(
        "source_voice",
        "Whether the source is one voice",
        ("source voice",),
        known=_words(Source.Voice),
    ),
    Target("source_issuer", "Issuer of the source", ("source issuer",), 300),
    Target("source_author", "Author of the source", ("source author",), 300),
    Target(
        "source_date",
        "Date of the source",
        ("source date", "date of source", "published", "publication date"),
    ),
    Target("source_known", "When the source could be known", ("source known from",)),
    Target("source_language", "Language of the source", ("source language",), 35),
    Target(
        "source_tags", "Tags of the source, parted by semicolons", ("source tags",)
    ),
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
        LONGEST_VOICES,
    ),
    *(
        Target(name, label, (heading,), LONGEST_VOICES)
        for name, heading, label in (
            ("voice_words", "voice words", "How the text names that voice"),
            ("voice_stance", "voice stance", "Stance of that voice"),
            ("voice_basis", "voice basis", "How that voice knew"),
            ("voice_certainty", "voice certainty", "How sure it is that voice"),
            ("voice_key", "voice key", "Key of that voice"),
            ("voice_short_title", "voice short title", "Short title of that voice"),
            ("voice_kind", "voice kind", "Kind of that voice"),
            ("voice_level", "voice level", "Level of that voice"),
            ("voice_access", "voice access", "Access to that voice"),
            ("voice_voice", "voice named", "Whether that is one voice"),
            ("voice_author", "voice author", "Author of that voice"),
            ("voice_issuer", "voice issuer", "Issuer of that voice"),
            ("voice_date", "voice date", "Date of that voice"),
            ("voice_known", "voice known from", "When that voice could be known"),
            ("voice_language", "voice language", "Language of that voice"),
            ("voice_tags", "voice tags", "Tags of that voice"),
        )
    ),
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
# What rows tell of a source and of a question, by the columns that keep it.
OF_SOURCE = {
    "source_short_title": "short_title",
    "source_kind": "kind",
    "source_level": "level",
    "source_access": "access",
    "source_voice": "voice",
    "source_author": "author",
    "source_issuer": "issuer",
    "source_date": "created_edtf",
    "source_known": "available_edtf",
    "source_language": "language",
    "source_tags": "tags",
}
OF_QUESTION = {
    "subject": "subject",
    "question_scope": "scope",
    "one_option": "is_exclusive",
    "question_options": "options",
    "question_tags": "tags",
}
# Of each voice a row may tell the same, parted by the signs that part the voices.
OF_VOICE = tuple(name.replace("source_", "voice_") for name in OF_SOURCE)
