"""What the tests of the web share: wrong codes that are not carried over, and what was sent."""

from collections.abc import Iterable

import pytest

from colaboracion.broadcast import Packet
from colaboracion.web import joining
from colaboracion.web.guessing import Guesses
from tests.room import Room
from tests.web.suggested import Asked


class Clock:
    """A clock that a test sets."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Time as guessing codes sees it."""
    return Clock()


@pytest.fixture(autouse=True)
def _fresh_guesses(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    """Wrong codes of one test are not counted against the next."""
    monkeypatch.setattr(joining, "_guesses", Guesses(clock))


@pytest.fixture
def handed(room: Room, monkeypatch: pytest.MonkeyPatch) -> list[Packet]:
    """Everything that goes to the sockets from now on."""
    packets: list[Packet] = []

    def hand_over(more: Iterable[Packet]) -> None:
        packets.extend(more)

    monkeypatch.setattr(room.app.extensions["broadcast"], "hand_over", hand_over)
    return packets


@pytest.fixture
def asked(room: Room, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """A stand-in in the place of the process that compares cards."""
    stand_in = Asked()
    monkeypatch.setitem(room.app.extensions, "suggesting", stand_in)
    return stand_in
