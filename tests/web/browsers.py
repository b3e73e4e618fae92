"""Someone's browser, as Flask's test client: it joins by code and names its seat."""

from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from colaboracion.database import reading
from colaboracion.models import Code
from colaboracion.models.columns import new_id
from colaboracion.web import identity
from tests.room import SEATS, Room

PAGE = {"Accept": "text/html"}


class Browser:
    """Keeps its cookies; every answer is the raw response."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.client: FlaskClient = room.app.test_client()

    def join(self, *people: str) -> "Browser":
        """Enter the codes of these people's seats."""
        for person in people:
            assert self.enter(code_of(self.room, person)).status_code == 200
        return self

    def enter(self, code: object, **more: Any) -> TestResponse:
        """Post a code."""
        return self.client.post("/join", json={"code": code} | more)

    def get(self, place: str, **headers: str) -> TestResponse:
        """Get an address of the workshop."""
        return self.client.get(f"/w/{self.room.slug}/{place}", headers=headers)

    def open(self, page: str, **headers: str) -> TestResponse:
        """Get a page of the workshop, as a person does."""
        return self.get(page, **PAGE | headers)

    def send(self, body: Any, **headers: str) -> TestResponse:
        """Post what stands in `body` as commands."""
        return self.client.post(f"/w/{self.room.slug}/commands", json=body, headers=headers)

    def send_raw(self, data: bytes) -> TestResponse:
        """Post bytes as commands."""
        return self.client.post(f"/w/{self.room.slug}/commands", data=data)

    @property
    def cookie(self) -> str:
        """The seats it keeps, as the server signed them."""
        kept = self.client.get_cookie(identity._cookie_name())
        return kept.value if kept else ""

    @cookie.setter
    def cookie(self, value: str) -> None:
        self.client.set_cookie(identity._cookie_name(), value)


def code_of(room: Room, person: str) -> str:
    """The code that opens a person's seat."""
    with reading() as session:
        workshop = room.workshop(session)
        seat = SEATS.get(person, person)
        return session.scalars(
            select(Code.text).filter_by(workshop_id=workshop.id, seat=seat)
        ).one()


def codes_of(room: Room) -> list[str]:
    """The codes of every seat there is."""
    with reading() as session:
        workshop = room.workshop(session)
        return list(session.scalars(select(Code.text).filter_by(workshop_id=workshop.id)))


def order(name: str, *, seat: str | None = None, **fields: Any) -> dict[str, Any]:
    """A command as a program sends it."""
    named = {} if seat is None else {"seat": seat}
    return named | {"id": new_id(), "name": name, "fields": fields}
