"""POST /join: a code adds a seat to this browser; and each person's own language."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Blueprint, Response, jsonify, make_response, request
from msgspec import Struct
from sqlalchemy import bindparam, select

from colaboracion import codes, database
from colaboracion.commands.command import convert_strictly
from colaboracion.errors import BadRequest, Refusal, Unknown
from colaboracion.models import Code, Slip, Workshop
from colaboracion.seats import Seat, opened
from colaboracion.web import identity
from colaboracion.web.guessing import Guesses
from colaboracion.web.requests import read_json
from colaboracion.words import known

blueprint = Blueprint("joining", __name__)
_guesses = Guesses()
_BY_CODE = (
    select(Code, Workshop)
    .join(Workshop, Workshop.id == Code.workshop_id)
    .where(Code.lookup == bindparam("lookup"))
)

# Whoever holds a slip is one of the room: it opens the seat of everyone else.
_BY_SLIP = (
    select(Code, Workshop)
    .join(Slip, Slip.workshop_id == Code.workshop_id)
    .join(Workshop, Workshop.id == Code.workshop_id)
    .where(Slip.lookup == bindparam("lookup"), Slip.void.is_(False), Code.seat == "everyone")
)

# Where each role works.
PAGES = {
    "organizer": "organizer",
    "facilitator": "desk",
    "rapporteur": "board/{group}",
    "delegate": "table/{group}",
    "projector": "projector",
    "interpreter": "plenary",
    "everyone": "plenary",
    "observer": "plenary",
    "person": "my-data",
}


class Joining(Struct, forbid_unknown_fields=True):
    """What someone who joins sends; a name is taken from programs that give one, and not kept."""

    code: str
    name: str | None = None
    language: str | None = None


class Language(Struct, forbid_unknown_fields=True):
    """A person's choice."""

    language: str


@blueprint.post("/join")
def join() -> Response:
    """Add the seat that the code opens. Unknown, closed and expired codes get one answer."""
    asked = convert_strictly(read_json(), Joining)
    lookup = {"lookup": codes.lookup(asked.code)}
    with guessing(Unknown), database.reading() as session:
        found = session.execute(_BY_CODE, lookup).one_or_none()
        by_slip = None if found else session.execute(_BY_SLIP, lookup).one_or_none()
        found = found or by_slip
        if found is None:
            raise Unknown("unknown_code")
        code, workshop = found
        standing = opened(session, workshop, [code.seat, *identity.seats_in(workshop.slug)])
        seat = standing[code.seat, code.generation]
        joined = _joined(workshop, seat)
        if by_slip:
            joined["links"]["page"] = f"/w/{workshop.slug}/ballot"
        response = jsonify(joined)
        identity.add_seat(response, workshop.slug, code, set(standing))
    chosen = known(asked.language)
    if chosen:
        identity.set_language(response, chosen)
    return response


@contextmanager
def guessing(*wrong: type[Refusal]) -> Iterator[None]:
    """Wait where too many codes were wrong, and count one more where this one is."""
    device = request.remote_addr or ""
    _guesses.require_patience(device)
    try:
        yield
    except wrong:
        _guesses.failed(device)
        raise


@blueprint.post("/language")
def choose_language() -> Response:
    """Remember the language this person reads in."""
    chosen = known(convert_strictly(read_json(), Language).language)
    if chosen is None:
        raise BadRequest("bad_fields", why="language")
    response = make_response("", 204)
    identity.set_language(response, chosen)
    return response


def page_of(slug: str, seat: Seat) -> str:
    """The address where a seat's person works."""
    return f"/w/{slug}/{PAGES[seat.role].format(group=seat.group)}"


def _joined(workshop: Workshop, seat: Seat) -> dict[str, Any]:
    slug = workshop.slug
    links = {
        "page": _first_page(workshop, seat),
        "state": f"/w/{slug}/state?seat={seat.name}",
        "commands": f"/w/{slug}/commands",
    }
    return {
        "workshop": slug,
        "seat": seat.name,
        "role": seat.role,
        "group": seat.group,
        "links": links,
    }


def _first_page(workshop: Workshop, seat: Seat) -> str:
    """Nobody hands out codes of a workshop that is still as it was made: it is set up first."""
    if seat.role == "organizer" and workshop.seq == 0:
        return f"/w/{workshop.slug}/setup"
    return page_of(workshop.slug, seat)
