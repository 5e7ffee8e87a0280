"""The servers that the matters measure, each started when it is first asked for."""

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.benchmarks.rows import Rows


class Site(contextlib.ExitStack):
    """Our pages, and a bare view that does one INSERT, over HTTP on this machine."""

    @cached_property
    def pages(self) -> int:
        """The port of the pages, as ``manage.py serve`` serves them."""
        return self.enter_context(served("annotator.settings"))

    @cached_property
    def bare(self) -> int:
        """The port of the bare view, served in the same way."""
        return self.enter_context(served("tests.benchmarks.bare"))

    @cached_property
    def rows(self) -> "Rows":
        """Texts, a question and a person, stored after the tables were made."""
        assert self.pages
        from tests.benchmarks.rows import make_rows

        return make_rows()


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
