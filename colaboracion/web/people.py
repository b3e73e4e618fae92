"""/w/<slug>/people: the list of participants; organizers only, and no name in any address."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from flask import Blueprint, Response, current_app, request
from sqlalchemy.orm import Session as OrmSession

from colaboracion import listing
from colaboracion.errors import Forbidden
from colaboracion.models import Workshop
from colaboracion.web.built import build, is_known, not_modified, respond
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("people", __name__)


@contextmanager
def asked_by_organizer(slug: str, seat: str | None) -> Iterator[tuple[OrmSession, Workshop]]:
    """A read transaction and the workshop; Forbidden for whoever does not organize it."""
    with asked_by(slug, seat) as (session, workshop, asking):
        if asking.role != "organizer":
            raise Forbidden
        yield session, workshop


@blueprint.get("/w/<slug>/people")
def get(slug: str) -> Response:
    """{version, people: [all that is kept, code], funded: {country: n}}; 304 where it is known."""
    with asked_by_organizer(slug, request.args.get("seat")) as (session, workshop):
        told = listing.told(session, workshop)
    plain = msgspec.json.encode([current_app.extensions["build"], told])
    version = hashlib.sha256(plain).hexdigest()[:32]
    return not_modified(version) if is_known(version) else respond(build(version, told))
