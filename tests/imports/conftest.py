"""A furnished workshop to be taken out as a file, the same for every test."""

from collections.abc import Iterator

import pytest
from flask import Flask

from colaboracion.database import writing
from colaboracion.models import Letterhead
from colaboracion.models.columns import new_id
from tests.kept import Kept
from tests.laws.scene import furnish
from tests.room import Room, entered


@pytest.fixture(scope="session")
def _stored(app: Flask, untouched: Kept) -> Kept:
    """One of everything; beside it what hangs on a stage, and a letterhead."""
    with app.app_context():
        room = Room(app, untouched.copy())
        furnish(room)
        room.do("félix", "show_stage", slide="boards")
        room.do("félix", "show_stage", slide="neutral")
        room.do("félix", "start_timer", minutes=5)
        room.do("félix", "set_wall", height=2, distance=12.5)
        with writing() as session:
            workshop = room.workshop(session)
            file = {"id": new_id(), "name": "membrete.docx", "at": 1}
            workshop.letterhead, workshop.countries = file, ["PA", "CR"]
            of_it = {"id": file["id"], "workshop_id": workshop.id}
            session.add(Letterhead(**of_it, content=b"PK\0\xff"))
        return Kept(room.slug)


@pytest.fixture
def furnished(app: Flask, _stored: Kept) -> Iterator[Room]:
    """The workshop as it was furnished, whatever other tests have done with it."""
    with app.app_context():
        _stored.put_back()
    with entered(app, _stored.slug) as room:
        yield room
