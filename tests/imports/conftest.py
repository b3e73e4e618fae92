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
        room.do("bruno", "send_trial", storage=True, websocket=False)
        furnish(room)
        room.do("bruno", "explain_cap", column=room.column(0), reason="mucho que decir")
        worded = min(room.rows("conclusions", "public"))
        room.do("félix", "take_pen", conclusion=worded, page=new_id())
        _ranked(room)
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


def _ranked(room: Room) -> None:
    """A result, and a ranking that is closed with a ballot in it."""
    (ranking,) = room.rows("rankings")
    room.do("félix", "close_ranking", ranking=ranking)
    room.do("félix", "reveal_ranking", ranking=ranking)
    room.do("félix", "set_phase", phase="plenary")
    asked = {"column": room.column(0), "basis": "group"}
    ranking = room.do("félix", "open_ranking", **asked)["row"]
    option = room.rows("rankings")[ranking]["options"][0]["id"]
    room.do("bruno", "cast_ballot", ranking=ranking, choices={option: 1})
    room.do("félix", "close_ranking", ranking=ranking)
    room.do("félix", "set_phase", phase="writing")


@pytest.fixture
def furnished(app: Flask, _stored: Kept) -> Iterator[Room]:
    """The workshop as it was furnished, whatever other tests have done with it."""
    with app.app_context():
        _stored.put_back()
    with entered(app, _stored.slug) as room:
        yield room
