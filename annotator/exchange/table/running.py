"""Long work on an import: in a process of its own, which says how far it has come.

A queue would be one more thing to keep running. A process needs none, lives on when the
server is started anew, and may die at any moment: everything is written in one
transaction, and whether it lives is seen in PostgreSQL's list of connections, where its
name says how far it is.
"""

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from annotator.exchange.table import importing, undoing
from annotator.exchange.table.importing import Tell, quiet
from claims.models import ClaimImport, ImportState
from sources.models.keeping import Person, signed

AT_ONCE = 128 * 1024  # bytes of a table that a page waits for
LONGEST_NAME = 63  # bytes that PostgreSQL keeps of a connection's name
STARTS_WITHIN = timedelta(seconds=30)
INTERRUPTED = (
    "The work was interrupted before it was done, and nothing of it was stored."
    " Start it again."
)
BEFORE = {
    ImportState.CHECKING: ImportState.MAPPING,
    ImportState.STORING: ImportState.CHECKED,
    ImportState.UNDOING: ImportState.STORED,
}
DURING = {
    "check": ImportState.CHECKING,
    "store": ImportState.STORING,
    "undo": ImportState.UNDOING,
}


@dataclass(frozen=True, slots=True)
class Progress:
    """What is being done, and how much of how much of it is done."""

    what: str
    done: int = 0
    whole: int = 0

    @property
    def said(self) -> str:
        """What is said aloud: it changes by tenths, so as not to talk all the time."""
        if not self.whole:
            return self.what
        return f"{self.what}, {10 * (10 * self.done // self.whole)} per cent"


def begin(
    record: ClaimImport, work: str, *, by: Person, reason: str = "", whole: bool = False
) -> None:
    """Do a small table's work at once, a large one's in a process of its own."""
    with signed(by):
        record.state, record.began_at = DURING[work], timezone.now()
        record.failure = ""
        record.save(update_fields=["state", "began_at", "failure"])
    if record.file.size <= AT_ONCE:
        work_on(record, work, by=by, reason=reason, whole=whole)
    else:
        options = [f"--reason={reason}", *(["--whole"] if whole else [])]
        start(["work_on_import", str(record.pk), work, f"--by={by.username}", *options])


def start(arguments: list[str]) -> None:
    """Start a command that outlives the server's process."""
    process = subprocess.Popen(
        [sys.executable, str(settings.BASE_DIR / "manage.py"), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # Somebody has to hear that it has ended, or it stays in the list of processes.
    threading.Thread(target=process.wait, daemon=True).start()


def work_on(
    record: ClaimImport,
    work: str,
    *,
    by: Person | None,
    reason: str = "",
    whole: bool = False,
    tell: Tell = quiet,
) -> None:
    """Check, store or undo; what goes wrong is kept for the page to say."""
    works: dict[str, Callable[[], Any]] = {
        "check": lambda: importing.check(record, tell=tell),
        "store": lambda: importing.store(record, by=by, tell=tell),
        "undo": lambda: undoing.undo(
            record, by=by, reason=reason, whole=whole, tell=tell
        ),
    }
    try:
        with signed(by):
            works[work]()
        if work != "check":
            importing.sum_up(record, tell=tell)
    except (ValueError, DatabaseError) as error:
        record.refresh_from_db(fields=["state", "report", "stored_at"])
        settle(record, str(error))


def settle(record: ClaimImport, failure: str) -> None:
    """Go back to the state before the work, and say why."""
    record.state = BEFORE.get(ImportState(record.state), record.state)
    record.failure = failure
    record.save(update_fields=["state", "failure"])


def telling(record: ClaimImport) -> Tell:
    """Return what says in the name of our connection how far the work has come."""

    def tell(what: str, done: int, whole: int) -> None:
        count = f" {done}/{whole}"
        name = f"annotator import {record.pk}: {what}"[: LONGEST_NAME - len(count)]
        name += count
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('application_name', %s, false)", [name])

    return tell


def progress(record: ClaimImport) -> Progress | None:
    """Return how far the work on an import is; None where nobody works on it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT application_name FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name LIKE %s",
            [f"annotator import {record.pk}: %"],
        )
        row = cursor.fetchone()
    if row is None:
        return None
    what, _, numbers = row[0].partition(": ")[2].rpartition(" ")
    done, _, whole = numbers.partition("/")
    return Progress(what, int(done), int(whole))


def settle_interrupted(record: ClaimImport) -> Progress | None:
    """Return how far the work is; where it has died, go back and say so."""
    if not record.is_working:
        return None
    found = progress(record)
    began = record.began_at
    if found is None and began and timezone.now() - began > STARTS_WITHIN:
        record.refresh_from_db()
        if record.is_working:  # it has not been done while we looked
            settle(record, INTERRUPTED)
    return found
