"""POST /join: a code adds a seat to this browser; and each person's own language."""

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Blueprint, Response, jsonify, make_response, request
from msgspec import Struct
from sqlalchemy import Connection

from colaboracion import codes, database, entering
from colaboracion.commands.command import convert_strictly
from colaboracion.entering import Coming, Door
from colaboracion.errors import BadRequest, NotJoined, Refusal, Unknown
from colaboracion.seats import Claim, Seat
from colaboracion.web import identity
from colaboracion.web.guessing import Guesses
from colaboracion.web.requests import read_json
from colaboracion.words import known

blueprint = Blueprint("joining", __name__)
_guesses = Guesses()

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
    lookup = codes.lookup(asked.code)
    with guessing(Unknown), database.glancing() as connection:
        coming = entering.by_code(connection, lookup)
        if coming is None:
            raise Unknown("unknown_code")
        standing = _standing(connection, coming.door.slug)
    response = jsonify(_joined(coming))
    joined = (coming.seat.name, coming.generation)
    identity.add_seat(response, coming.door.slug, joined, standing)
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


def _standing(connection: Connection, slug: str) -> set[tuple[str, int]]:
    """This browser's seats in the workshop that stand; most people come without any."""
    mine = identity.held_in(slug)
    if not mine:
        return set()
    with contextlib.suppress(NotJoined):
        return set(entering.by_claim(connection, slug, Claim(None, mine))[1])
    return set()


def _joined(coming: Coming) -> dict[str, Any]:
    slug, seat = coming.door.slug, coming.seat
    page = f"/w/{slug}/ballot" if coming.by_slip else _first_page(coming.door, seat)
    links = {
        "page": page,
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


def _first_page(workshop: Door, seat: Seat) -> str:
    """Nobody hands out codes of a workshop that is still as it was made: it is set up first."""
    if seat.role == "organizer" and workshop.seq == 0:
        return f"/w/{workshop.slug}/setup"
    return page_of(workshop.slug, seat)
