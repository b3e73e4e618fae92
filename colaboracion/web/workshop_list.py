"""POST /workshops: a further workshop on the server, for whoever organizes one here already; and
POST /w/<slug>/rehearsal: the demonstration, played into a workshop that is there for practice.
"""

import json
import logging
import secrets
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue
from msgspec import Struct, field
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import addresses, children, new_workshops
from colaboracion.children import ChildError
from colaboracion.commands.command import SeatName, convert_strictly
from colaboracion.commands.setting_up import written
from colaboracion.errors import Forbidden, NotPlayed, Refused
from colaboracion.models import Code, Workshop
from colaboracion.new_workshops import Wanted
from colaboracion.seats import seat_of
from colaboracion.web import identity
from colaboracion.web.requests import read_json
from colaboracion.web.workshops import asked_by

log = logging.getLogger(__name__)
blueprint = Blueprint("workshop_list", __name__)

_PATIENCE = 120.0  # seconds for the whole demonstration, on a slow machine too
_HERE = Path(__file__).parents[2]
_playing = Lock()


class Source(Struct, forbid_unknown_fields=True):
    """A workshop that the asker organizes."""

    workshop: str
    seat: SeatName


class Making(Struct, forbid_unknown_fields=True):
    """`like`: made after the workshop named in `from`; else from nothing, with its right only."""

    source: Source = field(name="from")
    like: bool
    title_es: str
    title_en: str
    first_language: Literal["es", "en"]
    rehearsal: bool = False


class Asking(Struct, forbid_unknown_fields=True):
    """Who asks for something that has no other fields."""

    seat: SeatName


@blueprint.post("/workshops")
def make() -> ResponseReturnValue:
    """201 {workshop, seat, links}; the new one's organizer seat joins those of this browser."""
    asked = convert_strictly(read_json(), Making)
    with asked_by(asked.source.workshop, asked.source.seat) as (_, _, seat):
        if seat.role != "organizer":
            raise Forbidden
    slug, code = new_workshops.make(_wanted(asked))
    response = jsonify(workshop=slug, seat=code.seat, links=_links(slug, code.seat))
    identity.add_seat(response, slug, (code.seat, code.generation), set())
    return response, 201


def _wanted(asked: Making) -> Wanted:
    return Wanted(
        asked.source.workshop,
        asked.like,
        title_es=asked.title_es,
        title_en=asked.title_en,
        first_language=asked.first_language,
        rehearsal=asked.rehearsal,
    )


def _links(slug: str, seat: str) -> dict[str, str]:
    return {
        "page": f"/w/{slug}/setup",
        "state": f"/w/{slug}/state?seat={seat}",
        "commands": f"/w/{slug}/commands",
    }


@blueprint.post("/w/<slug>/rehearsal")
def rehearse(slug: str) -> ResponseReturnValue:
    """204 once the demonstration was played; only where it is practice and nothing was written."""
    asked = convert_strictly(read_json(), Asking)
    with asked_by(slug, asked.seat) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        _require_free(session, workshop)
        order = {"language": workshop.first_language, "codes": _codes(session, workshop)}
    config = current_app.extensions["config"]
    order["address"] = addresses.on_this_machine(config.host, config.port)
    with _alone():
        _play(order)
    return "", 204


def _require_free(session: OrmSession, workshop: Workshop) -> None:
    if not workshop.rehearsal:
        raise Refused("not_rehearsal")
    if workshop.archived_at is not None:
        raise Refused("workshop_archived")
    if written(session, workshop):
        raise Refused("already_written")


def _codes(session: OrmSession, workshop: Workshop) -> dict[str, Any]:
    """Those of the people who play."""
    rows = session.scalars(select(Code).filter_by(workshop_id=workshop.id))
    found = [(seat_of(session, code), code.text) for code in rows]
    groups = [
        {"number": seat.group, "code": text} for seat, text in found if seat.role == "rapporteur"
    ]
    (facilitator,) = (text for seat, text in found if seat.role == "facilitator")
    # What was played before, and wiped, was something else.
    return {"facilitator": facilitator, "groups": groups, "salt": secrets.token_hex(8)}


@contextmanager
def _alone() -> Iterator[None]:
    if not _playing.acquire(blocking=False):
        raise Refused("rehearsal_busy")
    try:
        yield
    finally:
        _playing.release()


def _play(order: dict[str, Any]) -> None:
    """In a process of its own, which comes to this server as six browsers would."""
    with tempfile.TemporaryFile() as told:
        told.write(json.dumps(order).encode())
        told.seek(0)
        try:
            command = [sys.executable, "-m", "colaboracion.demo"]
            children.run(command, _PATIENCE, reads=told, folder=_HERE)
        except (ChildError, OSError) as error:
            log.exception("The demonstration was not played to its end")
            raise NotPlayed from error
