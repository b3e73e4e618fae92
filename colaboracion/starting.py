"""What is settled before a process serves: settings, a place among others, a copy to put in."""

import signal
import threading
import time
from collections.abc import Callable

from colaboracion import neighbours, restoring
from colaboracion.config import Config
from colaboracion.neighbours import Neighbours, Stopped

NEXT_TRY = 1.0  # seconds between two tries to reach a database that is away
_LOOK = 0.1  # seconds between two looks whether to stop


def stop_signal() -> threading.Event:
    """Set once the process is asked to stop."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


def enter(
    config: Config, stop: threading.Event, tell: Callable[[str], None]
) -> tuple[Config, Neighbours]:
    """The settings to serve with and the place among the others, once the database is there.

    Raises MustNotStartError, and Stopped once `stop` is set. While the database is away `tell`
    gets the reason, once for each.
    """
    neighbours.require_possible(config)
    told = ""
    while not stop.is_set():
        try:
            return _entered(config, stop)
        except neighbours.AwayError as away:
            if str(away) != told:
                told = str(away)
                tell(told)
        wait(stop, NEXT_TRY)
    raise Stopped


def wait(stop: threading.Event, seconds: float) -> None:
    """Raises Stopped as soon as `stop` is set."""
    deadline = time.monotonic() + seconds
    while not stop.is_set() and time.monotonic() < deadline:
        time.sleep(min(_LOOK, seconds))
    if stop.is_set():
        raise Stopped


def _entered(config: Config, stop: threading.Event) -> tuple[Config, Neighbours]:
    others = neighbours.found(config, stop)
    # Where others serve, the database is open in their hands, and what was brought is theirs.
    if others.enter() and restoring.settle(config):
        config = Config.from_environment()  # the key came with the copy
    others.stay(config.secret_key)
    return config, others
