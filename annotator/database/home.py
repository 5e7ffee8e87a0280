"""Where the data of our own PostgreSQL lie, and whose they are."""

import os
import pwd
import tempfile
from pathlib import Path

from annotator.database.programs import CannotRunError, allows_namespaces

LASTING = Path("/var/lib")


def make_home(folder: Path, *, is_durable: bool) -> None:
    """Make ``folder/postgresql``, owned by an account that may run PostgreSQL.

    That is whoever owns the folder; but root's folder, where root may make no user
    namespace, gets a link to a folder of nobody's that nobody can reach.
    """
    home = folder / "postgresql"
    if home.is_symlink() or home.exists():
        return
    owner = folder.stat().st_uid
    if os.geteuid() != 0 or (owner == 0 and allows_namespaces()):
        home.mkdir(mode=0o700)
    elif owner != 0:
        home.mkdir(mode=0o700)
        os.chown(home, owner, -1)
    else:
        home.symlink_to(_folder_of_nobody(LASTING if is_durable else None))


def _folder_of_nobody(parent: Path | None) -> Path:
    """Make a folder that outlives a restart if a parent is given."""
    if parent and not os.access(parent, os.W_OK):
        raise CannotRunError(
            "PostgreSQL cannot run as root here: run this as an ordinary user, "
            "or set DATABASE_URL to a PostgreSQL server."
        )
    folder = Path(tempfile.mkdtemp(prefix="annotator-", dir=parent))
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return folder
