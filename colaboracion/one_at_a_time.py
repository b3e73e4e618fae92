"""Who does the same waits for who does it already; nothing is kept of what nobody does."""

import threading
from collections import Counter
from collections.abc import Hashable, Iterator
from contextlib import contextmanager

from colaboracion.errors import Busy

_AS_LONG_AS_IT_TAKES = -1.0


class OneAtATime:
    """A lock for each thing, there while somebody holds it or waits for it."""

    def __init__(self) -> None:
        self._here: Counter[Hashable] = Counter()
        self._locks: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    @contextmanager
    def of(self, key: Hashable, patience: float = _AS_LONG_AS_IT_TAKES) -> Iterator[None]:
        """Alone with what `key` names; raises Busy where the turn does not come in `patience`
        seconds.
        """
        with self._one_of(key) as turn:
            if not turn.acquire(timeout=patience):
                raise Busy
            try:
                yield
            finally:
                turn.release()

    @contextmanager
    def _one_of(self, key: Hashable) -> Iterator[threading.Lock]:
        """The lock of `key`, which stays for as long as anybody is here for it."""
        with self._lock:
            self._here[key] += 1
            turn = self._locks.setdefault(key, threading.Lock())
        try:
            yield turn
        finally:
            with self._lock:
                self._here[key] -= 1
                if not self._here[key]:
                    del self._here[key], self._locks[key]
