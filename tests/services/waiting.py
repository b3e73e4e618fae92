"""Wait for something to become true, with a deadline; never for a time that ought to be enough."""

import contextlib
import itertools
import os
import socket
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_RANGE = 2_500  # ports for each process that runs tests
_FIRST = 20_000 + _RANGE * int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
_START = os.getpid() % _RANGE  # where another run at the same time is unlikely to be
_ports = itertools.cycle([_FIRST + (_START + step) % _RANGE for step in range(_RANGE)])


def until(look: Callable[[], T | None], *, within: float = 10.0, what: str = "it") -> T:
    """The first true value that `look` gives; an assertion that names `what` when none comes."""
    deadline = time.monotonic() + within
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {within} s")
        time.sleep(0.02)


def free_port() -> int:
    """A loopback port that nobody listens on at this moment.

    Below those that the system gives to outgoing connections, and in a range of this process,
    so that nobody else takes it before the server does that it is for.
    """
    while True:
        port = next(_ports)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


def answers(port: int) -> bool:
    """Whether somebody takes connections on the loopback port."""
    with socket.socket() as attempt:
        attempt.settimeout(1)
        return attempt.connect_ex(("127.0.0.1", port)) == 0
