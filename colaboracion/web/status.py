"""GET /w/<slug>/status: how the room's machines stand, as plain facts; the page has the words."""

from dataclasses import asdict
from typing import Any

from flask import Blueprint, current_app, jsonify, request
from flask.typing import ResponseReturnValue

from colaboracion import exports
from colaboracion.errors import Forbidden
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("status", __name__)


@blueprint.get("/w/<slug>/status")
def get(slug: str) -> ResponseReturnValue:
    """For staff: {screens, silent, silent_for, lost, delivers, answers, delay, copies, copy_age,
    link, exports: {waiting, running}, servers}.

    Of this process alone, which is one of `servers`. `answers` and `delay` in ms: what nine of ten
    commands of the last minute took (null: there was none), and how long the loop kept who came
    waiting on average.
    `copies`: well | first | old | off | elsewhere; `link`, to the other servers: none, well, away.
    """
    with asked_by(slug, request.args.get("seat")) as (_, _, seat):
        if not seat.is_staff:
            raise Forbidden
    extensions = current_app.extensions
    pace, usual = extensions["pace"], extensions["pace"].usual()
    return jsonify(
        **asdict(extensions["screens"].of(slug)),
        delivers=extensions["pulse"].fresh() and extensions["broadcast"].flows(),
        answers=None if usual is None else round(usual * 1000),
        delay=round(pace.wait() * 1000),
        **_copies(),
        link=_link(),
        exports=exports.queue(),
        servers=extensions["config"].workers,
    )


def _copies() -> dict[str, Any]:
    copying = current_app.extensions.get("copying")
    if current_app.extensions["config"].sqlite_file is None:
        return {"copies": "elsewhere", "copy_age": None}
    if not copying or not copying.is_wanted:
        return {"copies": "off", "copy_age": None}
    told = copying.told()
    well = "well" if told["fresh"] and not told["failed"] else "old"
    is_first = told["age"] is None and not told["failed"]
    return {"copies": "first" if is_first else well, "copy_age": told["age"]}


def _link() -> str:
    """To the other servers: none (there are none), well, or away."""
    hearing = current_app.extensions["hearing"]
    if hearing is None:
        return "none"
    return "well" if hearing.hears else "away"
