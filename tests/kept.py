"""A workshop's rows as they stand at one moment, to be stored again as often as tests want them.

Storing them costs a tenth of doing again what led there, and gives exactly what that gave.
"""

import secrets
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, insert, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import codes
from colaboracion.database import Base, reading, writing
from colaboracion.models import Code, Slip, Workshop
from colaboracion.models.columns import new_id

Row = dict[str, Any]
_TABLES = Base.metadata.sorted_tables  # what is referred to comes before what refers to it
_CODES = Code.__table__


class Kept:
    """All rows of the workshop of this slug, table by table."""

    def __init__(self, slug: str) -> None:
        with reading() as session:
            workshop = session.scalars(select(Workshop.id).filter_by(slug=slug)).one()
            self.rows = {table: _read(session, table, workshop) for table in _TABLES}
        self._workshop = workshop
        self.slug = slug

    def put_back(self) -> None:
        """Let the workshop stand as it did, whatever was done in it since."""
        with writing() as session:
            _delete(session, self._workshop)
            _store(session, self.rows)

    def remove(self) -> None:
        """Let there be no such workshop."""
        with writing() as session:
            _delete(session, self._workshop)

    def copy(self) -> str:
        """Another workshop that stands as this one did, with ids and codes of its own; gives its
        slug. Of one in which nothing was done yet: what was done is remembered under its slug.
        """
        slug = f"taller-{secrets.token_hex(5)}"
        with writing() as session:
            _store(session, self._anew(slug, _free_codes(session, self.rows[_CODES])))
        return slug

    def _anew(self, slug: str, own: dict[str, Row]) -> dict[Table, list[Row]]:
        ids = {row["id"]: new_id() for rows in self.rows.values() for row in rows if "id" in row}
        rows = {
            table: [{name: _renamed(ids, value) for name, value in row.items()} for row in rows]
            for table, rows in self.rows.items()
        }
        rows[_CODES] = [row | own[row["seat"]] for row in rows[_CODES]]
        (workshop,) = rows[Workshop.__table__]
        workshop |= {"slug": slug, "epoch": secrets.token_hex(4)}
        return rows


def _renamed(ids: dict[str, str], value: Any) -> Any:
    return ids.get(value, value) if isinstance(value, str) else value


def _free_codes(session: OrmSession, rows: list[Row]) -> dict[str, Row]:
    """For each seat a code that nothing on the server has."""
    while True:
        drawn = {row["seat"]: _drawn(row) for row in rows}
        wanted = [code["lookup"] for code in drawn.values()]
        taken = [select(table.id).where(table.lookup.in_(wanted)) for table in (Code, Slip)]
        if not any(session.scalar(query) for query in taken):
            return drawn


def _drawn(row: Row) -> Row:
    number = row["seat"].removeprefix(row["role"]).removeprefix("-")
    text = codes.draw(row["role"], int(number) if number else None)
    return {"text": text, "lookup": codes.lookup(text)}


def _read(session: OrmSession, table: Table, workshop: str) -> list[Row]:
    found = session.execute(select(table).where(_of(table, workshop)))
    return [dict(row) for row in found.mappings()]


def _delete(session: OrmSession, workshop: str) -> None:
    for table in reversed(_TABLES):
        session.execute(delete(table).where(_of(table, workshop)))


def _store(session: OrmSession, rows: dict[Table, list[Row]]) -> None:
    for table, of_table in rows.items():
        if of_table:
            session.execute(insert(table), of_table)


def _of(table: Table, workshop: str) -> ColumnElement[bool]:
    """Which of its rows belong to the workshop."""
    if table is Workshop.__table__:
        return table.c.id == workshop
    if "workshop_id" in table.c:
        return table.c.workshop_id == workshop
    key = next(iter(table.foreign_keys))  # a table of pairs: what is cited, and by what
    owner = key.column.table
    return key.parent.in_(select(key.column).where(owner.c.workshop_id == workshop))
