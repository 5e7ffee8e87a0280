"""What was worked out once and is kept in memory for the next reader, within bounds."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by their keys; those not asked for the longest make room for others."""

    def __init__(self, most: int) -> None:
        """Take how large all values may be together."""
        self._most = most
        self._size = 0
        self._held: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Hashable) -> Value | None:
        """Return a value, which is then the last to go."""
        with self._lock:
            if key not in self._held:
                return None
            self._held.move_to_end(key)
            return self._held[key][0]

    def keep(self, key: Hashable, value: Value, size: int) -> None:
        """Hold a value of this size."""
        with self._lock:
            _, before = self._held.pop(key, (None, 0))
            self._held[key] = (value, size)
            self._size += size - before
            while self._size > self._most:
                _, (_, gone) = self._held.popitem(last=False)
                self._size -= gone
