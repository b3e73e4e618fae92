"""/w/<slug>/copies: how the server's copies of itself stand, and one more now; organizers only."""

import logging
from typing import Any

from flask import Blueprint, current_app, jsonify, request
from flask.typing import ResponseReturnValue

from colaboracion.children import ChildError
from colaboracion.errors import Forbidden
from colaboracion.web.workshops import asked_by

log = logging.getLogger(__name__)
blueprint = Blueprint("copies", __name__)


@blueprint.get("/w/<slug>/copies")
def get(slug: str) -> ResponseReturnValue:
    """{kept: off | elsewhere | here, fresh, failed, age, place, same_disk}; seconds, no paths."""
    _require_organizer(slug)
    return jsonify(_told())


@blueprint.post("/w/<slug>/copies")
def make(slug: str) -> ResponseReturnValue:
    """Make one now, in a process of its own as always, and tell how they stand then."""
    _require_organizer(slug)
    copying = current_app.extensions.get("copying")
    if copying and copying.is_wanted:
        try:
            copying.once()
        except (ChildError, OSError):  # told by `failed`
            log.exception("No copy was made when asked for")
    return jsonify(_told())


def _require_organizer(slug: str) -> None:
    with asked_by(slug, request.args.get("seat")) as (_, _, seat):
        if seat.role != "organizer":
            raise Forbidden


def _told() -> dict[str, Any]:
    config, copying = current_app.extensions["config"], current_app.extensions.get("copying")
    if config.sqlite_file is None:
        return {"kept": "elsewhere"}
    return {"kept": "here"} | copying.told() if copying and copying.is_wanted else {"kept": "off"}
