"""What is measured: texts with claims and without, a question with accounts."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import connection
from django.test import Client

from claims.models import Claim, Question
from sources.models import Anchor, Passage, TextVersion
from tests import factories

SENTENCES = 200
LONG = 2600  # sentences
CLAIMS = 30
MANY = 2000
TEXTS = 8


@dataclass(frozen=True)
class Written:
    """A text to annotate: where claims are sent, on which question, on which words."""

    url: str
    question: str
    places: list[tuple[int, int]]


@dataclass(frozen=True)
class Rows:
    """The addresses to open, the texts to annotate, and who does.

    ``full`` has had 2,000 claims when ``empty``, of as many words, has none.
    """

    text_url: str
    question_url: str
    session: str
    texts: list[Written]
    empty: Written
    full: Written


def make_rows() -> Rows:
    """Make a text with 30 claims on one question, and texts to annotate."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS bare (word text)")
    run = uuid4().hex[:8]
    person = factories.make_annotator(f"bench-{run}")
    text, question = _text(f"Read {run}", SENTENCES), _question(run)
    for start, end in _places(text, CLAIMS):
        _enter(text, question, [(start, end)], person)
    full = _text(f"Full {run}", LONG)
    asked = _question(f"{run}, full")
    places = _places(full, LONG)
    _enter(full, asked, places[:MANY], person)
    return Rows(
        text_url=text.get_absolute_url(),
        question_url=question.get_absolute_url(),
        session=_session(person),
        texts=[_written(f"{run}, {number}", SENTENCES) for number in range(TEXTS)],
        empty=_written(f"{run}, empty", LONG),
        full=Written(_saving(full), asked.title, places[MANY:]),
    )


def _written(name: str, sentences: int) -> Written:
    text = _text(f"Written {name}", sentences)
    return Written(_saving(text), _question(name).title, _places(text, sentences))


def _saving(text: TextVersion) -> str:
    return f"{text.get_absolute_url()}claims/new/"


def _question(name: str) -> Question:
    title = f"How many were killed in the square? ({name})"
    return factories.make_question(title, unit="persons killed", is_count=True)


def _enter(
    text: TextVersion, question: Question, places: list[tuple[int, int]], by: Any
) -> None:
    """Store a claim of 15 on each place, all by a few statements."""
    passages = Passage.objects.bulk_create(
        Passage(source_id=text.source_id, exact=text.body[start:end])
        for start, end in places
    )
    there = list(zip(passages, places, strict=True))
    Anchor.objects.bulk_create(
        Anchor(
            passage=passage,
            text_version=text,
            source_id=text.source_id,
            start=start,
            end=end,
            state="exact",
        )
        for passage, (start, end) in there
    )
    Claim.objects.bulk_create(
        Claim(
            passage=passage,
            source_id=text.source_id,
            question=question,
            value_type="quantity",
            as_stated=passage.exact,
            entered_by=by,
            **factories.exactly(15),
        )
        for passage, _ in there
    )


def _text(title: str, sentences: int) -> TextVersion:
    body = "\n\n".join(f"On that day {_words(n)}." for n in range(sentences))
    return factories.make_text(
        f"{title}.\n\n{body}", source=factories.make_source(title)
    )


def _places(text: TextVersion, sentences: int) -> list[tuple[int, int]]:
    """Return where the words that can be cited stand, in code points."""
    found, at = [], 0
    for number in range(sentences):
        words = _words(number)
        at = text.body.index(f"{words}.", at)
        found.append((at, at + len(words)))
    return found


def _words(number: int) -> str:
    return f"{10 + number} people were killed in the square numbered {number}"


def _session(person: object) -> str:
    client = Client()
    client.force_login(person, backend="annotator.permissions.OneQueryBackend")
    return client.cookies["sessionid"].value
