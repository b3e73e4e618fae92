"""A running server, the people of its workshop, and their listening programs."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.services import workshops
from tests.services.server import Server
from tests.sockets.listeners import SEATS, Listener, Person

MODES = ("eventlet", "gevent")
TRANSPORTS = ("websocket", "polling")


class Programs:
    """Makes people and listeners on one server, and closes them."""

    def __init__(self, server: Server, transport: str) -> None:
        self.server = server
        self.transport = transport
        self._codes = workshops.make(server)["codes"]
        self._open: list[Listener] = []

    def person(self, *names: str) -> Person:
        """Somebody with the seats of these names."""
        return Person(self.server, *(self._code(name) for name in names))

    def listener(self, name: str, person: Person | None = None) -> Listener:
        """Somebody who watches the own seat."""
        one = Listener(person or self.person(name), self.transport)
        self._open.append(one)
        assert "error" not in one.watch()
        return one

    def connect(self, person: Person, **options: Any) -> Listener:
        """A socket that does not watch yet."""
        self._open.append(Listener(person, self.transport, **options))
        return self._open[-1]

    def close(self) -> None:
        """End all of them."""
        for one in self._open:
            one.close()

    def _code(self, name: str) -> str:
        if name not in SEATS:
            return str(self._codes[name])
        group, kind = SEATS[name]
        return str(self._codes["groups"][group - 1][kind])


@pytest.fixture(params=[f"{mode}-{way}" for mode in MODES for way in TRANSPORTS])
def programs(request: pytest.FixtureRequest, running: Callable[..., Server]) -> Iterator[Programs]:
    """In a new workshop with the groups open, in each async mode over each transport."""
    mode, transport = request.param.split("-")
    made = Programs(running(mode), transport)
    made.person("facilitator").do("set_phase", phase="writing")
    yield made
    made.close()
