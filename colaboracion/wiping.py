"""A whole workshop goes, after its archive was put aside until its day; then that goes, too.

It is no change of a workshop: nobody is left in it. It stands beside `execute` as `imports` does.
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import archive, database
from colaboracion.commands.leaving import require_title
from colaboracion.config import Config
from colaboracion.database import Base
from colaboracion.errors import Busy
from colaboracion.execute import locked_workshop
from colaboracion.models import AudienceNumber, Workshop
from colaboracion.packets import Packet

KEPT_FOR = 30  # days, where no day is set or it is past already
_OPEN = 0o600  # it names groups, and people who were not purged

Write = Callable[[dict[str, Any]], bytes]


def wipe(slug: str, title: str, config: Config, write: Write) -> tuple[Path, list[Packet]]:
    """Keep the archive, as `write` writes it, then delete every row; gives where it lies, and what
    tells the open pages to leave. Busy where something was changed in between.
    """
    with database.reading() as session:
        workshop = session.scalars(select(Workshop).filter_by(slug=slug)).one()
        require_title(workshop, title)
        whole, seq = archive.whole(session, workshop), workshop.seq
        day = _kept_until(workshop)
    place = _keep(config, f"{day}_{slug}.json", write(whole))
    with database.alone(slug), database.writing() as session:
        workshop = locked_workshop(session, slug)
        if workshop.seq != seq:
            raise Busy  # something came in meanwhile, which the archive lacks
        packets = _farewells(session, workshop)
        _delete(session, workshop.id)
    return place, packets


def folder(config: Config) -> Path:
    """Where the archives of wiped workshops wait for their day."""
    return config.data_dir / "wiped"


def drop_due(config: Config, today: str) -> list[Path]:
    """Delete those whose day has come."""
    due = [path for path in folder(config).glob("*_*.json") if path.name[:10] <= today]
    for path in due:
        path.unlink(missing_ok=True)
    return due


def _kept_until(workshop: Workshop) -> str:
    today = datetime.now(UTC).date()
    later = workshop.retention_on if workshop.retention_on > today.isoformat() else ""
    return later or (today + timedelta(days=KEPT_FOR)).isoformat()


def _keep(config: Config, name: str, written: bytes) -> Path:
    """On the disk before anything is deleted."""
    folder(config).mkdir(parents=True, exist_ok=True, mode=0o700)
    place = folder(config) / name
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OPEN)
    with os.fdopen(handle, "wb") as file:
        file.write(written)
        file.flush()
        os.fsync(file.fileno())
    return place


def _farewells(session: OrmSession, workshop: Workshop) -> list[Packet]:
    found = session.scalars(select(AudienceNumber).filter_by(workshop_id=workshop.id))
    return [Packet(workshop.slug, each.name, each.generation, each.n, None) for each in found]


def _delete(session: OrmSession, workshop: str) -> None:
    for table in reversed(Base.metadata.sorted_tables):
        session.execute(delete(table).where(_of(table, workshop)))


def _of(table: Table, workshop: str) -> ColumnElement[bool]:
    """Which of its rows belong to the workshop."""
    if table is Workshop.__table__:
        return table.c.id == workshop
    if "workshop_id" in table.c:
        return table.c.workshop_id == workshop
    key = next(iter(table.foreign_keys))  # a table of pairs: what is cited, and by what
    owner = key.column.table
    return key.parent.in_(select(key.column).where(owner.c.workshop_id == workshop))
