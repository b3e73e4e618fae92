"""A bounded queue of what goes down, and the one task that empties it, in order."""

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from colaboracion import metrics
from colaboracion.packets import Message, Rooms, held

log = logging.getLogger(__name__)

PATIENCE = 15.0  # seconds that one message may take before the way down counts as blocked

Send = Callable[[Rooms, str, object], None]
Thing = TypeVar("Thing")


class Away(Exception):
    """What it goes to cannot be reached now, which is no fault in the program."""


class Lane(Generic[Thing]):
    """One bounded queue and the one background task that empties it, in order.

    What waits weighs `bound` at most: so many things, or by `weigh` so many bytes.
    """

    def __init__(
        self,
        name: str,
        send: Send,
        gather: Callable[[list[Thing]], list[Message]],
        bound: int,
        weigh: Callable[[Thing], int] = lambda _: 1,
    ) -> None:
        self.name = name
        self._waiting: queue.Queue[tuple[Thing, int]] = queue.Queue()
        self._bound, self._weigh = bound, weigh
        self._weight = 0  # of all that waits
        self._weighing = threading.Lock()
        self._send = send
        self._gather = gather
        self._sending_since: float | None = None
        self._is_told = False  # of what cannot be sent

    def put(self, thing: Thing) -> None:
        """Queue it, or drop it where it would be too much; alone it may weigh what it will."""
        weight = self._weigh(thing)
        with self._weighing:
            if self._weight and self._weight + weight > self._bound:
                metrics.dropped(self.name)
                return
            self._weight += weight
            self._waiting.put_nowait((thing, weight))

    def waiting(self) -> int:
        """How many wait to be sent."""
        return self._waiting.qsize()

    def flows(self) -> bool:
        """Whether nothing is held: no single message is on its way for longer than `PATIENCE`."""
        since = self._sending_since
        return since is None or time.monotonic() - since < PATIENCE

    def is_idle(self) -> bool:
        """Whether all that was put was sent."""
        return not self._waiting.unfinished_tasks

    def run(self) -> None:
        """Send whatever comes, for as long as the process lives."""
        while True:
            things = self._all()
            for message in self._gather(things):
                self._sending_since = time.monotonic()
                self._send_one(message)
                self._sending_since = None
            for _ in things:
                self._waiting.task_done()

    def _all(self) -> list[Thing]:
        """Wait for one, then take whatever else is there already."""
        taken = [self._waiting.get()]
        while not self._waiting.empty():
            taken.append(self._waiting.get())
        with self._weighing:
            self._weight -= sum(weight for _, weight in taken)
        return [thing for thing, _ in taken]

    def _send_one(self, message: Message) -> None:
        try:
            self._send(*message)
            self._is_told = False
        except Exception as error:  # the next must go out; clients heal the gap by `n`
            metrics.dropped(self.name, held(message))
            if not self._is_told:  # once, until it is well again
                why = None if isinstance(error, Away) else error
                level = logging.WARNING if why is None else logging.ERROR
                log.log(level, "Nothing was sent to %s (%s)", message[0], error, exc_info=why)
            self._is_told = True
