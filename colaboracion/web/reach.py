"""Whether other devices get here: /ping for the connection check, /reach for the test at set-up,
/whence for whoever looks after the program in front.

The organizers' page shows a picture of `/reach#<token>`; another device that opens it posts the
token, and staff hear of it by the sign `reached`. Nothing is kept: what the token is for stands
in it, signed, and it is worth nothing after a quarter of an hour.
"""

from typing import Annotated, Any

import psutil
from flask import Blueprint, Response, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from itsdangerous import BadSignature, URLSafeTimedSerializer
from msgspec import Meta, Struct
from sqlalchemy import select

from colaboracion import database, state
from colaboracion.commands.command import Id, convert_strictly
from colaboracion.errors import Forbidden, Unknown
from colaboracion.models import Workshop
from colaboracion.models.columns import now
from colaboracion.packets import Sign, room
from colaboracion.seats import STAFF
from colaboracion.web.codes import ways_in
from colaboracion.web.requests import read_json
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("reach", __name__)
GOOD_FOR = 15 * 60  # seconds


class Reached(Struct, forbid_unknown_fields=True):
    """What the other device sends: the picture's token, and a random id of its own page."""

    token: Annotated[str, Meta(max_length=300)]
    device: Id


@blueprint.get("/whence")
def whence() -> Response:
    """{address, scheme, worker}: as whom, by what and by which process one is answered.

    Each device learns of itself alone; `colaboracion.cluster.front check` compares it.
    """
    config = current_app.extensions["config"]
    told = {"address": request.remote_addr, "scheme": request.scheme, "worker": config.worker}
    return jsonify(told)


@blueprint.get("/ping")
def ping() -> Response:
    """The server's time, for who measures the way to it."""
    return jsonify(now=now())


@blueprint.get("/w/<slug>/reach")
def offer(slug: str) -> ResponseReturnValue:
    """{token, addresses}: what the organizers' page shows to the other device."""
    with asked_by(slug, request.args.get("seat")) as (_, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        return jsonify(token=_signer().dumps(workshop.slug), addresses=ways_in())


@blueprint.post("/reach")
def reach() -> ResponseReturnValue:
    """{token, device} → {own}: it is the server's own machine. The workshop's staff are told."""
    sent = convert_strictly(read_json(), Reached)
    slug = _read(sent.token)
    told: dict[str, Any] = {"device": sent.device, "own": _is_own(), "address": _address()}
    with database.reading() as session:
        workshop = session.scalar(select(Workshop).where(Workshop.slug == slug))
        if workshop is None:
            raise Unknown
        generation = state.number(session, workshop, STAFF).generation
    place = room(slug, str(STAFF), generation)
    current_app.extensions["broadcast"].sign([Sign(place, "reached", told, sent.device)])
    return jsonify(own=told["own"])


def _read(token: str) -> str:
    try:
        return str(_signer().loads(token, max_age=GOOD_FOR))
    except BadSignature as error:
        raise Unknown from error


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(str(current_app.secret_key), salt="reach")


def _is_own() -> bool:
    """Whether it is this machine itself, which proves nothing of the network."""
    own = {each.address for found in psutil.net_if_addrs().values() for each in found}
    return request.remote_addr in own


def _address() -> str:
    """By which address the device came, as its browser says."""
    return request.host_url.rstrip("/")[:100]
