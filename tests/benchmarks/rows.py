"""What the measured pages show: a text with claims, a question with accounts."""

from dataclasses import dataclass
from uuid import uuid4

from django.db import connection
from django.test import Client

from sources.models import TextVersion
from tests import factories

SENTENCES = 200
CLAIMS = 30


@dataclass(frozen=True)
class Rows:
    """The addresses to open, the form to send, and who sends it."""

    text_url: str
    question_url: str
    saving_url: str
    question_title: str
    session: str
    sentences: list[tuple[str, int, int]]


def make_rows() -> Rows:
    """Make a text of 200 sentences with 30 claims, all on one question."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS bare (word text)")
    run = uuid4().hex[:8]
    person = factories.make_annotator(f"bench-{run}")
    title = f"How many were killed in the square? ({run})"
    question = factories.make_question(title, unit="persons killed", is_count=True)
    text = _text(f"Read {run}")
    for number in range(CLAIMS):
        passage = factories.make_passage(_words(number), text=text, by=person)
        reading = factories.exactly(10 + number)
        factories.make_claim(passage=passage, question=question, by=person, **reading)
    written = _text(f"Written {run}")
    return Rows(
        text_url=text.get_absolute_url(),
        question_url=question.get_absolute_url(),
        saving_url=f"{written.get_absolute_url()}claims/new/",
        question_title=title,
        session=_session(person),
        sentences=_sentences(written),
    )


def _text(title: str) -> TextVersion:
    body = " ".join(f"On that day {_words(n)}." for n in range(SENTENCES))
    return factories.make_text(f"{title}. {body}", source=factories.make_source(title))


def _words(number: int) -> str:
    return f"{10 + number} people were killed in the square numbered {number}"


def _sentences(text: TextVersion) -> list[tuple[str, int, int]]:
    """Return the words that can be cited, with their code points."""
    found = []
    for number in range(SENTENCES):
        words = _words(number)
        start = text.body.index(f"{words}.")
        found.append((words, start, start + len(words)))
    return found


def _session(person: object) -> str:
    client = Client()
    client.force_login(person, backend="annotator.permissions.OneQueryBackend")
    return client.cookies["sessionid"].value
