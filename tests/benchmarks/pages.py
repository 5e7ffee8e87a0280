"""Opening a text and a question, beside a bare view."""

import statistics
from collections.abc import Iterator

from tests.benchmarks.sending import TIMES, latencies, opening
from tests.benchmarks.site import Site

REQUESTS = 30


def lines(site: Site) -> Iterator[str]:
    """Give a line for each page."""
    rows = site.rows
    bare = statistics.median(latencies(site.bare, opening("/insert/"), REQUESTS))
    yield f"{'bare view, one INSERT':32}{bare:7.1f} ms"
    for name, address in (
        ("opening a text", rows.text_url),
        ("opening a question", rows.question_url),
    ):
        send = opening(address, rows.session)
        latencies(site.pages, send, TIMES)
        taken = statistics.median(latencies(site.pages, send, REQUESTS))
        yield f"{name:32}{taken:7.1f} ms   ratio {taken / bare:6.1f}"
