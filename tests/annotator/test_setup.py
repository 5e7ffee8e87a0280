"""The commands that set the project up, run as a person would run them."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from annotator.database.server import Server

REPOSITORY = Path(__file__).parents[2]
REFUSED = "postgresql://127.0.0.1:1/annotator"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return the environment of a person who has set nothing."""
    ours = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PORT"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {**kept, "ANNOTATOR_VAR": str(tmp_path / "var"), "ANNOTATOR_DURABLE": "no"}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Return how to run a command of the project to its end."""

    def to_its_end(*words: str, **changes: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=REPOSITORY,
            env={**environment, **changes},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return to_its_end


@pytest.fixture
def port() -> int:
    """Return a port that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def busy_port() -> Iterator[int]:
    """Return a port at which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"ANNOTATOR_DEBUG": "perhaps"}, "ANNOTATOR_DEBUG must be yes or no"),
        ({"ANNOTATOR_DURABLE": "2"}, "ANNOTATOR_DURABLE must be yes or no"),
        ({"READING_IS_OPEN": "ajar"}, "READING_IS_OPEN must be yes or no"),
        ({"LONGEST_TEXT": "20 MB"}, "LONGEST_TEXT must be a whole number"),
        ({"PORT": "http"}, "PORT must be a whole number, not 'http'."),
        ({"PORT": "65536"}, "PORT must be between 1 and 65535, not 65536."),
        ({"ANNOTATOR_VAR": "manage.py"}, "ANNOTATOR_VAR must be a folder"),
        ({"DATABASE_URL": "junk"}, "DATABASE_URL cannot be read: "),
        ({"DATABASE_URL": "postgresql://127.0.0.1/"}, "DATABASE_URL names no database"),
        ({"DATABASE_URL": REFUSED}, "DATABASE_URL gives no connection: "),
        ({"PG_BIN_DIR": "/nowhere"}, "PostgreSQL cannot be started below "),
    ],
)
def test_what_stops_the_start_is_said_in_one_sentence(
    run: Run, port: int, changes: dict[str, str], sentence: str
) -> None:
    done = run("serve", **{"PORT": str(port), **changes})
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1


def test_busy_port_is_refused_before_anything_is_made(
    run: Run, busy_port: int, tmp_path: Path
) -> None:
    done = run("serve", PORT=str(busy_port))
    assert done.returncode == 1
    assert f"Port {busy_port} cannot be used" in done.stderr
    assert "make run PORT=8001" in done.stderr
    assert [file.name for file in (tmp_path / "var").iterdir()] == ["secret-key"]


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server of somebody else's, where Ann has the password "right"."""
    programs = Path(settings.PG_BIN_DIR) if settings.PG_BIN_DIR else None
    folder = tmp_path_factory.mktemp("foreign")
    server = Server(folder, is_durable=False, programs=programs)
    server.start()
    (server.data / "pg_hba.conf").write_text(
        "local all annotator trust\nlocal all all scram-sha-256\n"
    )
    with psycopg.connect(server.conninfo(), autocommit=True) as connection:
        connection.execute("CREATE ROLE ann LOGIN PASSWORD 'right'")
        connection.execute("SELECT pg_reload_conf()")
    yield server
    server.leave()


@pytest.mark.database
@pytest.mark.parametrize(
    ("person", "database", "sentence"),
    [
        ("annotator", "nowhere", 'database "nowhere" does not exist'),
        ("ann:wrong", "annotator", 'password authentication failed for user "ann"'),
        ("ann", "annotator", "no password supplied"),
    ],
)
@pytest.mark.parametrize("command", ["serve", "migrate"])
def test_database_that_gives_no_connection_is_told_in_one_sentence(
    run: Run, foreign: Server, command: str, person: str, database: str, sentence: str
) -> None:
    url = f"postgresql://{person}@/{database}?host={foreign.socket_folder}"
    done = run(command, DATABASE_URL=url, PORT="8001")
    assert done.returncode == 1
    assert done.stderr.startswith("DATABASE_URL gives no connection: ")
    assert done.stderr.endswith(f"{sentence}.\n")
    assert done.stderr.count("\n") == 1


@pytest.mark.database
def test_named_database_is_used_and_none_is_started(
    run: Run, foreign: Server, tmp_path: Path
) -> None:
    url = f"postgresql://annotator@/annotator?host={foreign.socket_folder}"
    done = run("migrate", "contenttypes", "--verbosity=0", DATABASE_URL=url)
    assert (done.returncode, done.stderr) == (0, "")
    with psycopg.connect(foreign.conninfo()) as connection:
        made = connection.execute("SELECT to_regclass('django_content_type')::text")
        assert made.fetchone() == ("django_content_type",)
    assert not (tmp_path / "var/postgresql").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["makemigrations", "--check", "--dry-run"],
        ["collectstatic", "--no-input", "--verbosity=0"],
        ["help"],
    ],
)
def test_command_that_asks_the_database_nothing_starts_none(
    run: Run, tmp_path: Path, words: list[str]
) -> None:
    done = run(*words)
    assert done.stderr == ""
    assert done.returncode == 0
    assert not (tmp_path / "var/postgresql").exists()


def test_lock_files_name_no_address() -> None:
    files = sorted(REPOSITORY.glob("requirements*.txt"))
    assert [file.name for file in files] == ["requirements-dev.txt", "requirements.txt"]
    for file in files:
        assert "--hash=sha256:" in file.read_text()
        assert "://" not in file.read_text()


def test_files_name_no_registry_and_no_path_of_one_machine() -> None:
    if not (REPOSITORY / ".git").exists():
        pytest.skip("which files are ours is known to git alone")
    hosts = ["python" + "hosted.", "py" + "pi.org", "npm" + "js.", "deb." + "debian"]
    paths = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/"]
    telling = re.compile("|".join(map(re.escape, hosts + paths)))
    listed = subprocess.run(
        ["git", "ls-files"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    told = [
        name
        for name in listed.stdout.splitlines()
        if (REPOSITORY / name).is_file()
        and telling.search((REPOSITORY / name).read_text(errors="replace"))
    ]
    assert told == []
