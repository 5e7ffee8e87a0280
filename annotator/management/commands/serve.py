"""Serve the pages, after preparing all that they need."""

import gc
import hashlib
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from annotator import demonstration
from sources.models import Source

# New objects before Python looks for rings among them; its own choice is 700, 10, 10.
SELDOM = (50_000, 20, 20)


class Command(BaseCommand):
    """Migrates, collects the static files, fills an empty database and serves."""

    help = "Prepare the database and the static files, then serve the pages."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Let the demonstration be left out."""
        parser.add_argument(
            "--bare", action="store_true", help="leave an empty database empty"
        )

    def handle(self, **options: Any) -> None:
        """Do each step only where it is needed; serve until told to stop."""
        refuse_busy(settings.PORT)
        self._migrate()
        self._collect()
        if not options["bare"] and not Source.objects.exists():
            demonstration.load(say=self.stdout.write)
        connection.close()
        # The pool's threads do not survive the fork into processes.
        connection.close_pool()  # type: ignore[attr-defined]  # our back end has one
        Site(settings.PORT).run()

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if plan:
            self.stdout.write(f"Applying {len(plan)} migrations to the database …")
            call_command("migrate", interactive=False, verbosity=0)

    def _collect(self) -> None:
        stamp = settings.VAR_DIR / "static.stamp"
        now = fingerprint_of_static_files()
        is_collected = settings.STATIC_ROOT.exists() and stamp.exists()
        if is_collected and stamp.read_text() == now:
            return
        self.stdout.write("Collecting the static files …")
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        stamp.write_text(now)


def refuse_busy(port: int) -> None:
    """Exit with a sentence if we cannot listen at the port."""
    if not 1 <= port <= 65535:
        sys.exit(f"PORT must be between 1 and 65535, not {port}.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            sys.exit(
                f"Port {port} cannot be used ({error.strerror}): choose another, "
                f"for example make run PORT={8001 if port != 8001 else 8002}"
            )


def fingerprint_of_static_files() -> str:
    """Return a value that changes with any static file of any app."""
    lines = sorted(_static_files())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _static_files() -> Iterator[str]:
    yield str(settings.STORAGES["staticfiles"])
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield f"{name} {storage.size(name)} {storage.get_modified_time(name)}"


class Site(BaseApplication):
    """Gunicorn with two processes of eight threads, in the process of the command."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__()

    def load_config(self) -> None:
        """Say what differs from gunicorn's own choice."""
        choices = {
            "bind": f"127.0.0.1:{self.port}",
            "workers": 2,
            "worker_class": "gthread",
            "threads": 8,
            "preload_app": True,
            "graceful_timeout": 15,
            "limit_request_line": 8190,  # an address with a passage of any script
            "loglevel": "warning",
            "control_socket_disable": True,
            "when_ready": end_with_the_terminal,
            "post_worker_init": lambda worker: begin(worker, self.port),
        }
        for name, value in choices.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Return the application that answers the requests."""
        application = get_wsgi_application()
        spare_the_collector()
        return application


def spare_the_collector() -> None:
    """Let Python seek rings of waste seldom, and never among what is loaded for good.

    A page of ten thousand accounts makes some hundred thousand objects that all end
    with it, and was interrupted a thousand times to see whether one of them had.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


def end_with_the_terminal(arbiter: Arbiter) -> None:
    """End when the terminal is closed, where gunicorn would load itself anew."""
    signal.signal(signal.SIGHUP, lambda *_: arbiter.signal(signal.SIGTERM, None))


def begin(worker: Worker, port: int) -> None:
    """Let the first process say where the pages are as soon as it answers there."""
    # What the terminal sends reaches every process; this one ends when gunicorn says.
    for sent_by_terminal in (signal.SIGINT, signal.SIGHUP):
        signal.signal(sent_by_terminal, signal.SIG_IGN)
    # Gunicorn's own answer to Ctrl-C shuts the threads from within the signal: where it
    # comes while one is given work, both wait for one lock until the process is killed.
    signal.signal(signal.SIGQUIT, worker.handle_exit)
    if worker.age == 1:
        threading.Thread(target=_announce, args=[port], daemon=True).start()


def _announce(port: int) -> None:
    asking = HTTPConnection("127.0.0.1", port, timeout=30)
    asking.request("GET", "/")
    answer = asking.getresponse()
    answer.read()
    if answer.status >= 500:
        print(f"The first page fails with {answer.status}.", file=sys.stderr)
    print(f"Annotator is at http://127.0.0.1:{port}/ (Ctrl-C stops it).", flush=True)
    print("".join(f"{line}\n" for line in demonstration.sign_ins()), end="", flush=True)
    connection.close()
