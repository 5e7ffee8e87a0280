"""Requests over HTTP, and how long they take: medians of five."""

import http.client
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple
from urllib.parse import urlencode

TOKEN = "b" * 32
TIMES = 5
Send = Callable[[http.client.HTTPConnection], bytes]


class Pace(NamedTuple):
    """How many requests are answered in a second, and the bare view's own number."""

    a_second: float
    bare: float

    def __str__(self) -> str:
        share = self.a_second / self.bare
        return f"{self.a_second:6.0f}/s   bare {self.bare:6.0f}/s   ratio {share:.2f}"


def opening(address: str, session: str = "") -> Send:
    """Return what opens a page."""

    def send(connection: http.client.HTTPConnection) -> bytes:
        connection.request("GET", address, headers={"Cookie": f"sessionid={session}"})
        return answered(connection)

    return send


def posting(address: str, session: str, fields: Callable[[], dict[str, str]]) -> Send:
    """Return what posts a form as htmx does, with the fields of each time."""
    headers = {
        "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
        "X-CSRFToken": TOKEN,
        "Content-Type": "application/x-www-form-urlencoded",
        "HX-Request": "true",
    }

    def send(connection: http.client.HTTPConnection) -> bytes:
        connection.request("POST", address, urlencode(fields()), headers)
        return answered(connection)

    return send


def answered(connection: http.client.HTTPConnection) -> bytes:
    """Return the whole answer; stop where it is not 200."""
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"Answered {answer.status}: {body[:2000].decode(errors='replace')}")
    return body


def latencies(port: int, send: Send, times: int) -> list[float]:
    """Send so many requests one after the other; return the milliseconds of each."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        send(connection)
        taken.append((time.perf_counter() - start) * 1000)
    connection.close()
    return taken


def rate(port: int, senders: Iterable[Send], times: int) -> float:
    """Return the requests answered in a second when all send at once, times each."""
    senders = list(senders)
    start = time.perf_counter()
    with ThreadPoolExecutor(len(senders)) as clients:
        list(clients.map(lambda send: latencies(port, send, times), senders))
    return len(senders) * times / (time.perf_counter() - start)


def median_rate(port: int, senders: Iterable[Send], times: int) -> float:
    """Return the median of five rates, after a first that warms up."""
    senders = list(senders)
    rate(port, senders, times // 2)
    return statistics.median(rate(port, senders, times) for _ in range(TIMES))
