"""GET /w/<slug>/export/<kind>: documents leave by `visible.py`, in a process of their own."""

from flask import Blueprint, Response, request

from colaboracion import archive, exports, state
from colaboracion.errors import Forbidden, Unknown
from colaboracion.exports import KINDS, Order
from colaboracion.web import identity
from colaboracion.web.workshops import asked_by
from colaboracion.words import LANGUAGES, known

blueprint = Blueprint("exports", __name__)


@blueprint.get("/w/<slug>/export/<kind>")
def get(slug: str, kind: str) -> Response:
    """A document in the language asked for, or in both; organizers only."""
    document = request.args.get("document", "conclusions")
    if kind not in KINDS or document not in KINDS[kind].documents:
        raise Unknown
    languages = languages_asked()
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        taken = archive.whole if document == "archive" else state.documents
        whole = taken(session, workshop)
    order = Order(kind, document, languages, whole, whole["at"], whole["n"])
    response = Response(exports.document(order), mimetype=KINDS[kind].mimetype)
    title = whole["workshops"][0]["title"][languages[0]]
    response.headers["Content-Disposition"] = exports.file_name(
        title, document, languages[0], kind=kind
    )
    return response


def languages_asked() -> list[str]:
    """`language=es|en|both`: both begin with the one in which the asker reads."""
    asked = request.args.get("language")
    first = known(asked) or identity.answer_language()
    others = [each for each in LANGUAGES if each != first]
    return [first, *others] if asked == "both" else [first]
