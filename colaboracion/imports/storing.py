"""An archive's rows, stored in one transaction beside the workshops that are here.

It is no change of a workshop: until it is stored whole nobody holds a seat in it, so nobody has to
be told. What was left out of the file is made anew: codes, epoch, the first entry of the log.
"""

import base64
import secrets

from sqlalchemy import LargeBinary, Table, insert, update
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session as OrmSession

from colaboracion import codes, database, new_groups, state
from colaboracion.database import Base
from colaboracion.exports import papers
from colaboracion.exports.order import Order
from colaboracion.imports.preview import Preview, free_slug, look
from colaboracion.imports.reading import Archive, Row
from colaboracion.imports.refusals import ImportRefused
from colaboracion.models import Code, LogEntry, Slip, Workshop
from colaboracion.seats import GROUP_ROLES, OPEN_ROLES, PUBLIC, STAFF, STAFF_ROLES
from colaboracion.words import FALLBACK, LANGUAGES

_FIRST = 1  # the number of the one entry that its log begins with


def store(archive: Archive, language: str = FALLBACK) -> Preview:
    """Store it whole or not at all; gives what was looked at last, with the address it has now."""
    try:
        with database.alone(archive.workshop["slug"]), database.writing() as session:
            preview = look(session, archive, language)
            _store(session, archive)
    except IntegrityError as error:  # somebody else has just imported the same
        raise ImportRefused("ids_taken", table="*") from error
    except DataError as error:
        raise ImportRefused("does_not_fit", why=str(error.orig)[:200]) from error
    return preview


def _store(session: OrmSession, archive: Archive) -> None:
    workshop_id = archive.workshop["id"]
    for table in Base.metadata.sorted_tables:  # what is referred to comes first
        rows = [_stored(table, row) for row in archive.tables.get(table.name, [])]
        if "workshop_id" in table.c:
            rows = [row | {"workshop_id": workshop_id} for row in rows]
        _put(session, table, rows)
    workshop = session.get_one(Workshop, workshop_id)
    _add_codes(session, workshop)
    # So that documents go on saying since when things stand as they do.
    entry = LogEntry(workshop_id=workshop_id, seq=_FIRST, name="import", role="organizer")
    entry.at = archive.at
    session.add(entry)
    session.flush()
    _require_readable(session, workshop)


def _put(session: OrmSession, table: Table, rows: list[Row]) -> None:
    if table is Slip.__table__:
        for row in rows:  # one by one, for no two have the same code
            session.execute(insert(table), [row | _code_of_slip(session, row)])
    elif rows:
        made = _made_anew(session, table, rows)
        session.execute(insert(table), [row | made for row in rows])


def _made_anew(session: OrmSession, table: Table, rows: list[Row]) -> Row:
    """What the file leaves out of each row."""
    if table is Workshop.__table__:
        slug = free_slug(session, rows[0]["slug"])
        return {"slug": slug, "epoch": secrets.token_hex(4), "seq": _FIRST}
    return {"generation": 0} if table.name == "audiences" else {}


def _code_of_slip(session: OrmSession, row: Row) -> Row:
    slip = Slip(number=row["number"])
    codes.assign_slip(session, slip)
    return {"code": slip.code, "lookup": slip.lookup}


def _stored(table: Table, row: Row) -> Row:
    """The row as the database takes it: the file has bytes as base64."""
    binary = [name for name in row if isinstance(table.c[name].type, LargeBinary)]
    return row | {name: base64.b64decode(row[name]) for name in binary}


def _add_codes(session: OrmSession, workshop: Workshop) -> None:
    """New ones for every seat, of a generation that no cookie names: whoever held an old one, here
    or on another server, is not let in by it.
    """
    for role in (*STAFF_ROLES, *OPEN_ROLES):
        new_groups.add_code(session, workshop, role, None)
    for group in state.groups(session, workshop):
        for role in GROUP_ROLES:
            new_groups.add_code(session, workshop, role, group)
    of_it = Code.workshop_id == workshop.id
    session.execute(update(Code).where(of_it).values(generation=secrets.randbelow(2**30)))


def _require_readable(session: OrmSession, workshop: Workshop) -> None:
    """What cannot be shown must not be stored: a workshop that no page opens, or of which no
    document can be written, helps nobody.
    """
    session.expire_all()
    try:
        for audience in (STAFF, PUBLIC):
            state.whole(session, workshop, audience)
        told = state.documents(session, workshop)
        for document in papers.DOCUMENTS:
            papers.paper(Order("md", document, LANGUAGES, told, told["at"], told["n"]))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ImportRefused("does_not_fit", why=repr(error)[:200]) from error
