"""GET /w/<slug>/conclusions/<id>/versions: every wording that a conclusion ever had, for staff."""

from flask import Blueprint, Response, jsonify, request
from sqlalchemy import bindparam, select

from colaboracion.errors import Forbidden, Unknown
from colaboracion.models import Conclusion, TextVersion
from colaboracion.visible import wording
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("wordings", __name__)
_CONCLUSION = select(Conclusion.id).where(
    Conclusion.workshop_id == bindparam("workshop"), Conclusion.id == bindparam("conclusion")
)
_KEPT = (
    select(TextVersion)
    .where(TextVersion.subject_id == bindparam("conclusion"))
    .order_by(TextVersion.at, TextVersion.version)
)


@blueprint.get("/w/<slug>/conclusions/<conclusion>/versions")
def get(slug: str, conclusion: str) -> Response:
    """{versions: [{version, text, at}…]}, the oldest first; the last of them stands now."""
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if not seat.is_staff:
            raise Forbidden
        named = {"workshop": workshop.id, "conclusion": conclusion}
        if session.scalar(_CONCLUSION, named) is None:
            raise Unknown
        kept = session.scalars(_KEPT, named)
        views = [view for row in kept if (view := wording(row, seat.audience)) is not None]
    response = jsonify(versions=views)
    response.headers["Cache-Control"] = "no-store"
    return response
