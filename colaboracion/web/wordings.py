"""GET /w/<slug>/conclusions/<id>/versions: every wording that a conclusion ever had, for staff."""

from flask import Blueprint, Response, jsonify, request

from colaboracion import state
from colaboracion.errors import Forbidden, Unknown
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("wordings", __name__)


@blueprint.get("/w/<slug>/conclusions/<conclusion>/versions")
def get(slug: str, conclusion: str) -> Response:
    """{versions: [{version, text, at}…]}, the oldest first.

    Which one stands the conclusion says by its version: what was taken back is newer.
    """
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if not seat.is_staff:
            raise Forbidden
        versions = state.wordings(session, workshop, seat.audience, conclusion)
    if versions is None:
        raise Unknown
    response = jsonify(versions=versions)
    response.headers["Cache-Control"] = "no-store"
    return response
