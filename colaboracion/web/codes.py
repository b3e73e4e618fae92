"""GET /w/<slug>/codes: all codes and the addresses of this server, for organizers only."""

from typing import Any

from flask import Blueprint, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from colaboracion import addresses
from colaboracion.errors import Forbidden
from colaboracion.models import Code
from colaboracion.seats import PERSON, seat_of
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("codes", __name__)


@blueprint.get("/w/<slug>/codes")
def get(slug: str) -> ResponseReturnValue:
    """{addresses: [url…], codes: [{seat, role, group, code}…]}, in the order of the groups.

    Those of single people stand with them, in the list of participants.
    """
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        of_seats = select(Code).where(Code.workshop_id == workshop.id, Code.role != PERSON)
        codes = session.scalars(of_seats)
        rows = [_row(seat_of(session, code).group, code) for code in codes]
    rows.sort(key=lambda row: (row["group"] or 0, row["seat"]))
    return jsonify(addresses=ways_in(), codes=rows)


def ways_in() -> list[str]:
    """By which addresses others reach this server: the one asked by first, unless from inside."""
    config = current_app.extensions["config"]
    found = addresses.ways_in(config)
    if addresses.is_own(request.host):
        return found
    asked = request.host_url.rstrip("/")
    return [asked, *(each for each in found if each != asked)]


def _row(group: int | None, code: Code) -> dict[str, Any]:
    return {"seat": code.seat, "role": code.role, "group": group, "code": code.text}
