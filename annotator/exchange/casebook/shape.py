"""The shape of a casebook: annotations of texts as one JSON file (METHOD.md 2)."""

from dataclasses import dataclass, replace
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug

from annotator.exchange.records import MisshapenError, Record, parse
from claims.models import (
    Basis,
    Commitment,
    Directness,
    Form,
    Polarity,
    ReadFrom,
    Scope,
    Stance,
    ValueType,
)
from sources.models import Certainty, Kind, Level, Voice


@dataclass(frozen=True, slots=True)
class Document:
    """A text that the casebook annotates, known by its sha256."""

    file: str
    title: str
    sha256: str
    short_title: str
    csl_type: str
    kind: str
    level: str
    author: str
    language: str
    note: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible answer to a category question."""

    label: str
    parent: str


@dataclass(frozen=True, slots=True)
class Stated:
    """The reading that the casebook gives of a claim's words."""

    form: str
    low: Decimal | None
    high: Decimal | None
    base: Decimal | None
    edtf: str
    polarity: str
    options: tuple[str, ...]

    @property
    def is_figure(self) -> bool:
        """Whether any of it is a figure's."""
        return bool(self.form) or (self.low, self.high, self.base) != (None,) * 3


@dataclass(frozen=True, slots=True)
class Voiced:
    """A voice that a claim's text names."""

    source: str
    wording: str
    voice: str
    stance: str
    basis: str
    certainty: str
    branch: int
    position: int


@dataclass(frozen=True, slots=True)
class Account:
    """One claim of the casebook: its place, its words and what is made of them."""

    place: str
    document: str
    start: int
    end: int
    exact: str
    as_stated: str
    reading: Stated
    voices: tuple[Voiced, ...]
    locator: str
    columns: dict[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the casebook with its accounts."""

    slug: str
    title: str
    value_type: str
    subject: str
    unit: str
    scope: str
    is_count: bool
    is_exclusive: bool
    options: tuple[Choice, ...]
    parts: tuple[str, ...]
    tags: tuple[str, ...]
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Casebook:
    """A whole casebook, every field of the right kind."""

    documents: tuple[Document, ...]
    questions: tuple[Asked, ...]


def read(data: bytes) -> Casebook:
    """Return the casebook in a JSON file; MisshapenError names what is amiss."""
    whole = parse(data)
    casebook = Casebook(
        documents=whole.rows("documents", _document, is_required=True),
        questions=whole.rows("questions", _question, is_required=True),
    )
    _refuse_repeated("documents", "file", [row.file for row in casebook.documents])
    slugs = [row.slug for row in casebook.questions]
    _refuse_repeated("questions", "id", slugs)
    for number, question in enumerate(casebook.questions):
        for part in question.parts:
            if part not in slugs or part == question.slug:
                raise MisshapenError(
                    f"questions[{number}].parts names “{part}”, which is no other"
                    " question of this casebook."
                )
    return casebook


def _refuse_repeated(where: str, name: str, values: list[str]) -> None:
    for number, value in enumerate(values):
        if value in values[:number]:
            raise MisshapenError(
                f"{where}[{number}].{name} is “{value}”, as in"
                f" {where}[{values.index(value)}]."
            )


def _document(row: Record) -> Document:
    digest = row.text("sha256", is_required=True).lower()
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):
        row.refuse("sha256", "is not a sha256 in hexadecimal digits")
    return Document(
        file=row.text("file", is_required=True, longest=255),
        title=row.text("title", is_required=True, longest=500),
        sha256=digest,
        short_title=row.text("short_title", longest=100),
        csl_type=row.text("csl_type", longest=100),
        kind=row.word("kind", Kind.values),
        level=row.word("level", Level.values),
        author=row.text("author", longest=300),
        language=row.text("language", longest=35),
        note=row.text("note"),
    )


def _question(row: Record) -> Asked:
    slug = row.text("id", is_required=True, longest=100)
    try:
        validate_unicode_slug(slug)
    except ValidationError:
        row.refuse("id", "may have letters, digits, hyphens and underscores only")
    row.text("value_type", is_required=True)
    value_type = row.word("value_type", ValueType.values)
    is_exclusive = row.flag("is_exclusive", default=False)
    if is_exclusive and value_type != ValueType.CATEGORY:
        row.refuse("is_exclusive", "is of questions that options answer, and no others")
    return Asked(
        slug=slug,
        title=row.text("title", is_required=True, longest=300),
        value_type=value_type,
        subject=row.text("subject", longest=200),
        unit=row.text("unit", longest=100),
        scope=row.text("scope"),
        is_count=row.flag("is_count", default=True),
        is_exclusive=is_exclusive,
        options=_choices(row),
        parts=row.texts("parts", longest=100),
        tags=row.texts("tags", longest=100),
        accounts=row.rows("claims", _account),
    )


def _choices(row: Record) -> tuple[Choice, ...]:
    """Return the options, given as labels or as objects with the broader label."""
    given = row.fields.get("options")
    if isinstance(given, list):
        whole = [{"label": o} if isinstance(o, str) else o for o in given]
        row = Record({"options": whole}, row.place)
    choices = row.rows("options", _choice)
    labels = {choice.label for choice in choices}
    for number, choice in enumerate(choices):
        if choice.parent and choice.parent not in labels - {choice.label}:
            row.refuse(
                f"options[{number}].parent",
                f"is “{choice.parent}”, which is no other option of this question",
            )
    return choices


def _choice(row: Record) -> Choice:
    return Choice(
        label=row.text("label", is_required=True, longest=200),
        parent=row.text("parent", longest=200),
    )


def _account(row: Record) -> Account:
    return Account(
        place=row.place,
        document=row.text("document", is_required=True),
        start=row.whole("start", least=0),
        end=row.whole("end", least=1),
        exact=row.text("exact", is_required=True),
        as_stated=row.text("as_stated", is_required=True),
        reading=_stated(row.record("reading")),
        voices=_voices(row),
        locator=row.text("locator", longest=300),
        columns=_columns(row),
    )


def _columns(row: Record) -> dict[str, str]:
    """Return what is said of a claim in METHOD.md's fixed words and in notes."""
    columns = {
        "commitment": row.word("commitment", Commitment.values, Commitment.FLAT),
        "directness": row.word("directness", Directness.values, Directness.STATED),
        "read_from": row.word("read_from", ReadFrom.values, ReadFrom.ORIGINAL),
        "basis": row.word("basis", Basis.values, Basis.UNKNOWN),
        "scope": row.word("scope", Scope.values, Scope.SAME),
        "hedge": row.text("hedge", longest=300),
        "scope_note": row.text("scope_note"),
        "counted_to": row.text("counted_to", longest=100),
        "note": row.text("note"),
    }
    if stance := row.word("stance", Stance.values):
        columns["stance"] = stance
    return columns


def _stated(row: Record) -> Stated:
    return Stated(
        form=row.word("form", Form.values),
        low=row.figure("low"),
        high=row.figure("high"),
        base=row.figure("base"),
        edtf=row.text("edtf", longest=100),
        polarity=row.word("polarity", Polarity.values),
        options=row.texts("options", longest=200),
    )


def _voices(row: Record) -> tuple[Voiced, ...]:
    """Return the attributions; in each branch the list's order is the chain's."""
    voices: list[Voiced] = []
    for voice in row.rows("attributions", _voice):
        before = sum(other.branch == voice.branch for other in voices)
        voices.append(replace(voice, position=voice.position or before + 1))
    places = [(voice.branch, voice.position) for voice in voices]
    if len(set(places)) != len(places):
        row.refuse("attributions", "puts two voices at one branch and position")
    return tuple(voices)


def _voice(row: Record) -> Voiced:
    return Voiced(
        source=row.text("source", is_required=True, longest=500),
        wording=row.text("wording", longest=300),
        voice=row.word("voice", Voice.values, Voice.ONE),
        stance=row.word("stance", Stance.values, Stance.ASSERTS),
        basis=row.word("basis", Basis.values, Basis.UNKNOWN),
        certainty=row.word("certainty", Certainty.values, Certainty.ASSERTED),
        branch=row.whole("branch", least=1, default=1),
        position=row.whole("position", least=0, default=0),
    )
