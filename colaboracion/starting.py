"""What is settled before a process serves: settings, a place among others, a copy to put in."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

from colaboracion import migrations, neighbours, restoring
from colaboracion.config import Config
from colaboracion.neighbours import Neighbours, Stopped

NEXT_TRY = 1.0  # seconds between two tries to reach a database that is away
_LOOK = 0.1  # seconds between two looks whether to stop
UPGRADE = 3600.0  # seconds that one may take, in which nobody can tell that it goes on
NOTE = "START_NOTE"  # the setting by which a supervisor names the file that it looks at


class Start(migrations.Start):
    """One start, on which a supervisor may look (`cluster/beginning.py`): it is told now and then
    that it goes on, and of what takes long.
    """

    def __init__(self, stop: threading.Event) -> None:
        self.stop = stop
        self._note = Path(note) if (note := os.environ.get(NOTE)) else None
        self.goes_on()

    def wait(self, seconds: float) -> None:
        """Raises Stopped as soon as the process is asked to stop."""
        self.goes_on()
        deadline = time.monotonic() + seconds
        while not self.stop.is_set() and time.monotonic() < deadline:
            time.sleep(min(_LOOK, seconds))
        if self.stop.is_set():
            raise Stopped

    def upgrades(self) -> None:
        """From here on until it goes on, it may be silent for as long as an upgrade takes."""
        self._tell(UPGRADE)

    def goes_on(self) -> None:
        """Tell that it does."""
        self._tell(0)

    def _tell(self, patience: float) -> None:
        if self._note:
            with contextlib.suppress(OSError):  # a full disk is no reason not to start
                self._note.write_text(f"{patience} {time.monotonic_ns()}", encoding="ascii")


def stop_signal() -> threading.Event:
    """Set once the process is asked to stop."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


def enter(config: Config, start: Start, tell: Callable[[str], None]) -> tuple[Config, Neighbours]:
    """The settings to serve with and the place among the others, once the database is there.

    Raises MustNotStartError, and Stopped once it is asked to stop. While the database is away
    `tell` gets the reason, once for each.
    """
    neighbours.require_possible(config)
    told = ""
    while not start.stop.is_set():
        try:
            return _entered(config, start.stop)
        except neighbours.AwayError as away:
            if str(away) != told:
                told = str(away)
                tell(told)
        start.wait(NEXT_TRY)
    raise Stopped


def _entered(config: Config, stop: threading.Event) -> tuple[Config, Neighbours]:
    others = neighbours.found(config, stop)
    # Where others serve, the database is open in their hands, and what was brought is theirs.
    if others.enter() and restoring.settle(config):
        config = Config.from_environment()  # the key came with the copy
    others.stay(config.secret_key)
    return config, others
