"""A further workshop on the server: from nothing, or after one that its organizer has already.

It is no change of a workshop: until it is stored whole nobody holds a seat in it, so nobody has to
be told. Of the one that it is made after it takes what was set up, and nothing that people wrote,
no person and no code.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import database, new_groups, template
from colaboracion.database import Base
from colaboracion.errors import BadText
from colaboracion.models import (
    AgendaEntry,
    AgendaVersion,
    Code,
    Column,
    Group,
    Letterhead,
    Objective,
    Question,
    Session,
    Workshop,
)
from colaboracion.models.columns import new_id, now
from colaboracion.models.workshops import PLENARY
from colaboracion.texts import line
from colaboracion.words import LANGUAGES

LONGEST_TITLE = 300
# What a workshop made after another takes of each table; the rest is as it is at first.
_OF_WORKSHOP = (
    *("place", "starts_on", "ends_on", "timezone", "attribution_room", "attribution_documents"),
    *("controller", "retention_on"),
)
_OF_SESSION = ("title_es", "title_en", "sharing", "wall", "item_minutes")
_OF_GROUP = ("table_name", "languages")
_TEXTS = ("position", "text_es", "text_en")
_COLUMN = ("kind", "position", "name_es", "name_en", "question_es", "question_en", "cap")
_ENTRY = (
    *("position", "day", "printed", "starts", "ends", "kind", "title_es", "title_en", "lead"),
    "points",
)


@dataclass(frozen=True)
class Wanted:
    """What is asked for: `like`, after the workshop of that slug, else from nothing."""

    source: str
    like: bool
    title_es: str
    title_en: str
    first_language: str
    rehearsal: bool = False


def make(wanted: Wanted) -> tuple[str, Code]:
    """Store it whole or not at all; gives its address and the code of its organizers' seat."""
    titles = [
        line(text, may_be_empty=True, limit=LONGEST_TITLE)
        for text in (wanted.title_es, wanted.title_en)
    ]
    if not any(titles):
        raise BadText("empty_text")
    with database.alone(wanted.source), database.writing() as session:
        source = session.scalars(select(Workshop).filter_by(slug=wanted.source)).one()
        made = template.make_workshop(session)
        made.title_es, made.title_en = titles
        made.rehearsal = wanted.rehearsal
        _speak(session, made, wanted.first_language)
        if wanted.like:
            _take_after(session, made, source)
        else:
            _begin(session, made, source)
        seat = session.scalars(select(Code).filter_by(workshop_id=made.id, seat="organizer")).one()
        session.flush()
        session.expunge(seat)
        return made.slug, seat


def _speak(session: OrmSession, made: Workshop, first: str) -> None:
    made.first_language = first
    made.languages = [first, *(each for each in LANGUAGES if each != first)]
    for group in _rows(session, Group, made):
        if group.number != PLENARY:
            group.table_name = new_groups.table_name(made, group.number)


def _begin(session: OrmSession, made: Workshop, source: Workshop) -> None:
    """Today, for it has to be some day, in the same time zone; the rest is to be said yet."""
    today = _today(source.timezone)
    made.place, made.timezone = "", source.timezone
    made.starts_on = made.ends_on = today.isoformat()
    session.execute(delete(Objective).filter_by(workshop_id=made.id))


def _today(zone: str) -> date:
    return datetime.fromtimestamp(now() / 1000, UTC).astimezone(ZoneInfo(zone)).date()


def _take_after(session: OrmSession, made: Workshop, source: Workshop) -> None:
    if source.languages[0] == made.first_language:
        made.languages = source.languages
    _copy(source, made, _OF_WORKSHOP)
    current = _rows(session, Session, made)[0]
    _copy(_rows(session, Session, source)[0], current, _OF_SESSION)
    for model, fields in ((Column, _COLUMN), (Question, _TEXTS), (Objective, ("kind", *_TEXTS))):
        session.execute(delete(model).filter_by(workshop_id=made.id))
        for row in _rows(session, model, source):
            more = {"session_id": current.id, "count": 0} if model is Column else {}
            session.add(_like(row, made, fields, **more))
    _seat_groups(session, made, source, current)
    _take_letterhead(session, made, source)
    _take_agenda(session, made, source)


def _seat_groups(session: OrmSession, made: Workshop, source: Workshop, current: Session) -> None:
    """As many groups, of the same numbers, at tables of the same names."""
    wanted = {row.number: row for row in _rows(session, Group, source) if row.number != PLENARY}
    here = {row.number: row for row in _rows(session, Group, made)}
    for number in sorted(wanted.keys() - here.keys()):
        here[number], _ = new_groups.add_group(session, made, current, number)
    for number in sorted(here.keys() - wanted.keys() - {PLENARY}):
        new_groups.remove_group(session, here[number])
    for number, row in wanted.items():
        _copy(row, here[number], _OF_GROUP)


def _take_letterhead(session: OrmSession, made: Workshop, source: Workshop) -> None:
    for row in _rows(session, Letterhead, source):
        kept = _like(row, made, ("content",))
        session.add(kept)
        made.letterhead = {**source.letterhead, "id": kept.id}


def _take_agenda(session: OrmSession, made: Workshop, source: Workshop) -> None:
    """The agenda that holds becomes the first version; who went before is not taken along."""
    rows = sorted(_rows(session, AgendaEntry, source), key=lambda row: row.position)
    if not rows:
        return
    ids = {row.id: new_id() for row in rows}
    entries = []
    for row in rows:
        entry = {field: getattr(row, field) for field in _ENTRY}
        entry |= {"id": ids[row.id], "continues": ids.get(row.continues or "")}
        session.add(AgendaEntry(workshop_id=made.id, **entry))
        entries.append(entry)
    version = AgendaVersion(id=new_id(), workshop_id=made.id, number=1, at=now(), entries=entries)
    session.add(version)
    made.agenda_version = 1


def _rows(session: OrmSession, model: type[Any], workshop: Workshop) -> list[Any]:
    return list(session.scalars(select(model).filter_by(workshop_id=workshop.id)))


def _like(row: Base, made: Workshop, fields: Iterable[str], **more: Any) -> Any:
    given = {field: getattr(row, field) for field in fields}
    return type(row)(id=new_id(), workshop_id=made.id, **given, **more)


def _copy(row: Base, into: Base, fields: Iterable[str]) -> None:
    for field in fields:
        setattr(into, field, getattr(row, field))
