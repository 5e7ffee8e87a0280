"""What a column of a table may be taken as."""

from dataclasses import dataclass

from claims.models import Basis, Commitment, Directness, Scope, Stance


@dataclass(frozen=True, slots=True)
class Target:
    """What a column is taken as, and the headings that propose it."""

    name: str
    label: str
    headings: tuple[str, ...] = ()
    longest: int = 0
    known: dict[str, str] | None = None
    may_repeat: bool = False


def _words(choices: type) -> dict[str, str]:
    """Return how a fixed word may be typed, by its value or by its label."""
    typed: dict[str, str] = {}
    for value, label in choices.choices:  # type: ignore[attr-defined]  # a TextChoices
        typed[value.casefold()] = typed[str(label).casefold()] = value
    return typed


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
)  # fmt: skip
BY_NAME = {target.name: target for target in TARGETS}
FIGURES = ("words", "low", "high")
