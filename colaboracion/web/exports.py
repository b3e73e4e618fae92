"""GET /w/<slug>/export/<kind>: documents leave by `visible.py`, in a process of their own."""

from flask import Blueprint, Response, request

from colaboracion import exports, state
from colaboracion.errors import Forbidden, Unknown
from colaboracion.models.columns import now
from colaboracion.web import identity
from colaboracion.web.workshops import asked_by
from colaboracion.words import known

blueprint = Blueprint("exports", __name__)

_TYPES = {"docx": exports.DOCX}


@blueprint.get("/w/<slug>/export/<kind>")
def get(slug: str, kind: str) -> Response:
    """The conclusions as a document, in the language asked for; organizers only."""
    language = known(request.args.get("language")) or identity.answer_language()
    if kind not in _TYPES or request.args.get("document", "conclusions") != "conclusions":
        raise Unknown
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        whole = state.documents(session, workshop)
    title = whole["workshops"][0]["title"][language]
    response = Response(
        exports.conclusions(whole, language, now(), whole["n"]), mimetype=_TYPES[kind]
    )
    response.headers["Content-Disposition"] = exports.file_name(title, "conclusions", language)
    return response
