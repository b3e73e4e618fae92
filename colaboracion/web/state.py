"""GET /w/<slug>/state: everything the seat's audience sees, built once per version."""

from dataclasses import dataclass

from flask import Blueprint, Response, current_app, request
from sqlalchemy.orm import Session as OrmSession

from colaboracion import metrics, state
from colaboracion.models import Workshop
from colaboracion.one_at_a_time import OneAtATime
from colaboracion.rows import Rows
from colaboracion.seats import Audience
from colaboracion.web.built import Built, Latest, build, is_known, not_modified, respond
from colaboracion.web.workshops import asked_by, reached_by

blueprint = Blueprint("state", __name__)


@dataclass(frozen=True)
class Read:
    """All rows of a workshop, as its command number `seq` left them."""

    epoch: str
    seq: int
    rows: Rows

    @property
    def size(self) -> int:
        """Bytes in memory, roughly."""
        return _OF_A_ROW * sum(len(each) for each in self.rows.values())


_MOST = 64_000_000  # bytes of states kept: a server of many workshops holds those in use
_MOST_READ = 16_000_000  # bytes of the rows that they are built from
_OF_A_ROW = 2_000  # bytes; a card of a usual length takes 1,500
_latest: Latest[Built] = Latest(_MOST)
_read: Latest[Read] = Latest(_MOST_READ)
_turns = OneAtATime()


@blueprint.get("/w/<slug>/state")
def get(slug: str) -> Response:
    """The whole state, or 304 when the browser's version is the current one.

    What is current is read from the database each time, so another process's change
    is never missed; bytes and rows are kept under the numbers that they are of.
    """
    named = request.args.get("seat")
    workshop, seat, reached = reached_by(slug, named)
    metrics.catch_up(request.args.get("because"))
    version = _version(workshop.epoch, seat.audience, reached.n)
    if is_known(version):
        return not_modified(version)
    key = (workshop.id, str(seat.audience))
    built = _latest.get(key)
    if built is None or built.version != version:
        with _turns.of(workshop.id):  # whoever waits here takes what the first one built or read
            built = _built_now(slug, named)
    return respond(built)


def current_version(session: OrmSession, workshop: Workshop, audience: Audience) -> str:
    """The version of what `audience` sees in this snapshot."""
    return _version(workshop.epoch, audience, state.number(session, workshop, audience).n)


def _version(epoch: str, audience: Audience, n: int) -> str:
    return state.version(epoch, audience, n, current_app.extensions["build"])


def _built_now(slug: str, named: str | None) -> Built:
    """The state of this moment: who asks, number and rows are of one snapshot."""
    with asked_by(slug, named) as (session, workshop, seat):
        version = current_version(session, workshop, seat.audience)
        key = (workshop.id, str(seat.audience))
        built = _latest.get(key)
        if built is None or built.version != version:
            read = _rows(session, workshop)
            whole = state.seen(session, workshop, seat.audience, read)
            built = _latest.keep(key, build(version, {"version": version} | whole))
    return built


def _rows(session: OrmSession, workshop: Workshop) -> Rows:
    """Those of this snapshot: read once for all audiences, who often come together."""
    read = _read.get(workshop.id)
    if read is None or (read.epoch, read.seq) != (workshop.epoch, workshop.seq):
        stored = state.stored(session, workshop)
        read = _read.keep(workshop.id, Read(workshop.epoch, workshop.seq, stored))
    return read.rows
