"""Starts again what has ended by itself: ever more slowly while it goes on ending."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from colaboracion.cluster.parts import Part

_FIRST = 1.0  # seconds before a part that has ended is started again
_LONGEST = 60.0  # and at most
_WELL = 60.0  # seconds after which a part counts as one that stays

# Says that a part has ended: its name, and in how many seconds it is started again.
Tell = Callable[[Part, float], None]


@dataclass
class _Record:
    pause: float = _FIRST
    started: float = 0.0
    due: float | None = None  # when it is started again


class Mending:
    """The parts of a cluster, looked at again and again."""

    def __init__(self, tell: Tell, clock: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._clock = clock
        self._records: dict[str, _Record] = {}

    def look(self, parts: Iterable[Part]) -> None:
        """Note who has ended, start whose time has come; never waits."""
        for part in parts:
            record = self._records.setdefault(part.name, _Record(started=self._clock()))
            if part.runs:
                record.due = None
            else:
                self._mend(part, record)

    def _mend(self, part: Part, record: _Record) -> None:
        now = self._clock()
        if record.due is None:
            record.pause = _FIRST if now - record.started > _WELL else record.pause
            record.due = now + record.pause
            self._tell(part, record.pause)
        elif now >= record.due:
            part.start()
            record.started, record.due = now, None
            record.pause = min(_LONGEST, 2 * record.pause)
