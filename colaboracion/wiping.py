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
    tells the open pages to leave. Busy where something was changed in between; then none is kept.
    """
    with database.reading() as session:
        workshop = session.scalars(select(Workshop).filter_by(slug=slug)).one()
        require_title(workshop, title)
        whole, seq = archive.whole(session, workshop), workshop.seq
        place = folder(config) / f"{_kept_until(workshop)}_{slug}_{workshop.id}.json"
    try:
        _keep(place, write(whole))
        return place, _gone(slug, seq)
    except BaseException:
        place.unlink(missing_ok=True)  # it names people, and its workshop is still here
        raise


def folder(config: Config) -> Path:
    """Where the archives of wiped workshops wait for their day."""
    return config.data_dir / "wiped"


def drop_due(config: Config, today: str) -> list[Path]:
    """Delete those whose day has come."""
    due = [path for path in folder(config).glob("*_*.json") if path.name[:10] <= today]
    for path in due:
        path.unlink(missing_ok=True)
    return due


def forget(config: Config, slug: str) -> None:
    """Delete those of a workshop that came back from one: its people are forgotten there, too."""
    with database.reading() as session:
        workshop = session.scalars(select(Workshop.id).filter_by(slug=slug)).one()
    for path in folder(config).glob(f"*_{workshop}.json"):
        path.unlink(missing_ok=True)


def _gone(slug: str, seq: int) -> list[Packet]:
    with database.alone(slug), database.writing() as session:
        workshop = locked_workshop(session, slug)
        if workshop.seq != seq:
            raise Busy  # something came in meanwhile, which the archive lacks
        packets = _farewells(session, workshop)
        _delete(session, workshop.id)
    return packets


def _kept_until(workshop: Workshop) -> str:
    today = datetime.now(UTC).date()
    later = workshop.retention_on if workshop.retention_on > today.isoformat() else ""
    return later or (today + timedelta(days=KEPT_FOR)).isoformat()


def _keep(place: Path, written: bytes) -> None:
    """On the disk before anything is deleted."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OPEN)
    with os.fdopen(handle, "wb") as file:
        file.write(written)
        file.flush()
        os.fsync(file.fileno())


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
