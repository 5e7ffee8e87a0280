"""Comparing many accounts: the Python alone, a question's page, and the matrix."""

import random
import statistics
import time
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection
from uuid import uuid4

from django.urls import reverse
from taggit.models import Tag

from claims import readings
from claims.models import Claim, Question, TaggedQuestion
from claims.relations import Reading, Relation
from claims.summaries import Account, Asked, relation_of, summarise
from claims.testimony import Descent, SourceNode, Statement, graph
from sources.models import Derivation, Passage, Source
from tests.benchmarks.sending import latencies, opening
from tests.benchmarks.site import Site

ROUNDS, REQUESTS = 7, 5
KINDS = ("use", "copy", "quotation")
ASKED = Asked("quantity")


def lines(site: Site) -> Iterator[str]:
    """Give a line for the values and one for the page."""
    accounts = _accounts(1000)
    links = _links(1000, 2000)
    taken = [_compared(accounts, links) for _ in range(ROUNDS)]
    yield (
        "lines and relations of 1,000 claims, 2,000 derivations:"
        f" {statistics.median(taken) * 1000:.0f} ms of Python (goal 150)"
    )
    port = site.pages
    send = opening(_stored(10_000).get_absolute_url())
    latencies(port, send, 2)
    taken = latencies(port, send, REQUESTS)
    yield f"the page of 10,000 claims: {statistics.median(taken):.0f} ms (goal 1000)"
    send = opening(_cells(200, 500, 10_000))
    size = len(send(HTTPConnection("127.0.0.1", port))) / 1000
    latencies(port, send, 2)
    taken = latencies(port, send, REQUESTS)
    yield (
        "the matrix of 200 sources by 500 questions, 10,000 cells:"
        f" {statistics.median(taken):.0f} ms, {size:.0f} kB"
    )


def _accounts(many: int) -> dict[int, Account]:
    picks = random.Random(5)
    return {
        number: Account(
            number,
            SourceNode(number),
            _reading(str(picks.randrange(10, 210))),
            letter=picks.choice(["", "A", "B", "D"]),
        )
        for number in range(many)
    }


def _reading(words: str) -> Reading:
    columns = readings.typed(words, "quantity")
    names = ("low", "high", "firm_low", "firm_high")
    return Reading(*(columns[name] for name in names))


def _links(many: int, links: int) -> list[Descent]:
    """Return links from each source to earlier ones, as papers use one another."""
    picks = random.Random(6)
    pairs = set()
    while len(pairs) < links:
        child = picks.randrange(1, many)
        pairs.add((child, picks.randrange(child)))
    return [
        Descent(child, parent, picks.choice(KINDS), "partial")
        for child, parent in sorted(pairs)
    ]


def _compared(accounts: dict[int, Account], links: list[Descent]) -> float:
    def relate(one: Account, other: Account) -> Relation:
        return relation_of(one, other, ASKED)

    start = time.process_time()
    said = [Statement(number, number) for number in accounts]
    found = graph(said, links, {}, readings=accounts, relate=relate)
    counted = found.lines(readings=accounts, relate=relate)
    summarise(list(accounts.values()), ASKED, lines=counted)
    return time.process_time() - start


def _stored(many: int) -> Question:
    """Store a question with so many accounts, every other source using an earlier."""
    run = uuid4().hex[:8]
    question = Question.objects.ask(
        title=f"How many in all? ({run})", value_type="quantity"
    )
    picks = random.Random(7)
    sources = Source.objects.bulk_create(
        [Source(title=f"Paper {number} ({run})") for number in range(many)]
    )
    _enter([(source, question) for source in sources], range(10, 210))
    Derivation.objects.bulk_create(
        [
            Derivation(
                child=sources[number],
                parent=sources[picks.randrange(number)],
                kind="use",
                reason="It says so.",
            )
            for number in range(1, many, 2)
        ]
    )
    return question


def _enter(pairs: Sequence[tuple[Source, Question]], figures: Sequence[int]) -> None:
    """Store that each of some sources gives a figure on a question."""
    picks = random.Random(7)
    passages = Passage.objects.bulk_create(
        [Passage(source=source, exact="some words") for source, _ in pairs]
    )
    Claim.objects.bulk_create(
        [
            Claim(
                passage=passage,
                source=passage.source,
                question=question,
                value_type="quantity",
                as_stated=figure,
                **readings.typed(figure, "quantity"),
            )
            for passage, (_, question) in zip(passages, pairs, strict=True)
            for figure in [str(picks.choice(figures))]
        ]
    )


def _cells(across: int, down: int, cells: int) -> str:
    """Store so many sources, questions and cells; return the address of their page."""
    run, picks = uuid4().hex[:8], random.Random(8)
    sources = Source.objects.bulk_create(
        [Source(title=f"Chronicle {number} ({run})") for number in range(across)]
    )
    questions = Question.objects.bulk_create(
        [
            Question(
                title=f"How many fell at place {number}? ({run})",
                slug=f"fell-{run}-{number}",
                value_type="quantity",
            )
            for number in range(down)
        ]
    )
    pairs = [(source, question) for source in sources for question in questions]
    _enter(picks.sample(pairs, cells), range(10, 60))
    tag = Tag.objects.create(name=f"matrix {run}", slug=f"matrix-{run}")
    TaggedQuestion.objects.bulk_create(
        [TaggedQuestion(tag=tag, content_object=one) for one in questions]
    )
    return f"{reverse('annotator:matrix')}?tag={tag.slug}"
