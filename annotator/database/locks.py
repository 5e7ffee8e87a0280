"""Kernel locks on files: they vanish with the process that held them."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The shared locks that this process holds, by the file.
_shared: dict[Path, int] = {}


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock alone, after waiting for whoever has it."""
    file = _opened(path)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
    finally:
        os.close(file)


def share(path: Path) -> bool:
    """Hold the lock with others until ``unshare``; return False if held already."""
    if path in _shared:
        return False
    file = _opened(path)
    fcntl.flock(file, fcntl.LOCK_SH)
    _shared[path] = file
    return True


def is_shared(path: Path) -> bool:
    """Tell whether this process holds the lock."""
    return path in _shared


def unshare(path: Path) -> bool:
    """Let the lock go; return whether nobody holds it any more."""
    os.close(_shared.pop(path))
    file = _opened(path)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    else:
        return True
    finally:
        os.close(file)


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDONLY | os.O_CREAT, 0o644)


def _forget() -> None:
    """Leave our locks to the parent: a forked child takes its own when it needs one."""
    for file in _shared.values():
        os.close(file)
    _shared.clear()


os.register_at_fork(after_in_child=_forget)
