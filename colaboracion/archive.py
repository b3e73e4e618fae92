"""A whole workshop as its organizers keep it: every row that `visible.py` lets into its archive."""

from typing import Any

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import last_change, state
from colaboracion.database import Base
from colaboracion.models import Workshop
from colaboracion.seats import PUBLIC
from colaboracion.visible import ARCHIVED, archived
from colaboracion.words import LANGUAGES

State = dict[str, Any]


def whole(session: OrmSession, workshop: Workshop) -> State:
    """{n, at, workshops, tables: {table: [row…]}}: number, moment and title as the state for
    documents has them, and the rows in the order of their keys, so that the same content gives
    the same file.
    """
    tables = {name: _rows(session, Base.metadata.tables[name], workshop) for name in ARCHIVED}
    (named,) = tables["workshops"]
    title = {language: named[f"title_{language}"] for language in LANGUAGES}
    return {
        "n": state.number(session, workshop, PUBLIC).n,
        "at": last_change.of(session, workshop),
        "workshops": [{"title": title}],
        "tables": tables,
    }


def _rows(session: OrmSession, table: Table, workshop: Workshop) -> list[Any]:
    found = session.execute(select(table).where(_of(table, workshop))).mappings()
    keys = [column.name for column in table.primary_key]
    # Sorted here: databases differ in how they order letters.
    in_order = sorted(found, key=lambda row: [row[key] for key in keys])
    return [archived(table.name, dict(row)) for row in in_order]


def _of(table: Table, workshop: Workshop) -> ColumnElement[bool]:
    """Which of its rows belong to the workshop."""
    if table is Workshop.__table__:
        return table.c.id == workshop.id
    if "workshop_id" in table.c:
        return table.c.workshop_id == workshop.id
    # A table of pairs: what is cited, and by which conclusion.
    citing = next(key for key in table.foreign_keys if key.column.table.name == "conclusions")
    owner = citing.column.table
    return citing.parent.in_(select(citing.column).where(owner.c.workshop_id == workshop.id))
