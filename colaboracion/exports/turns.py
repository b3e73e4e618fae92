"""How many documents are written at a time: the room's own work needs a processor too.

Whoever asks for one more waits for a turn, in the order of asking; nobody is turned away for
coming at the same second as others.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from colaboracion.exports.process import BusyError

PATIENCE = 180.0  # seconds: some sixty large documents stand before it, or something is wrong


class Turns:
    """At most `most` at a time, the others one after another."""

    def __init__(self, most: int, patience: float = PATIENCE) -> None:
        self._free = threading.BoundedSemaphore(most)
        self._hand = threading.Lock()
        self._standing = {"waiting": 0, "running": 0}
        self._patience = patience

    @contextmanager
    def one(self) -> Iterator[None]:
        """A turn, which is waited for; raises BusyError when none comes."""
        with self._counted("waiting"):
            if not self._free.acquire(timeout=self._patience):
                raise BusyError("no turn")
        try:
            with self._counted("running"):
                yield
        finally:
            self._free.release()

    def standing(self) -> dict[str, int]:
        """How many are `waiting`, and `running`."""
        return dict(self._standing)

    @contextmanager
    def _counted(self, where: str) -> Iterator[None]:
        self._count(where, 1)
        try:
            yield
        finally:
            self._count(where, -1)

    def _count(self, where: str, by: int) -> None:
        with self._hand:
            self._standing[where] += by


def usual() -> Turns:
    """As many as leave one processor to the room, and no more than memory is sure to hold."""
    return Turns(min(3, max(1, (os.cpu_count() or 1) - 1)))
