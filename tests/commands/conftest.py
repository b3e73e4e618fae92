"""What tests of commands may ask for besides the room."""

import pytest

from colaboracion import execute
from colaboracion.database import writing
from colaboracion.template import make_workshop
from tests.commands.timing import Clock
from tests.room import Room


@pytest.fixture
def elsewhere(room: Room) -> Room:
    """Another workshop on the same server, whose groups write already."""
    with writing() as session:
        slug = make_workshop(session).slug
    other = Room(room.app, slug)
    other.do("félix", "set_phase", phase="writing")
    return other


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The server's clock, which goes on when the test says so."""
    one = Clock()
    monkeypatch.setattr(execute, "now", one)
    return one
