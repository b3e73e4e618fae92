"""POST /leave: a browser gives one of its seats back; the others stay."""

from flask import Blueprint, Response, make_response
from msgspec import Struct

from colaboracion.commands.command import convert_strictly
from colaboracion.web import identity
from colaboracion.web.requests import read_json

blueprint = Blueprint("leaving", __name__)


class Leaving(Struct, forbid_unknown_fields=True):
    """Which of the browser's seats."""

    workshop: str
    seat: str


@blueprint.post("/leave")
def leave() -> Response:
    """Take the seat out of the cookie. One that is not in it gets the same answer: a page
    that heard none asks again, and nobody learns which seats there are.
    """
    asked = convert_strictly(read_json(), Leaving)
    response = make_response("", 204)
    identity.drop_seat(response, asked.workshop, asked.seat)
    return response
