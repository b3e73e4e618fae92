"""GET /w/<slug>/slips: the slips of a ranking, to be printed, cut apart and handed out."""

from typing import Any

import segno
from flask import Blueprint, Response, make_response, render_template, request
from markupsafe import Markup

from colaboracion.errors import Unknown
from colaboracion.seats import STAFF, STAFF_ROLES
from colaboracion.state import whole
from colaboracion.views import View
from colaboracion.web.codes import ways_in
from colaboracion.web.workshops import asked_by_fittest
from colaboracion.words import LANGUAGES, known

blueprint = Blueprint("slips", __name__)


@blueprint.get("/w/<slug>/slips")
def get(slug: str) -> Response:
    """For staff; in the workshop's first language, or the one that they choose."""
    with asked_by_fittest(slug, STAFF_ROLES) as (session, workshop, _):
        told = _told(slug, whole(session, workshop, STAFF), request.args.get("ranking"))
        language = known(request.args.get("language")) or workshop.first_language
    address = _address()
    html = render_template(
        "slips.html", language=language, languages=LANGUAGES, address=address, **told
    )
    response = make_response(html)
    response.headers["Cache-Control"] = "no-store"
    return response


def _told(slug: str, state: dict[str, Any], asked: str | None) -> dict[str, Any]:
    """What is printed of the ranking asked for, as staff see it; void slips are not."""
    ranking = _with_id(state["rankings"], asked)
    slips = [row for row in state["slips"] if row["ranking"] == asked and not row["void"]]
    return {
        "workshop": state["workshops"][0],
        "ranking": ranking,
        "column": _with_id(state["columns"], ranking["column"]),
        "slips": [_printed(slug, slip) for slip in sorted(slips, key=lambda row: row["number"])],
    }


def _with_id(rows: list[View], wanted: str | None) -> View:
    found = next((row for row in rows if row["id"] == wanted), None)
    if found is None:
        raise Unknown
    return found


def _printed(slug: str, slip: View) -> dict[str, Any]:
    return slip | {"qr": qr(f"{_address()}/w/{slug}/ballot#{slip['code']}")}


def qr(text: str) -> Markup:
    """The text as a picture for cameras, in the page itself: no request, no inline style."""
    picture = segno.make(text, error="m", micro=False)
    return Markup(picture.svg_inline(scale=4, border=2, omitsize=True, dark="#000"))  # noqa: S704


def _address() -> str:
    """Where phones reach this server: as the desk reached it, unless that was from inside."""
    return ways_in()[0]
