"""The bodies of texts that were read last, kept in memory.

A stored text never changes, and its hash is held true by the database: a body found by
its hash is the body of every text of that hash.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

# How many characters are kept in each process, all texts together.
MOST_KEPT = 16_000_000


class Bodies:
    """Bodies by their hash, those not asked for the longest giving way."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        """Keep at most so many characters."""
        self._most = most
        self._size = 0
        self._held: OrderedDict[str, str] = OrderedDict()
        self._lock = Lock()

    def read(self, sha256: str, fetch: Callable[[], str]) -> str:
        """Return the body of a hash, fetched where it is not at hand."""
        with self._lock:
            if (body := self._held.get(sha256)) is not None:
                self._held.move_to_end(sha256)
                return body
        body = fetch()
        with self._lock:
            self._keep(sha256, body)
        return body

    def _keep(self, sha256: str, body: str) -> None:
        if sha256 in self._held or len(body) > self._most:
            return
        self._held[sha256] = body
        self._size += len(body)
        while self._size > self._most:
            _, gone = self._held.popitem(last=False)
            self._size -= len(gone)


kept = Bodies()
