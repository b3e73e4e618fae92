"""Notices that the server's machine slept, and tells the staff of every workshop here.

A closed lid stops the room. Of two clocks one goes on while the machine sleeps and the other does
not; what they drift apart by is the sleep. Setting the clock or a busy moment moves neither.
Tried on Linux (with clocks of a test: no test can put its machine to sleep). On macOS the pair is
CLOCK_MONOTONIC (goes on) and the one Python counts by; on Windows the ticks since the start and
the unbiased interrupt time. Those two are by their makers' word only.
"""

import ctypes
import logging
import platform
import time
from collections.abc import Callable

from flask import Flask
from flask_socketio import SocketIO
from sqlalchemy import select

from colaboracion import database, state
from colaboracion.broadcast import Broadcast
from colaboracion.models import Workshop
from colaboracion.models.columns import now
from colaboracion.packets import Sign, room
from colaboracion.seats import STAFF

log = logging.getLogger(__name__)
LEAST = 5.0  # seconds apart that count as sleep
LOOK = 5.0  # seconds between two looks
AGAIN = 600.0  # for so long it is said again: the pages wake up after the server does
Clock = Callable[[], float]


def clocks() -> tuple[Clock, Clock]:
    """(one that goes on while the machine sleeps, one that does not)."""
    if platform.system() == "Windows":
        return time.monotonic, _unbiased
    awake = time.monotonic
    name = "CLOCK_MONOTONIC" if platform.system() == "Darwin" else "CLOCK_BOOTTIME"
    which = getattr(time, name, None)
    return (awake if which is None else lambda: time.clock_gettime(which)), awake


def _unbiased() -> float:
    """Windows' time without sleep, in seconds."""
    ticks = ctypes.c_ulonglong()
    ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))  # type: ignore[attr-defined]
    return ticks.value / 1e7


class Watch:
    """Compares the two clocks."""

    def __init__(self, on: Clock, awake: Clock) -> None:
        self._on, self._awake = on, awake
        self._apart = on() - awake()

    def slept(self) -> float:
        """For how many seconds the machine slept since the last look; 0 where it did not."""
        apart = self._on() - self._awake()
        grown, self._apart = apart - self._apart, apart
        return grown if grown >= LEAST else 0.0


class Sleeping:
    """Looks every few seconds, for as long as the process lives."""

    def __init__(self, app: Flask, socketio: SocketIO, broadcast: Broadcast) -> None:
        self._app, self._socketio, self._broadcast = app, socketio, broadcast
        self._watch = Watch(*clocks())
        self._last: dict[str, object] | None = None
        self._until = 0.0

    def start(self) -> None:
        """Begin to look."""
        self._socketio.start_background_task(self._run)

    def _run(self) -> None:
        while True:
            self._socketio.sleep(LOOK)
            try:
                self.look()
            except Exception:  # the database is away: the next look tries again
                log.exception("Nobody was told of the sleep")

    def look(self) -> None:
        """Tell staff of a sleep, and again for a while."""
        seconds = self._watch.slept()
        if seconds:
            log.warning("This machine slept for %.0f s", seconds)
            self._last = {"at": now(), "seconds": round(seconds), "system": system()}
            self._until = time.monotonic() + AGAIN
        if self._last and time.monotonic() < self._until:
            with self._app.app_context():
                self._tell(self._last)

    def _tell(self, told: dict[str, object]) -> None:
        with database.reading() as session:
            places = [
                room(workshop.slug, str(STAFF), state.number(session, workshop, STAFF).generation)
                for workshop in session.scalars(select(Workshop))
            ]
        self._broadcast.sign([Sign(place, "slept", told, "slept") for place in places])


def system() -> str:
    """The machine's system by the names that the pages know."""
    return {"Windows": "windows", "Darwin": "mac"}.get(platform.system(), "linux")
