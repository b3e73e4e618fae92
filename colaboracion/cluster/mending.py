"""Starts again what has ended by itself: ever more slowly while it goes on ending.

A worker that hangs without ending is ended: its pages would wait for it, and no other gets them;
one that hangs in its start would never help the others.
"""

import signal
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from colaboracion.cluster.asking import Asking
from colaboracion.cluster.beginning import Beginning
from colaboracion.cluster.parts import Part

SILENT = 30.0  # seconds without an answer after which a worker counts as hanging
_GRACE = 15.0  # seconds to leave in, once told to: more than an orderly leave takes
_FIRST = 1.0  # seconds before a part that has ended is started again
_LONGEST = 60.0  # and at most
_WELL = 60.0  # seconds after which a part counts as one that stays

# Says what happened to a part: a key of the catalog's area `cluster`, and of how many seconds:
# until it is started again, or without an answer.
Tell = Callable[[str, Part, float], None]

# words: cluster.part_ended cluster.part_silent cluster.part_stuck


@dataclass
class _Record:
    pause: float = _FIRST
    started: float = 0.0
    due: float | None = None  # when it is started again
    number: int | None = None  # of the process that is asked
    asking: Asking | None = None
    beginning: Beginning | None = None  # until it answers
    told: float | None = None  # when it was told to end, as it hung
    silence: float = 0.0  # until then


class Mending:
    """The parts of a cluster, looked at again and again."""

    def __init__(self, tell: Tell, clock: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._clock = clock
        self._records: dict[str, _Record] = {}

    def look(self, parts: Iterable[Part]) -> None:
        """Note who has ended or hangs, start whose time has come; never waits."""
        for part in parts:
            record = self._records.setdefault(part.name, _Record(started=self._clock()))
            if part.runs:
                record.due = None
                self._listen(part, record)
            else:
                self._mend(part, record)

    def close(self) -> None:
        """Ask nobody any more."""
        for record in self._records.values():
            if record.asking:
                record.asking.close()

    def _listen(self, part: Part, record: _Record) -> None:
        now = self._clock()
        asking = _asking(part, record)
        if asking is None:
            return
        asking.look(now)
        if record.told is not None:
            if now - record.told >= _GRACE:
                part.tell(signal.SIGKILL)
        elif asking.silence >= SILENT:
            self._end(part, record, "part_silent", asking.silence)
        elif (beginning := _beginning(part, record, now)) and beginning.hangs:
            self._end(part, record, "part_stuck", beginning.silence)

    def _end(self, part: Part, record: _Record, why: str, silence: float) -> None:
        self._tell(why, part, silence)
        record.told, record.silence = self._clock(), silence
        part.tell(part.ends_by)

    def _mend(self, part: Part, record: _Record) -> None:
        now = self._clock()
        if record.due is None:
            # One that hung was well until it was told to end, less the time it was not heard.
            until = now if record.told is None else record.told - record.silence
            record.pause = _FIRST if until - record.started > _WELL else record.pause
            record.due = now + record.pause
            if record.told is None:
                self._tell("part_ended", part, record.pause)
        elif now >= record.due:
            part.start()
            record.started, record.due, record.told = now, None, None
            record.pause = min(_LONGEST, 2 * record.pause)


def _asking(part: Part, record: _Record) -> Asking | None:
    """Who asks the process that it is now: of an earlier one nothing is held against it."""
    if part.is_asked and record.number != part.number:
        if record.asking:
            record.asking.close()
        record.number, record.told, record.beginning = part.number, None, None
        record.asking = Asking(part.port, is_up=part.has_come_up)
    return record.asking


def _beginning(part: Part, record: _Record, now: float) -> Beginning | None:
    """How the start gets on, or the end, of one that does not answer; None of one that does."""
    if record.asking and record.asking.is_up:
        record.beginning = None
    else:
        record.beginning = record.beginning or Beginning(part.note)
        record.beginning.look(now)
    return record.beginning
