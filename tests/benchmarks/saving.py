"""Saving one annotation, by one and by eight clients, beside one INSERT."""

from collections.abc import Callable, Iterator
from itertools import count
from uuid import uuid4

from tests.benchmarks.rows import Rows
from tests.benchmarks.sending import Pace, Send, median_rate, opening, posting
from tests.benchmarks.site import Site

REQUESTS = 40
CLIENTS = 8


def lines(site: Site) -> Iterator[str]:
    """Give a line for each way of saving."""
    rows = site.rows
    for name, clients in (("one client", 1), ("eight clients", CLIENTS)):
        insert, share = opening("/insert/"), REQUESTS // clients
        bare = median_rate(site.bare, [insert] * clients, share)
        saves = [saving(rows) for _ in range(clients)]
        yield f"{name:32}{Pace(median_rate(site.pages, saves, share), bare)}"


def saving(rows: Rows) -> Send:
    """Return what saves a claim on a further sentence each time."""
    return posting(rows.saving_url, rows.session, _fields(rows))


def _fields(rows: Rows) -> Callable[[], dict[str, str]]:
    numbers = count()

    def fields() -> dict[str, str]:
        words, start, end = rows.sentences[next(numbers) % len(rows.sentences)]
        return {
            "token": uuid4().hex,
            "start": str(start),
            "end": str(end),
            "quote": words,
            "question": rows.question_title,
            "figure": "15",
        }

    return fields
