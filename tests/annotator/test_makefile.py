"""What the Makefile finds or installs, and what it says where it cannot."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.parametrize(
    ("python", "sentence"),
    [
        ("", "Annotator needs Python 3.11 or newer."),
        ("false", "Python's venv module is absent: on Debian, apt-get install"),
    ],
)
def test_python_that_will_not_do_is_told_in_a_sentence(
    tmp_path: Path, python: str, sentence: str
) -> None:
    words = ["make", f"PYTHON={python}", f"VENV={tmp_path}/venv", "run"]
    done = subprocess.run(
        words,
        cwd=REPOSITORY,
        env={"PATH": os.environ["PATH"]},  # without what a make around us says
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert done.stdout.startswith(sentence)
    assert not (tmp_path / "venv").exists()


@pytest.fixture
def chromium(tmp_path: Path) -> Run:
    """Return how to look for Chromium on a machine that has these programs alone."""

    def look(programs: dict[str, str], **environment: str) -> object:
        for name, script in programs.items():
            file = tmp_path / name
            file.write_text(f"#!/bin/sh\n{script}\n")
            file.chmod(0o755)
        return subprocess.run(
            [REPOSITORY / ".ci/chromium"],
            env={"PATH": str(tmp_path), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return look


ROOT, PERSON = "echo 0", "echo 1000"
ENV = 'shift; exec "$@"'


@pytest.mark.parametrize(
    "programs",
    [
        {"chromium": ""},
        {"google-chrome": ""},
        {"id": ROOT, "env": ENV, "apt-get": ""},
        {"id": PERSON, "env": ENV, "sudo": 'shift; "$@"', "apt-get": ""},
    ],
)
def test_chromium_is_found_or_installed(
    chromium: Run, programs: dict[str, str]
) -> None:
    done = chromium(programs, CI="yes")
    assert done.returncode == 0
    assert "need Chromium" not in done.stdout


@pytest.mark.parametrize(
    "programs",
    [
        {"id": PERSON, "apt-get": ""},
        {"id": PERSON, "sudo": "exit 1", "apt-get": ""},
        {"id": ROOT, "env": ENV, "apt-get": "exit 1"},
        {"id": ROOT},
    ],
)
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("yes", 1)])
def test_chromium_that_may_not_be_installed_is_asked_for(
    chromium: Run, programs: dict[str, str], ci: str, code: int
) -> None:
    done = chromium(programs, CI=ci)
    assert done.returncode == code
    assert "sudo apt-get install -y --no-install-recommends chromium" in done.stdout


def test_chromium_named_wrongly_is_refused(chromium: Run) -> None:
    done = chromium({"chromium": ""}, CHROMIUM="/nowhere")
    assert done.returncode == 1
    assert done.stdout == "CHROMIUM names no program: /nowhere\n"


def test_absent_release_of_postgresql_is_told() -> None:
    words = [REPOSITORY / ".ci/each-postgresql", "7", "false"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("PostgreSQL 7 is not installed here")
