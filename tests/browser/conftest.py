"""Real Chromium, in which any complaint of the console fails the test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from threading import enumerate as enumerate_threads
from time import monotonic, sleep
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, WebError
from pytest_django.live_server_helper import LiveServer

from annotator.database.programs import allows_namespaces
from annotator.models import User
from claims.models import Question
from sources.models import TextVersion
from tests import factories
from tests.browser.rooms import BODY, NewContext, sign_in

# Playwright's event loop runs in the thread of the test, which also uses the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ABSENT = (
    "These tests need Chromium: apt-get install -y --no-install-recommends chromium, "
    "or name its program by CHROMIUM=/path."
)
NAMES = ["chromium", "chromium-browser", "google-chrome"]
LONGEST_ANSWER = 5  # seconds
QUIETLY = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-site-isolation-trials",
    "--in-process-gpu",
]


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark the tests of this folder, and let them be the last.

    From the first of them on Playwright's loop runs in this thread, for which Django
    keeps a connection of its own: an ordinary test would leave that one open.
    """
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
    yield
    items.sort(key=lambda item: here in item.path.parents)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of Chromium's program."""
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else NAMES
    if found := next(filter(None, map(shutil.which, names)), None):
        return found
    if os.environ.get("CI"):
        pytest.fail(ABSENT)
    pytest.skip(ABSENT)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], chromium: str
) -> dict[str, Any]:
    """Return how Chromium is started: its sandbox is off only where it cannot run."""
    return {
        **browser_type_launch_args,
        "executable_path": chromium,
        "args": QUIETLY,
        "chromium_sandbox": os.geteuid() != 0 and allows_namespaces(),
    }


@pytest.fixture(scope="session")
def base_url(live_server: LiveServer) -> str:
    """Return where the pages are, so that a test may go to "/"."""
    return live_server.url


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """Return the list of the console's errors, policy violations among them.

    It must be empty at the end: a test that brings one about asserts and clears it.
    """
    heard: list[str] = []
    yield heard
    assert heard == []


@pytest.fixture
def new_context(new_context: NewContext, complaints: list[str]) -> NewContext:
    """Return what opens a fresh profile whose pages are listened to."""

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    def hear_error(error: WebError) -> None:
        complaints.append(str(error.error))

    def listened(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.on("console", hear)
        context.on("weberror", hear_error)
        return context

    return listened


@pytest.fixture(autouse=True)
def answered(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let what pages have asked for be answered before the rows of a test are flushed.

    A page keeps drafts and places of its own accord, also while it is closed.
    """
    if request.node.get_closest_marker("django_db") is None:
        yield
        return
    browser = request.getfixturevalue("context").browser
    yield
    for context in browser.contexts:
        context.close()
    latest = monotonic() + LONGEST_ANSWER
    while monotonic() < latest and any(map(is_answering, enumerate_threads())):
        sleep(0.02)


def is_answering(thread: Thread) -> bool:
    """Whether a thread of the test's server has a request, or a connection open."""
    return "process_request_thread" in thread.name


@pytest.fixture
def annotator(context: BrowserContext, base_url: str) -> User:
    """Return an annotator who has signed in."""
    person = factories.make_annotator("ann", first_name="Ann")
    sign_in(context, person, base_url)
    return person


@pytest.fixture
def text(annotator: User) -> TextVersion:
    """Return a text that states how many were killed."""
    source = factories.make_source("On the demonstrations", short_title="Encyclopedia")
    return factories.make_text(BODY, source=source)


@pytest.fixture
def question() -> Question:
    """Return the question of how many were killed."""
    return factories.make_question(
        "How many people were killed?", unit="persons killed"
    )
