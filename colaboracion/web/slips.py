"""GET /w/<slug>/slips: the slips of a ranking, to be printed, cut apart and handed out."""

import re
from typing import Any

import segno
from flask import Blueprint, Response, current_app, make_response, render_template, request
from markupsafe import Markup
from sqlalchemy import bindparam, select

from colaboracion import addresses
from colaboracion.errors import Unknown
from colaboracion.lenses import lens
from colaboracion.models import Column, Ranking, Slip
from colaboracion.seats import STAFF, STAFF_ROLES
from colaboracion.state import counting, current_session, groups
from colaboracion.visible import View, see
from colaboracion.web.workshops import asked_by_fittest
from colaboracion.words import LANGUAGES, known

blueprint = Blueprint("slips", __name__)
_LOOPBACK = re.compile(r"^(localhost|127\.|\[::1\])")
_SLIPS = select(Slip).where(Slip.ranking_id == bindparam("ranking")).order_by(Slip.number)


@blueprint.get("/w/<slug>/slips")
def get(slug: str) -> Response:
    """For staff; in the workshop's first language, or the one that they choose."""
    with asked_by_fittest(slug, STAFF_ROLES) as (session, workshop, _):
        ranking = session.get(Ranking, request.args.get("ranking", ""))
        if ranking is None or ranking.workshop_id != workshop.id:
            raise Unknown
        of_workshop = counting(groups(session, workshop))
        through = lens(STAFF, workshop, current_session(session, workshop), of_workshop)
        language = known(request.args.get("language")) or workshop.first_language
        told = {
            "workshop": see(workshop, STAFF, through),
            "ranking": see(ranking, STAFF, through),
            "column": see(session.get_one(Column, ranking.column_id), STAFF, through),
            "slips": [
                _printed(slug, see(slip, STAFF, through) or {})
                for slip in session.scalars(_SLIPS, {"ranking": ranking.id})
                if not slip.void
            ],
        }
    address = _address()
    html = render_template(
        "slips.html", language=language, languages=LANGUAGES, address=address, **told
    )
    response = make_response(html)
    response.headers["Cache-Control"] = "no-store"
    return response


def _printed(slug: str, slip: View) -> dict[str, Any]:
    return slip | {"qr": qr(f"{_address()}/w/{slug}/ballot#{slip['code']}")}


def qr(text: str) -> Markup:
    """The text as a picture for cameras, in the page itself: no request, no inline style."""
    picture = segno.make(text, error="m", micro=False)
    return Markup(picture.svg_inline(scale=4, border=2, omitsize=True, dark="#000"))  # noqa: S704


def _address() -> str:
    """Where phones reach this server: as the desk reached it, unless that was from inside."""
    if not _LOOPBACK.match(request.host):
        return request.host_url.rstrip("/")
    config = current_app.extensions["config"]
    return addresses.addresses(config.host, config.port)[0]
