"""What tests of commands may ask for besides the room."""

import pytest

from colaboracion.database import writing
from colaboracion.template import make_workshop
from tests.room import Room


@pytest.fixture
def elsewhere(room: Room) -> Room:
    """Another workshop on the same server, whose groups write already."""
    with writing() as session:
        slug = make_workshop(session).slug
    other = Room(room.app, slug)
    other.do("félix", "set_phase", phase="writing")
    return other
