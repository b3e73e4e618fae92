"""What still names somebody of the list of participants: told to organizers, changed by nobody.

Every table of the archive is looked through, so a table that is added later is too.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import archive, state
from colaboracion.errors import Unknown
from colaboracion.models import Code, ExportRecord, Participant, Workshop
from colaboracion.naming import Names, Naming, Person, strings
from colaboracion.seats import STAFF, Seat
from colaboracion.views import View
from colaboracion.visible import left, person

Row = dict[str, Any]
_PEOPLE = select(Participant).where(Participant.workshop_id == bindparam("workshop"))
_LEFT = (
    select(ExportRecord)
    .where(ExportRecord.workshop_id == bindparam("workshop"))
    .order_by(ExportRecord.at.desc(), ExportRecord.id)
    .limit(500)
)
_OWN = (
    select(Participant)
    .join(Code, Code.participant_id == Participant.id)
    .where(Code.workshop_id == bindparam("workshop"), Code.seat == bindparam("seat"))
)
_PASSED = {"participants", "letterheads", "audiences"}  # the list itself; no words
_ID = re.compile(r"[0-9a-f]{32}(\.\w+)?")
_SHOWN = 400  # letters of a text that are told: enough to find it by
_OF_THE_WORKSHOP = {"controller"}  # names somebody on purpose, who answers for the data


def found(session: OrmSession, workshop: Workshop) -> list[Row]:
    """[{kind, id, field, code, text, people: [{name, sure}]}]: each text that may name somebody."""
    listed = session.scalars(_PEOPLE, {"workshop": workshop.id})
    people = {row.id: person(row) for row in listed}
    names = Names.of(
        Person(**{name: view[name] for name in ("id", "first_name", "last_name", "email", "phone")})
        for view in people.values()
    )
    tables = archive.whole(session, workshop)["tables"] if people else {}
    codes = {row["id"]: row["code"] for row in state.whole(session, workshop, STAFF)["cards"]}
    told = []
    for place, text in _texts(tables):
        if namings := names.in_text(text):
            code = codes.get(place["id"].partition(".")[0])
            told.append(place | {"code": code, "text": text[:_SHOWN], "people": []})
            told[-1]["people"] = [_told(people[each.person], each) for each in namings]
    return told


def exported(session: OrmSession, workshop: Workshop) -> list[View]:
    """What left of the workshop, the latest first."""
    return [left(row) for row in session.scalars(_LEFT, {"workshop": workshop.id})]


def own(session: OrmSession, workshop: Workshop, seat: Seat) -> View:
    """All that is kept of the person whose seat this is; Unknown for any other seat."""
    row = session.scalar(_OWN, {"workshop": workshop.id, "seat": seat.name})
    if row is None:
        raise Unknown
    return person(row)


def _told(view: View, naming: Naming) -> Row:
    return {"name": f"{view['first_name']} {view['last_name']}".strip(), "sure": naming.sure}


def _texts(tables: dict[str, list[Row]]) -> Iterator[tuple[Row, str]]:
    """({kind, id, field}, text) of everything typed; a wording that stands is told once."""
    everything = [row for rows in tables.values() for row in rows]
    standing = {(row["id"], row["version"]) for row in everything if {"id", "version"} <= {*row}}
    for table, rows in tables.items():
        for row in rows if table not in _PASSED else ():
            former = table == "text_versions"
            if former and (row["subject_id"], row["version"]) in standing:
                continue
            key = row["subject_id"] if former else row.get("id") or row.get("snapshot_id") or ""
            for field, text in _of_row(row):
                yield {"kind": table, "id": key, "field": field}, text


def _of_row(row: Row) -> Iterator[tuple[str, str]]:
    for field, value in row.items():
        if field in _OF_THE_WORKSHOP:
            continue
        inside = json.loads(value) if field == "content" else value
        for text in strings(inside):
            if text and not _ID.fullmatch(text):
                yield field, text
