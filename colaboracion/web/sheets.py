"""GET /w/<slug>/sheets: what organizers print before the room opens.

`door`: how to join, with everyone's and the observers' code. `groups`: a page for each, where the
code that reads is cut apart from the one that writes. `paper`: the board to write on by hand.
`badges`: each person's name, folded over the code of the own data. They hold codes, and the last
one names, so they are the organizers' alone.
"""

from typing import Any

from flask import Blueprint, Response, make_response, render_template, request
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import countries, listing
from colaboracion.errors import Forbidden, Unknown
from colaboracion.models import Code, Workshop
from colaboracion.seats import STAFF
from colaboracion.state import whole
from colaboracion.views import View
from colaboracion.web import recording
from colaboracion.web.codes import ways_in
from colaboracion.web.slips import qr
from colaboracion.web.workshops import asked_by
from colaboracion.words import LANGUAGES, known

blueprint = Blueprint("sheets", __name__)
SHEETS = ("door", "groups", "paper", "badges")
LINES = 9  # to write on, in a column of the paper board


@blueprint.get("/w/<slug>/sheets")
def get(slug: str) -> Response:
    """One kind of sheet as a page to be printed, at an address by which others reach this server.

    Without a language the door's is told in all of the workshop's, a group's in its own.
    """
    sheet = request.args.get("sheet", SHEETS[0])
    if sheet not in SHEETS:
        raise Unknown
    asked = known(request.args.get("language"))
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        told = _told(session, workshop, asked)
        people = _people(session, workshop) if sheet == "badges" else []
    told |= {"people": people, "seat": seat.name, "language": asked or told["own"][0]}
    told |= {"sheet": sheet, "sheets": SHEETS, "chosen": asked, "languages": LANGUAGES}
    told |= {"country": _country, "join_qr": _join_qr, "lines": LINES}
    told |= {"title_in": _title_in}
    response = make_response(render_template(f"sheets/{sheet}.html", **told, **_addresses()))
    if sheet == "badges":  # the only ones that name people
        recording.handed(slug, seat.name, "html", sheet, [asked] if asked else told["own"])
    response.headers["Cache-Control"] = "no-store"
    return response


def _told(session: OrmSession, workshop: Workshop, asked: str | None) -> dict[str, Any]:
    """The workshop as its staff see it, and the codes that are handed out on paper."""
    state = whole(session, workshop, STAFF)
    own = [asked] if asked else workshop.languages
    return {
        "workshop": state["workshops"][0],
        "session": state["sessions"][0],
        "columns": _in_order(state["columns"], "position"),
        "groups": [
            group | {"language": asked or _spoken(group, workshop)}
            for group in _in_order(state["groups"], "number")
        ],
        "codes": _codes(session, workshop),
        "own": own,
    }


def _in_order(rows: list[View], key: str) -> list[View]:
    return sorted(rows, key=lambda row: row[key])


def _spoken(group: View, workshop: Workshop) -> str:
    """What is spoken at a table, where that is one of ours; else the workshop's first."""
    spoken = [known(each) for each in group["languages"]]
    return next((each for each in spoken if each), None) or workshop.first_language


def _codes(session: OrmSession, workshop: Workshop) -> dict[str, str]:
    """{seat: code} of the seats that belong to nobody in person."""
    query = select(Code.seat, Code.text).filter_by(workshop_id=workshop.id, participant_id=None)
    return {row.seat: row.text for row in session.execute(query)}


def _people(session: OrmSession, workshop: Workshop) -> list[View]:
    """Everybody on the list with the code of the own data, by family name."""
    return sorted(listing.people(session, workshop), key=_by_name)


def _by_name(row: View) -> tuple[tuple[str, str], tuple[str, str]]:
    return countries.alphabetical(row["last_name"]), countries.alphabetical(row["first_name"])


def _country(code: str, language: str) -> str:
    """A country's name; what is no code is told as it stands."""
    return countries.all_names(language).get(code, code)


def _title_in(text: dict[str, str], language: str) -> str:
    """A text in a language, or in the one it was typed in."""
    return text[language] or next((each for each in text.values() if each), "")


def _addresses() -> dict[str, Any]:
    """Only by which this server is reached: a picture must never lead anywhere else."""
    ways = ways_in()
    asked = request.args.get("address")
    return {"address": asked if asked in ways else ways[0], "addresses": ways}


def _join_qr(address: str, code: str) -> str:
    return qr(f"{address}/join#{code}")
