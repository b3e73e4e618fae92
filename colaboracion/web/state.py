"""GET /w/<slug>/state: everything the seat's audience sees, built once per version."""

from flask import Blueprint, Response, current_app, request
from sqlalchemy.orm import Session as OrmSession

from colaboracion import metrics, state
from colaboracion.models import Workshop
from colaboracion.seats import Audience
from colaboracion.web.built import Built, Latest, OneAtATime, build, is_known, not_modified, respond
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("state", __name__)


_MOST = 64_000_000  # bytes of states kept: a server of many workshops holds those in use
_latest = Latest(_MOST)
_turns = OneAtATime()


@blueprint.get("/w/<slug>/state")
def get(slug: str) -> Response:
    """The whole state, or 304 when the browser's version is the current one.

    What is current is read from the database each time, so another process's change
    is never missed; only the bytes are kept.
    """
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        metrics.catch_up(request.args.get("because"))
        key = (workshop.id, str(seat.audience))
        with _turns.of(key):
            version = current_version(session, workshop, seat.audience)
            if is_known(version):
                return not_modified(version)
            built = _latest.get(key)
            if built is None or built.version != version:
                built = _latest.keep(key, _build(session, workshop, seat.audience, version))
    return respond(built)


def current_version(session: OrmSession, workshop: Workshop, audience: Audience) -> str:
    """The version of what `audience` sees in this snapshot."""
    n = state.number(session, workshop, audience).n
    return state.version(workshop, audience, n, current_app.extensions["build"])


def _build(session: OrmSession, workshop: Workshop, audience: Audience, version: str) -> Built:
    return build(version, {"version": version} | state.whole(session, workshop, audience))
