"""Our own PostgreSQL, driven for real in folders of its own."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
from django.conf import settings

from annotator.database import home, programs
from annotator.database.programs import CannotRunError, Programs
from annotator.database.server import Server

REPOSITORY = Path(__file__).parents[2]
PROGRAMS = Path(settings.PG_BIN_DIR) if settings.PG_BIN_DIR else None

pytestmark = pytest.mark.database
# Joins the server below a folder, says so, and leaves when its input ends.
CLIENT = """
import sys
from pathlib import Path
from annotator.database.server import Server
programs = Path(sys.argv[2]) if sys.argv[2] else None
server = Server(Path(sys.argv[1]), is_durable=False, programs=programs)
server.start()
print("joined", flush=True)
sys.stdin.read()
"""
Join = Callable[[Path], "subprocess.Popen[str]"]

is_root = os.geteuid() == 0
only_as_root = pytest.mark.skipif(not is_root, reason="only root needs another account")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Return a server that is made at its first start and stopped at the end."""
    server = Server(tmp_path, is_durable=False, programs=PROGRAMS)
    yield server
    server.leave()
    shutil.rmtree(server.home)


@pytest.fixture
def join() -> Iterator[Join]:
    """Return how to make another process join the server below a folder."""
    processes = []

    def make(folder: Path) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", CLIENT, str(folder), settings.PG_BIN_DIR]
        pipe = subprocess.PIPE
        process = subprocess.Popen(
            command, cwd=REPOSITORY, stdin=pipe, stdout=pipe, text=True
        )
        processes.append(process)
        return process

    yield make
    for process in processes:
        process.communicate(timeout=60)


def says_joined(process: "subprocess.Popen[str]") -> bool:
    assert process.stdout
    return process.stdout.readline() == "joined\n"


def postmaster(server: Server) -> psutil.Process:
    pid_file = server.data / "postmaster.pid"
    return psutil.Process(int(pid_file.read_text().split()[0]))


def query(server: Server, statement: str) -> object:
    with psycopg.connect(server.conninfo(), autocommit=True) as connection:
        cursor = connection.execute(statement)
        return cursor.fetchone()[0] if cursor.description else None


def waits_for(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return condition()


def test_server_serves_a_database_of_utf8_text(server: Server) -> None:
    server.start()
    assert query(server, "SHOW server_encoding") == "UTF8"
    assert query(server, "SELECT lower('ÄÞ') || current_database()") == "äþannotator"


def test_server_listens_on_no_network(server: Server) -> None:
    server.start()
    assert query(server, "SHOW listen_addresses") == ""
    assert [c for c in postmaster(server).net_connections("inet") if c.laddr] == []


def test_folders_are_closed_to_others(tmp_path: Path) -> None:
    server = Server(tmp_path / "var", is_durable=False, programs=PROGRAMS)
    server.start()
    modes = [f.stat().st_mode & 0o777 for f in (server.folder, server.home)]
    server.leave()
    assert modes == [0o700, 0o700]


@pytest.mark.parametrize(("is_durable", "fsync"), [(True, "on"), (False, "off")])
def test_only_a_durable_server_waits_for_the_disk(
    server: Server, is_durable: bool, fsync: str
) -> None:
    server.is_durable = is_durable
    server.start()
    assert query(server, "SHOW fsync") == fsync
    assert query(server, "SHOW full_page_writes") == fsync


def test_four_cold_starts_at_once_share_one_server(tmp_path: Path, join: Join) -> None:
    clients = [join(tmp_path) for _ in range(4)]
    assert [says_joined(client) for client in clients] == [True] * 4
    server = Server(tmp_path, programs=PROGRAMS)
    assert query(server, "SELECT count(*) FROM pg_database WHERE NOT datistemplate") > 1
    assert len(list(tmp_path.glob("postgresql/data/postmaster.pid"))) == 1


def test_last_one_out_stops_the_server(server: Server, join: Join) -> None:
    server.start()
    client = join(server.folder)
    assert says_joined(client)
    server.leave()
    assert server.answers()
    client.communicate(timeout=60)
    assert not server.answers()
    assert not (server.data / "postmaster.pid").exists()


def test_data_survive_a_stop(server: Server) -> None:
    server.start()
    query(server, "CREATE TABLE kept AS SELECT 7 AS n")
    server.leave()
    assert not server.answers()
    server.start()
    assert query(server, "SELECT n FROM kept") == 7


def test_client_ended_by_sigterm_leaves(server: Server, join: Join) -> None:
    client = join(server.folder)
    assert says_joined(client)
    client.terminate()
    assert client.wait(timeout=60) == 143
    assert not server.answers()


def test_client_killed_outright_holds_nothing(server: Server, join: Join) -> None:
    client = join(server.folder)
    assert says_joined(client)
    client.kill()
    client.wait(timeout=60)
    assert server.answers()
    server.start()
    server.leave()
    assert not server.answers()


def test_killed_server_recovers_with_its_data(server: Server) -> None:
    server.is_durable = True
    server.start()
    query(server, "CREATE TABLE kept AS SELECT 7 AS n")
    postmaster(server).kill()
    assert waits_for(lambda: not server.answers())
    server.start()
    assert query(server, "SELECT n FROM kept") == 7


def test_pid_file_naming_another_program_is_dropped(server: Server) -> None:
    server.start()
    server.leave()
    (server.data / "postmaster.pid").write_text(f"{os.getpid()}\n{server.data}\n")
    server.start()
    assert postmaster(server).pid != os.getpid()
    assert server.answers()


def test_pid_file_naming_a_zombie_is_dropped(server: Server) -> None:
    server.start()
    server.leave()
    with subprocess.Popen(["true"]) as ended:
        zombie = psutil.Process(ended.pid)
        assert waits_for(lambda: zombie.status() == psutil.STATUS_ZOMBIE)
        (server.data / "postmaster.pid").write_text(f"{ended.pid}\n")
        server.start()
    assert server.answers()


def test_interrupted_making_is_done_again(server: Server) -> None:
    server.start()
    server.leave()
    (server.home / "initialised").unlink()
    (server.data / "PG_VERSION").unlink()
    server.start()
    assert query(server, "SELECT current_database()") == "annotator"


def test_making_interrupted_after_the_start_is_ended(server: Server) -> None:
    server.start()
    started = postmaster(server).pid
    with psycopg.connect(server.conninfo("postgres"), autocommit=True) as connection:
        connection.execute("DROP DATABASE annotator")
    (server.home / "initialised").unlink()
    server.start()
    assert query(server, "SELECT current_database()") == "annotator"
    assert postmaster(server).pid == started


def test_forked_child_neither_holds_nor_stops_the_server(server: Server) -> None:
    server.start()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(writing)
        server.leave()
        os.read(reading, 1)
        os._exit(0)
    assert server.answers()
    server.leave()
    assert not server.answers()
    os.close(writing)
    os.waitpid(child, 0)
    os.close(reading)


def test_long_path_gets_a_short_folder_for_its_socket(tmp_path: Path) -> None:
    server = Server(tmp_path / ("long" * 25), is_durable=False, programs=PROGRAMS)
    server.start()
    short = server.socket_folder
    assert query(server, "SELECT 1") == 1
    assert len(os.fsencode(short)) <= 85
    assert short.stat().st_mode & 0o777 == 0o700
    server.leave()
    assert not short.exists()


def test_start_that_failed_leaves_no_short_folder(tmp_path: Path) -> None:
    server = Server(tmp_path / ("long" * 25), programs=Path("/nowhere"))
    with pytest.raises(CannotRunError):
        server.start()
    short = server.socket_folder
    assert short.exists()
    server.leave()
    assert not short.exists()


@pytest.mark.parametrize("name", ["with space", "with'quote,comma", "Łódź"])
def test_path_may_hold_unusual_characters(tmp_path: Path, name: str) -> None:
    server = Server(tmp_path / name, is_durable=False, programs=PROGRAMS)
    server.start()
    assert query(server, "SELECT 1") == 1
    server.leave()


def test_environment_for_another_server_misleads_nobody(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PGPORT": "6543", "PGDATA": "/nowhere", "PGUSER": "x"}.items():
        monkeypatch.setenv(name, value)
    server.start()
    assert query(server, "SELECT current_user") == "annotator"


def test_data_of_another_release_are_refused_in_words(server: Server) -> None:
    server.start()
    server.leave()
    (server.data / "PG_VERSION").write_text("9\n")
    with pytest.raises(CannotRunError, match="are PostgreSQL 9's, the programs are"):
        server.start()


@only_as_root
def test_root_runs_the_server_in_a_user_namespace(server: Server) -> None:
    if not programs.allows_namespaces():
        pytest.skip("user namespaces are forbidden here")
    server.start()
    assert server.data.stat().st_uid == 0
    spaces = [Path(f"/proc/{pid}/ns/user") for pid in (postmaster(server).pid, "self")]
    assert spaces[0].readlink() != spaces[1].readlink()


@only_as_root
def test_root_without_namespaces_gives_the_data_to_nobody(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "allows_namespaces", lambda: False)
    server.start()
    nobody = pwd.getpwnam("nobody").pw_uid
    assert (server.folder / "postgresql").is_symlink()
    assert server.data.stat().st_uid == nobody
    assert postmaster(server).uids().effective == nobody
    assert query(server, "SELECT 1") == 1


@only_as_root
def test_root_runs_the_server_in_another_s_folder_as_that_person(
    server: Server, tmp_path: Path
) -> None:
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(tmp_path, nobody, -1)
    for folder in list(tmp_path.parents)[:-2]:
        folder.chmod(folder.stat().st_mode | 0o011)
    server.start()
    assert postmaster(server).uids().effective == nobody


@only_as_root
def test_programs_that_nobody_can_reach_are_copied(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "allows_namespaces", lambda: False)
    monkeypatch.setattr(Programs, "are_reachable", lambda _: False)
    server.given_programs = None
    server.start()
    assert Path(postmaster(server).exe()).is_relative_to(server.home / "programs")


@only_as_root
@pytest.mark.parametrize(("mode", "is_reachable"), [(0o755, True), (0o700, False)])
def test_programs_are_reachable_through_open_folders(
    mode: int, is_reachable: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "initdb").touch(mode=0o755)
        folder.chmod(mode)
        found = Programs(folder, programs.account(pwd.getpwnam("nobody").pw_uid))
        assert found.are_reachable() is is_reachable


@only_as_root
def test_root_without_any_way_reads_a_sentence(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "_succeeds", lambda *_: False)
    programs.account.cache_clear()
    with pytest.raises(CannotRunError, match="or set DATABASE_URL to a PostgreSQL"):
        server.start()


def test_absent_programs_are_told_in_a_sentence(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "find_spec", lambda _: None)
    server.given_programs = None
    with pytest.raises(CannotRunError, match="are not installed here: set DATABASE"):
        server.start()


def test_sigterm_handler_is_ours_only_where_there_was_none(server: Server) -> None:
    def other(*_: object) -> None: ...

    before = signal.signal(signal.SIGTERM, other)
    server.start()
    kept = signal.signal(signal.SIGTERM, before)
    assert kept is other
