"""The socket: `watch` puts a page into its audience's room; a pulse tells what the number is.

Nothing that is stored comes up here: changes go by HTTP (law 6), and the signs beside
`watch` are in `signs.py`. A client may send any
event by any name, so nothing is concluded from `connect` and `disconnect`: who
listens is read from the rooms themselves.
"""

import logging
import time
from typing import Any

from flask import Flask, current_app, request
from flask_socketio import SocketIO, join_room, leave_room, rooms
from msgspec import Struct
from sqlalchemy import select

from colaboracion import database, metrics, state
from colaboracion.broadcast import Broadcast
from colaboracion.commands.command import convert_strictly
from colaboracion.errors import NotJoined, Refusal
from colaboracion.models import AudienceNumber, Workshop
from colaboracion.models.columns import now
from colaboracion.packets import room
from colaboracion.web import errors, identity
from colaboracion.web.workshops import asked_by

log = logging.getLogger(__name__)

BEAT = 5.0  # seconds between two `alive`
_PATIENCE = 3 * BEAT  # without a beat for so long the process calls itself deaf


class Watch(Struct, forbid_unknown_fields=True):
    """Which seat's changes a page wants."""

    workshop: str
    seat: str


def register(socketio: SocketIO) -> None:
    """Take `watch`; answer every failure with an error instead of silence."""
    socketio.on_event("watch", watch)
    socketio.on_error_default(_refuse)


def watch(asked: Any = None) -> dict[str, Any]:
    """Join the seat's room and answer {version, n, now}.

    The room is joined before the number is read, so nothing falls between; and it is
    joined anew when its generation changed in that moment.
    """
    wanted = convert_strictly(asked, Watch)
    for left in _own_rooms():
        leave_room(left)
    with asked_by(wanted.workshop, wanted.seat) as (session, workshop, seat):
        entered = state.number(session, workshop, seat.audience)
    join_room(room(workshop.slug, entered.name, entered.generation))
    with database.reading() as session:
        number = state.number(session, workshop, seat.audience)
    if number.generation != entered.generation:  # its people changed in that moment: who asks?
        return watch(asked)
    version = state.version(workshop, seat.audience, number.n, current_app.extensions["build"])
    return {"version": version, "n": number.n, "now": now()}


def _own_rooms() -> list[str]:
    """The audience rooms of this socket; its own private room has no slash."""
    return [each for each in rooms() if "/" in each]


def _refuse(error: Exception) -> dict[str, Any]:
    language = identity.answer_language()
    if isinstance(error, NotJoined):
        for left in _own_rooms():
            leave_room(left)
    if isinstance(error, Refusal):
        return {"error": errors.as_json(error, language)}
    log.error("A socket event of %s failed", request.remote_addr, exc_info=error)
    return {"error": errors.failure(language)}


class Pulse:
    """Every five seconds tells each room which number the database has reached.

    It heals whatever the broadcast lost: a client behind refreshes, and a room whose
    people changed is told to watch again.
    """

    def __init__(self, app: Flask, socketio: SocketIO, broadcast: Broadcast) -> None:
        self._app = app
        self._socketio = socketio
        self._broadcast = broadcast
        self._last = time.monotonic()

    def start(self) -> None:
        """Beat for as long as the process lives."""
        self._socketio.start_background_task(self._run)

    def fresh(self) -> bool:
        """Whether the last beat is recent."""
        return time.monotonic() - self._last < _PATIENCE

    def _run(self) -> None:
        while True:
            try:
                with self._app.app_context():
                    self.beat()
                self._last = time.monotonic()
            except Exception:  # the database is away: `fresh` tells, the next beat tries again
                log.exception("No beat")
            self._socketio.sleep(BEAT)

    def beat(self) -> None:
        """One round over the rooms in which somebody listens."""
        places = self._places()
        numbers = _numbers({slug for slug, _, _ in places}) if places else {}
        self._measure(places, numbers)
        for slug, audience, generation in places:
            stored = numbers.get((slug, audience))
            if stored is None or stored.generation != generation:
                self._broadcast.watch_again(room(slug, audience, generation))
            else:
                self._broadcast.alive(slug, audience, generation, stored.n, now())

    def _measure(
        self, places: list[tuple[str, str, int]], numbers: dict[tuple[str, str], AudienceNumber]
    ) -> None:
        """How far what was sent here is behind; from now on `alive` has told of it."""
        sent: dict[str, int] = self._socketio.server.manager.sent
        reached = {
            room(slug, audience, generation): stored.n
            for slug, audience, generation in places
            if (stored := numbers.get((slug, audience))) and stored.generation == generation
        }
        lags = [max(0, n - sent.get(place, n)) for place, n in reached.items()]
        metrics.behind(max(lags, default=0), sum(lags))
        sent.clear()
        sent.update(reached)

    def _places(self) -> list[tuple[str, str, int]]:
        live = list(self._socketio.server.manager.rooms.get("/", {}))
        parts = [each.split("/") for each in live if each and "/" in each]
        return [(slug, audience, int(generation)) for slug, audience, generation in parts]


def _numbers(slugs: set[str]) -> dict[tuple[str, str], AudienceNumber]:
    query = select(Workshop.slug, AudienceNumber).join(
        Workshop, Workshop.id == AudienceNumber.workshop_id
    )
    with database.reading() as session:
        found = session.execute(query.where(Workshop.slug.in_(slugs)))
        return {(slug, number.name): number for slug, number in found}
