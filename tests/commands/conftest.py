"""What tests of commands may ask for besides the room."""

import pytest

from colaboracion import execute
from tests.commands.timing import Clock
from tests.kept import Kept
from tests.room import Room


@pytest.fixture
def elsewhere(room: Room, untouched: Kept) -> Room:
    """Another workshop on the same server, whose groups write already."""
    other = Room(room.app, untouched.copy())
    other.do("félix", "set_phase", phase="writing")
    return other


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The server's clock, which goes on when the test says so."""
    one = Clock()
    monkeypatch.setattr(execute, "now", one)
    return one
