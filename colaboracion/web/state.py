"""GET /w/<slug>/state: everything the seat's audience sees, built once per version."""

import gzip
import threading
from collections import defaultdict
from dataclasses import dataclass

import msgspec
from flask import Blueprint, Response, current_app, request
from sqlalchemy.orm import Session as OrmSession

from colaboracion import state
from colaboracion.models import Workshop
from colaboracion.seats import Audience
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("state", __name__)


@dataclass(frozen=True)
class Built:
    """A whole state as bytes; 500 people who reload at once share it."""

    version: str
    plain: bytes
    packed: bytes


_latest: dict[tuple[str, str], Built] = {}
_turn: defaultdict[tuple[str, str], threading.Lock] = defaultdict(threading.Lock)


@blueprint.get("/w/<slug>/state")
def get(slug: str) -> Response:
    """The whole state, or 304 when the browser's version is the current one.

    What is current is read from the database each time, so another process's change
    is never missed; only the bytes are kept.
    """
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        key = (workshop.id, str(seat.audience))
        with _turn[key]:
            version = current_version(session, workshop, seat.audience)
            if version in request.if_none_match.as_set():
                return _headed(Response(status=304), version)
            built = _latest.get(key)
            if built is None or built.version != version:
                built = _latest[key] = _build(session, workshop, seat.audience, version)
    return _headed(_response(built), version)


def current_version(session: OrmSession, workshop: Workshop, audience: Audience) -> str:
    """The version of what `audience` sees in this snapshot."""
    n = state.number(session, workshop, audience).n
    return state.version(workshop, audience, n, current_app.extensions["build"])


def _build(session: OrmSession, workshop: Workshop, audience: Audience, version: str) -> Built:
    whole = {"version": version} | state.whole(session, workshop, audience)
    plain = msgspec.json.encode(whole)
    # Level 3: half the time of 5, and a tenth more to carry; five hundred may be waiting for it.
    return Built(version, plain, gzip.compress(plain, compresslevel=3))


def _response(built: Built) -> Response:
    if not request.accept_encodings["gzip"]:
        return Response(built.plain, mimetype="application/json")
    response = Response(built.packed, mimetype="application/json")
    response.headers["Content-Encoding"] = "gzip"
    return response


def _headed(response: Response, version: str) -> Response:
    response.set_etag(version)
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Vary"] = "Cookie, Accept-Encoding"
    return response
