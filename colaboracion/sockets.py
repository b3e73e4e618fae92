"""The socket: `watch` puts a page into its audience's room; a pulse tells what the number is.

Nothing that is stored comes up here: changes go by HTTP (law 6), and the signs beside
`watch` are in `signs.py`. A client may send any
event by any name, so nothing is concluded from `connect` and `disconnect`: who
listens is read from the rooms themselves.
"""

import logging
import time
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

from flask import Flask, current_app, request
from flask_socketio import SocketIO, join_room, leave_room
from msgspec import Struct
from sqlalchemy import bindparam, select

from colaboracion import database, entering, metrics, state
from colaboracion.broadcast import Broadcast
from colaboracion.commands.command import convert_strictly
from colaboracion.errors import NotJoined, Refusal
from colaboracion.models import AudienceNumber, Workshop
from colaboracion.models.columns import now
from colaboracion.packets import room
from colaboracion.web import errors, identity
from colaboracion.web.workshops import reached_by

log = logging.getLogger(__name__)

BEAT = 5.0  # seconds between two `alive`
_PATIENCE = 3 * BEAT  # without a beat for so long the process calls itself deaf

_ROOMS = "colaboracion.rooms"
Place = tuple[str, str, int]  # slug, audience, generation: one room

_REACHED = (
    select(Workshop.slug, AudienceNumber.name, AudienceNumber.n, AudienceNumber.generation)
    .join(Workshop, Workshop.id == AudienceNumber.workshop_id)
    .where(Workshop.slug.in_(bindparam("slugs", expanding=True)))
)


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
    _leave_rooms()
    workshop, seat, entered = reached_by(wanted.workshop, wanted.seat)
    _enter(room(workshop.slug, str(seat.audience), entered.generation))
    with database.glancing() as connection:
        reached = entering.reached(connection, workshop, seat.audience)
    if reached.generation != entered.generation:  # its people changed in that moment: who asks?
        return watch(asked)
    build = current_app.extensions["build"]
    version = state.version(workshop.epoch, seat.audience, reached.n, build)
    return {"version": version, "n": reached.n, "now": now()}


def _enter(place: str) -> None:
    _entered().add(place)
    join_room(place)


def _leave_rooms() -> None:
    while entered := _entered():
        leave_room(entered.pop())


def _entered() -> set[str]:
    """The rooms that this socket entered, kept with what it was opened by.

    The library would look for it in the rooms of all sockets, each of which has one of its own.
    """
    kept: set[str] = request.environ.setdefault(_ROOMS, set())
    return kept


def _refuse(error: Exception) -> dict[str, Any]:
    language = identity.answer_language()
    if isinstance(error, NotJoined):
        _leave_rooms()
    if isinstance(error, Refusal):
        return {"error": errors.as_json(error, language)}
    log.error("A socket event of %s failed", request.remote_addr, exc_info=error)
    return {"error": errors.failure(language)}


class Pulse:
    """Every five seconds tells each room which number the database has reached.

    It heals whatever the broadcast lost: a client behind refreshes, and a room whose
    people changed is told to watch again. Workshops get their turns one after the other
    within the five seconds, for their pages answer with signs, and all at once hold up cards.
    """

    def __init__(self, app: Flask, socketio: SocketIO, broadcast: Broadcast) -> None:
        self._app = app
        self._socketio = socketio
        self._broadcast = broadcast
        self._last = time.monotonic()

    @property
    def _sent(self) -> dict[str, int]:
        """Up to which number each room of this process was sent to."""
        return cast("dict[str, int]", self._socketio.server.manager.sent)

    def start(self) -> None:
        """Beat for as long as the process lives."""
        self._socketio.start_background_task(self._run)

    def fresh(self) -> bool:
        """Whether the last beat is recent."""
        return time.monotonic() - self._last < _PATIENCE

    def _run(self) -> None:
        while True:
            try:
                self.beat()
            except Exception:  # the database is away: `fresh` tells, the next beat tries again
                log.exception("No beat")
                self._socketio.sleep(BEAT)

    def beat(self) -> None:
        """One round over the rooms in which somebody listens; it takes a BEAT."""
        turns = _by_workshop(self._places()) or [[]]
        lags: list[int] = []
        for places in turns:
            with self._app.app_context():
                lags += self._tell(places)
            if places is turns[-1]:
                self._measure(lags)
            self._socketio.sleep(BEAT / len(turns))

    def _tell(self, places: list[Place]) -> list[int]:
        """Tell the rooms of a workshop; gives how far what was sent to each is behind."""
        numbers = _numbers({slug for slug, _, _ in places}) if places else {}
        lags = []
        for slug, audience, generation in places:
            n, reached = numbers.get((slug, audience), (0, None))
            place = room(slug, audience, generation)
            if reached != generation:
                self._broadcast.watch_again(place)
                continue
            lags.append(max(0, n - self._sent.get(place, n)))
            self._sent[place] = n  # `alive` tells of it
            self._broadcast.alive(slug, audience, generation, n, now())
        return lags

    def _measure(self, lags: list[int]) -> None:
        self._last = time.monotonic()
        metrics.behind(max(lags, default=0), sum(lags))
        for left in self._sent.keys() - self._socketio.server.manager.rooms.get("/", {}).keys():
            del self._sent[left]

    def _places(self) -> list[Place]:
        live = list(self._socketio.server.manager.rooms.get("/", {}))
        parts = [each.split("/") for each in live if each and "/" in each]
        return [(slug, audience, int(generation)) for slug, audience, generation in parts]


def _by_workshop(places: list[Place]) -> list[list[Place]]:
    """Each workshop's rooms, in an order that stays, so that none waits for long."""
    return [list(each) for _, each in groupby(sorted(places), key=itemgetter(0))]


def _numbers(slugs: set[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """(n, generation) by slug and audience."""
    with database.reading() as session:
        found = session.execute(_REACHED, {"slugs": list(slugs)})
        return {(slug, name): (n, generation) for slug, name, n, generation in found}
