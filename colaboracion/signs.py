"""Signs: what comes up the socket for a moment and is never stored (law 6).

`shown` tells the boards and the staff which public number a projector has drawn, and how
many pages it has there; `here` tells those at one board, and the staff, that a page is alive
and whether somebody types there. They hold no name and no text, go to no public page, and may
be lost: the pages say them again every few seconds, and forget whoever falls silent.
"""

import time
from typing import Annotated, Any

from flask import request
from flask_socketio import SocketIO
from msgspec import UNSET, Meta, Struct, UnsetType
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import state
from colaboracion.broadcast import Broadcast
from colaboracion.commands.command import Id, convert_strictly
from colaboracion.errors import BadRequest, Forbidden
from colaboracion.models import AudienceNumber, Workshop
from colaboracion.packets import Sign, room
from colaboracion.seats import (
    GROUP_ROLES,
    PUBLIC,
    SHARED_SEAT,
    STAFF,
    Audience,
    Seat,
    audiences,
    standing,
)
from colaboracion.web import identity
from colaboracion.web.workshops import asked_by

MOST = 10  # signs of one socket in a second; the rest is passed over

_NUMBERS = select(AudienceNumber).where(
    AudienceNumber.workshop_id == bindparam("workshop"),
    AudienceNumber.name.in_(bindparam("names", expanding=True)),
)


class Shown(Struct, forbid_unknown_fields=True):
    """A projector's page has drawn the public state of this number, on so many pages."""

    workshop: str
    seat: str
    n: Annotated[int, Meta(ge=0)]
    pages: Annotated[int, Meta(ge=1, le=10_000)] | UnsetType = UNSET


class Here(Struct, forbid_unknown_fields=True):
    """A page that writes on its group's board is alive; `page` is its own random id."""

    workshop: str
    seat: str
    page: Id
    column: Id | None
    typing: bool


class Allowance:
    """How many signs a socket may still send in this second; nothing is kept longer."""

    def __init__(self) -> None:
        self._second = 0
        self._sent: dict[str, int] = {}

    def takes(self, socket: str) -> bool:
        """Count one more sign of a socket; whether it is within the bound."""
        second = int(time.monotonic())
        if second != self._second:
            self._second, self._sent = second, {}
        self._sent[socket] = self._sent.get(socket, 0) + 1
        return self._sent[socket] <= MOST


class Signs:
    """Takes the signs of this process's sockets and passes them on to those they concern."""

    def __init__(self, broadcast: Broadcast) -> None:
        self._broadcast = broadcast
        self._allowance = Allowance()

    def register(self, socketio: SocketIO) -> None:
        """Take `shown` and `here`."""
        socketio.on_event("shown", self.shown)
        socketio.on_event("here", self.here)

    def shown(self, told: Any = None) -> None:
        """Tell all groups and the staff which number a projector of the room has drawn."""
        if not self._allowance.takes(_socket()):
            return
        sign = convert_strictly(told, Shown)
        with asked_by(sign.workshop, sign.seat) as (session, workshop, seat):
            if not _is_projector(session, workshop, seat):
                raise Forbidden
            groups = [group.number for group in state.groups(session, workshop)]
            numbers = _numbers(session, workshop, audiences(groups))
        if sign.n > numbers[PUBLIC].n:
            raise BadRequest("bad_fields", why="no such n")
        hearing = {name: number for name, number in numbers.items() if name != PUBLIC}
        pages = {} if sign.pages is UNSET else {"pages": sign.pages}
        self._pass_on(workshop, hearing, "shown", {"n": sign.n} | pages)

    def here(self, told: Any = None) -> None:
        """Tell the own group and the staff that a page is alive, and where somebody types."""
        if not self._allowance.takes(_socket()):
            return
        sign = convert_strictly(told, Here)
        with asked_by(sign.workshop, sign.seat) as (session, workshop, seat):
            if not state.writes(session, workshop, seat):
                raise Forbidden
            own = [Audience(kind, seat.group) for kind in GROUP_ROLES.values()]
            numbers = _numbers(session, workshop, [STAFF, *own])
        where = {"page": sign.page, "column": sign.column, "typing": sign.typing}
        data = {"group": seat.group, "role": seat.role} | where
        self._pass_on(workshop, numbers, "here", data, about=sign.page)

    def _pass_on(
        self,
        workshop: Workshop,
        numbers: dict[Audience, AudienceNumber],
        name: str,
        data: dict[str, Any],
        about: str = "",
    ) -> None:
        places = [
            room(workshop.slug, str(audience), number.generation)
            for audience, number in numbers.items()
        ]
        self._broadcast.sign([Sign(place, name, data, about) for place in places])


def _socket() -> str:
    return str(request.sid)  # type: ignore[attr-defined]


def _is_projector(session: OrmSession, workshop: Workshop, seat: Seat) -> bool:
    """Whether this page is the room's: everybody may open one on a phone, which shows nobody."""
    if seat.name != SHARED_SEAT:
        return False
    held = standing(session, workshop, identity.claim(workshop.slug))
    return any(each.name == SHARED_SEAT or each.is_staff for each in held)


def _numbers(
    session: OrmSession, workshop: Workshop, wanted: list[Audience]
) -> dict[Audience, AudienceNumber]:
    """The numbers of these audiences; one that never had an event has none stored."""
    names = [str(audience) for audience in wanted]
    found = session.scalars(_NUMBERS, {"workshop": workshop.id, "names": names})
    stored = {number.name: number for number in found}
    return {
        audience: stored.get(str(audience)) or AudienceNumber(n=0, generation=0)
        for audience in wanted
    }
