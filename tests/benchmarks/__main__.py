"""Measure: make bench."""

import contextlib
import http.client
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import django

from tests.benchmarks import readings_report

REQUESTS = 60
WARM_UP = 5
AT_ONCE = 4
TOKEN = "b" * 32
Send = Callable[[http.client.HTTPConnection], int]


def main() -> None:
    """Print how well words are read, and for each page how long a request takes."""
    readings_report.main()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
    django.setup()
    with served("annotator.settings") as pages, served("tests.benchmarks.bare") as bare:
        from tests.benchmarks.rows import make_rows

        rows = make_rows()
        cases = {
            "bare view, one INSERT": (bare, opening("/insert/")),
            "saving a claim": (pages, saving(rows)),
            "opening a text": (pages, opening(rows.text_url, rows.session)),
            "opening a question": (pages, opening(rows.question_url, rows.session)),
        }
        print(f"{'':24}{'median':>10}{'p95':>10}{'ratio':>8}{'a second':>10}")
        first = None
        for name, (port, send) in cases.items():
            median, slow = latency(port, send)
            first = first or median
            line = f"{median:7.1f} ms{slow:7.1f} ms{median / first:8.1f}"
            print(f"{name:24}{line}{rate(port, send):10.0f}", flush=True)


@contextlib.contextmanager
def served(settings: str) -> Iterator[int]:
    """Serve with these settings; give the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": settings, "PORT": str(port)}
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--bare"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    while "Annotator is at" not in (line := process.stdout.readline()):
        if not line:
            sys.exit(f"The server with {settings} has not started.")
    try:
        yield port
    finally:
        process.terminate()
        process.communicate()


def opening(address: str, session: str = "") -> Send:
    """Return what opens a page."""

    def send(connection: http.client.HTTPConnection) -> int:
        connection.request("GET", address, headers={"Cookie": f"sessionid={session}"})
        return answered(connection, {200})

    return send


def saving(rows) -> Send:
    """Return what saves a claim as the form beside the text does."""
    headers = {
        "Cookie": f"sessionid={rows.session}; csrftoken={TOKEN}",
        "X-CSRFToken": TOKEN,
        "Content-Type": "application/x-www-form-urlencoded",
        "HX-Request": "true",
    }
    quote = "15 people were killed in the square numbered 5"
    body = urlencode({"quote": quote, "question": rows.question_title, "figure": "15"})

    def send(connection: http.client.HTTPConnection) -> int:
        connection.request("POST", rows.saving_url, body, headers)
        return answered(connection, {200})

    return send


def answered(connection: http.client.HTTPConnection, expected: set[int]) -> int:
    """Read the answer to its end; stop where it is not the one expected."""
    answer = connection.getresponse()
    body = answer.read()
    if answer.status not in expected:
        sys.exit(f"Answered {answer.status}: {body[:2000].decode(errors='replace')}")
    return len(body)


def timed(port: int, send: Send, times: int) -> list[float]:
    """Send so many requests one after the other; return the milliseconds of each."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        send(connection)
        taken.append((time.perf_counter() - start) * 1000)
    connection.close()
    return taken


def latency(port: int, send: Send) -> tuple[float, float]:
    """Return the median and the 95th percentile, in milliseconds, after a warm-up."""
    timed(port, send, WARM_UP)
    taken = timed(port, send, REQUESTS)
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def rate(port: int, send: Send) -> float:
    """Return how many requests are answered in a second when several are sent."""
    start = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as threads:
        shares = [REQUESTS // AT_ONCE] * AT_ONCE
        list(threads.map(lambda times: timed(port, send, times), shares))
    return REQUESTS / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
