"""Serving the pages: what a start leaves and what a signal ends."""

import gc
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings

from annotator.database.server import Server
from annotator.management.commands import serve

pytestmark = pytest.mark.database


class Site:
    """The pages, served below one folder by ``serve`` as often as it is started."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port

    def start(self) -> tuple["subprocess.Popen[str]", list[str]]:
        """Start serving; return when the address is said, with all that was said."""
        environment = {**os.environ, "PORT": str(self.port), "ANNOTATOR_DURABLE": "no"}
        environment |= {"ANNOTATOR_VAR": str(self.folder), "DATABASE_URL": ""}
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--bare"],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        said = []
        while not said or (said[-1] and "Annotator is at" not in said[-1]):
            said.append(process.stdout.readline())
        return process, said

    def answers(self) -> bool:
        """Tell whether a page that asks the database is answered."""
        asking = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            asking.request("GET", "/curate/login/")
        except ConnectionRefusedError:
            return False
        status = asking.getresponse().status
        asking.close()
        return status == 200


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a site that is set up at its first start."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return Site(tmp_path_factory.mktemp("site"), port)


@pytest.fixture
def collector() -> Iterator[None]:
    """Leave Python's collector as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.usefixtures("collector")
def test_collector_leaves_what_was_loaded_before_serving_alone() -> None:
    loaded: list[object] = []
    assert any(one is loaded for one in gc.get_objects())
    serve.spare_the_collector()
    assert not any(one is loaded for one in gc.get_objects())
    assert gc.get_threshold() == serve.SELDOM


@pytest.fixture
def signals() -> Iterator[None]:
    """Leave what answers a signal as it was."""
    named = (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT)
    before = {one: signal.getsignal(one) for one in named}
    yield
    for one, answer in before.items():
        signal.signal(one, answer)


@pytest.mark.usefixtures("signals")
def test_worker_that_is_told_to_quit_ends_in_order() -> None:
    told: list[int] = []
    worker: Any = SimpleNamespace(age=2, handle_exit=lambda sent, _: told.append(sent))
    serve.begin(worker, 8000)
    for sent in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
        signal.raise_signal(sent)
    assert told == [signal.SIGQUIT]


def to_all(process: "subprocess.Popen[str]", name: str) -> None:
    """Send a signal as a terminal does: to the process and its children."""
    os.killpg(process.pid, getattr(signal, name))


def to_one(process: "subprocess.Popen[str]", name: str) -> None:
    """Send a signal as a supervisor does."""
    process.send_signal(getattr(signal, name))


@pytest.mark.parametrize("send", [to_one, to_all])
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_signal_stops_the_web_server_and_the_database(
    site: Site, name: str, send: Callable[["subprocess.Popen[str]", str], None]
) -> None:
    process, said = site.start()
    database = Server(site.folder)
    assert f"Annotator is at http://127.0.0.1:{site.port}/" in said[-1]
    assert site.answers()
    assert database.answers()
    send(process, name)
    _, complaints = process.communicate(timeout=30)
    assert (process.returncode, complaints) == (0, "")
    assert not site.answers()
    assert not database.answers()


def test_second_start_prepares_nothing_again(site: Site) -> None:
    for _ in range(2):
        process, said = site.start()
        process.terminate()
        process.communicate(timeout=30)
    assert len(said) == 1
