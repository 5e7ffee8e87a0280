"""The examples into the database: all of them at once, or nothing."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from annotator.demonstration import cases, judgements
from annotator.demonstration.cases import TAG, Case, Row
from annotator.demonstration.people import People, make_people
from annotator.demonstration.standing import Standing
from annotator.exchange import casebook
from claims.comparison.keeping import rebuild_summaries
from claims.models import Claim
from sources.models import Anchor, Passage, Source, TaggedSource, TextVersion
from sources.models.keeping import signed

SAID_OF_SOURCES = (
    "title",
    "short_title",
    "kind",
    "level",
    "author",
    "issuer",
    "language",
    "created_edtf",
    "available_edtf",
    "voice",
)


@dataclass(slots=True)
class Made:
    """How many rows of each kind the examples have brought."""

    texts: int = 0
    voices: int = 0
    questions: int = 0
    claims: int = 0
    judgements: int = 0

    @property
    def summary(self) -> str:
        """The account in one line."""
        return (
            f"{self.texts} texts, {self.voices} voices that they name,"
            f" {self.questions} questions, {self.claims} claims and"
            f" {self.judgements} judgements"
        )


def is_here() -> bool:
    """Tell whether the examples, or what is left of them, are in the database."""
    found: bool = TaggedSource.objects.filter(tag__slug=TAG).exists()
    return found


def load(say: Callable[[str], None] = lambda _: None) -> Made:
    """Bring in all examples and their people, and compare their questions.

    ``say`` is told of progress. Raises ValueError, and stores nothing, where a claim
    is refused.
    """
    made = Made()
    with transaction.atomic():
        people = make_people()
        for name in cases.NAMES:
            say(f"Bringing in the example {name} …")
            _bring(cases.read(name), people, made)
    deque(rebuild_summaries(), maxlen=0)  # nobody is told that all has changed
    return made


def _bring(case: Case, people: People, made: Made) -> None:
    standing = Standing(people)
    with signed(people.annotator):
        texts = _texts(case, standing, made)
        made.voices += _voices(case, standing)
        report = casebook.store(case.casebook, by=people.annotator)
        if report.refused:
            raise ValueError(f"Example {case.name}: {' '.join(report.refused)}")
        made.questions += report.questions.new
        made.claims += report.claims.new
        _name_claims(case, standing)
        for row in case.rows["unsorted"]:
            _enter_unsorted(row, texts[row["document"]], standing)
            made.claims += 1
        _texts_again(case, standing, made)
    reviewed = [standing.claims[name].pk for name in case.rows["reviewed"]]
    Claim.objects.filter(pk__in=reviewed).review(by=people.curator)
    made.judgements += judgements.pass_all(case, standing)


def _texts(case: Case, standing: Standing, made: Made) -> dict[str, TextVersion]:
    """Store the sources of the documents with their texts, by file."""
    texts = {}
    for row in case.rows["documents"]:
        source = standing.sources[row["file"]] = _document(row)
        texts[row["file"]] = _text(source, row, case, standing, made)
    return texts


def _texts_again(case: Case, standing: Standing, made: Made) -> None:
    """Store what is a text's second: a copy by others, and a corrected version.

    They come after the claims, which are on the first.
    """
    for row in case.rows.get("copies", []):
        source = standing.sources[row["file"]] = _document(row)
        _text(source, row, case, standing, made)
    for row in case.rows.get("versions", []):
        source = standing.sources[row["document"]]
        text = _text(source, row, case, standing, made)
        Anchor.objects.carry_over(text=text, by=standing.people.annotator)


def _document(row: Row) -> Source:
    """Store the source of a document."""
    source = _source(row)
    source.csl = {"type": row["csl_type"], "title": source.title}
    source.save(update_fields=["csl"])
    return source


def _text(
    source: Source, row: Row, case: Case, standing: Standing, made: Made
) -> TextVersion:
    made.texts += 1
    return TextVersion.objects.import_text(
        source=source,
        body=case.bodies[row["file"]],
        by=standing.people.annotator,
        file_name=row["file"],
        note=row["note"],
    )


def _voices(case: Case, standing: Standing) -> int:
    """Store the voices that nobody else has brought; return how many those are."""
    new = 0
    for row in case.rows["voices"]:
        known = Source.objects.standing().filter(title=row["title"]).order_by("pk")
        source = known.first()
        if source is None:
            source = _source(row, access=Source.Access.CITED_ONLY)
            new += 1
        standing.sources[row["title"]] = source
    return new


def _source(row: Row, access: str = Source.Access.CONSULTED) -> Source:
    """Store a source of the examples, tagged as such."""
    said = {column: row[column] for column in SAID_OF_SOURCES if column in row}
    source = Source(access=access, **said)
    source.place_in_time()
    source.save()
    source.tags.add(TAG)
    return source


def _name_claims(case: Case, standing: Standing) -> None:
    """Find the claims that were stored, by the names that the example gives them."""
    found = {
        (claim.question.slug, claim.source_id, claim.as_stated): claim
        for claim in Claim.objects.filter(
            source__in=standing.sources.values(), question__isnull=False
        ).select_related("question", "passage")
        if claim.question
    }
    for name, (slug, file, words) in case.named.items():
        standing.claims[name] = found[slug, standing.sources[file].pk, words]


def _enter_unsorted(row: Row, text: TextVersion, standing: Standing) -> None:
    """Store a claim that waits for its question."""
    by = standing.people.annotator
    passage = Passage.objects.cite(text=text, start=row["start"], end=row["end"], by=by)
    said = {column: row[column] for column in ("note", "basis") if column in row}
    Claim.objects.enter(passage=passage, as_stated=row["as_stated"], by=by, **said)
