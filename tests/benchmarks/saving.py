"""Saving one annotation, by one and by eight clients, beside one INSERT.

What is sent is what the form beside the text has, every field of it.
"""

import http.client
import statistics
from collections.abc import Callable, Iterator
from itertools import count
from uuid import uuid4

from tests.benchmarks.rows import Rows, Written
from tests.benchmarks.sending import (
    TIMES,
    TOKEN,
    Pace,
    Send,
    latencies,
    median_rate,
    opening,
    posting,
)
from tests.benchmarks.site import Site
from tests.markup import Element, tree

REQUESTS = 96
ONE_AFTER_ANOTHER = 20


def lines(site: Site) -> Iterator[str]:
    """Give a line for each way of saving."""
    rows, insert = site.rows, opening("/insert/")
    saves = [saving(site, rows, text) for text in rows.texts]
    one_text = [saving(site, rows, rows.texts[0])] * len(saves)
    ways = {
        "one client": saves[:1],
        "eight clients, a text each": saves,
        "eight clients, one text": one_text,
    }
    for name, senders in ways.items():
        share = REQUESTS // len(senders)
        bare = median_rate(site.bare, [insert] * len(senders), share)
        yield f"{name:32}{Pace(median_rate(site.pages, senders, share), bare)}"
    first, later = _in_turn(site, rows)
    yield f"{'the first in a text':32}{first:6.1f} ms"
    yield f"{'the 2,001st':32}{later:6.1f} ms   ratio {later / first:.2f}"


def saving(site: Site, rows: Rows, text: Written) -> Send:
    """Return what saves a claim on a further sentence each time."""
    return posting(text.url, rows.session, _fields(_asked(site, rows, text), text))


def _asked(site: Site, rows: Rows, text: Written) -> dict[str, str]:
    """Return the fields of the form as the page shows it for words of a text."""
    connection = http.client.HTTPConnection("127.0.0.1", site.pages)
    start, end = text.places[0]
    page = opening(f"{text.url}?start={start}&end={end}", rows.session)(connection)
    connection.close()
    return dict(sent(tree(page.decode()).one("form", id="claim-form")))


def sent(form: Element) -> Iterator[tuple[str, str]]:
    """Give the fields of a form with their values, as a browser sends them."""
    for one in form.all("input"):
        kind, held = one.attributes.get("type", "text"), one.attributes
        is_off = kind in ("checkbox", "radio") and "checked" not in held
        if "name" in held and not is_off and kind not in ("submit", "button"):
            yield held["name"], held.get("value", "")
    for one in form.all("textarea"):
        yield one.attributes["name"], one.words
    for one in form.all("select"):
        options = [option for option in one if option.tag == "option"]
        chosen = [o for o in options if "selected" in o.attributes] or options[:1]
        yield one.attributes["name"], chosen[0].attributes.get("value", "")


def _fields(form: dict[str, str], text: Written) -> Callable[[], dict[str, str]]:
    numbers = count()

    def fields() -> dict[str, str]:
        start, end = text.places[next(numbers) % len(text.places)]
        return form | {
            "csrfmiddlewaretoken": TOKEN,
            "token": uuid4().hex,
            "start": str(start),
            "end": str(end),
            "question": text.question,
            "figure": "15",
        }

    return fields


def _in_turn(site: Site, rows: Rows) -> tuple[float, float]:
    """Return the milliseconds of a save in a text without claims and in a full one.

    They take turns, so that what else the machine does falls on both.
    """
    both = [saving(site, rows, text) for text in (rows.empty, rows.full)]
    taken: list[list[float]] = [[], []]
    for _ in range(TIMES + 1):
        for send, found in zip(both, taken, strict=True):
            times = latencies(site.pages, send, ONE_AFTER_ANOTHER)
            found.append(statistics.median(times))
    first, later = (statistics.median(found[1:]) for found in taken)
    return first, later
