"""What is handed out as it was kept: frozen versions and agendas to any seat of their workshop.

What they hold was put together of what documents may show, at the moment of freezing; nothing
that is closed, held back or worded anew later changes them.
"""

import re

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.errors import Unknown
from colaboracion.models import (
    AgendaEntry,
    AgendaVersion,
    Letterhead,
    Snapshot,
    SnapshotContent,
    Workshop,
)
from colaboracion.views import View
from colaboracion.visible import agenda_entry, agenda_version, frozen, own_letterhead

_VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,4}")
_CONTENT = (
    select(SnapshotContent)
    .join(Snapshot, Snapshot.id == SnapshotContent.snapshot_id)
    .where(Snapshot.workshop_id == bindparam("workshop"), Snapshot.version == bindparam("version"))
)


def content(session: OrmSession, workshop: Workshop, version: str) -> str:
    """The text of the version's file; Unknown where this workshop has no such version."""
    named = {"workshop": workshop.id, "version": version}
    found = session.scalar(_CONTENT, named) if _VERSION.fullmatch(version) else None
    if found is None:
        raise Unknown
    return frozen(found)


def letterhead(session: OrmSession, workshop: Workshop) -> bytes | None:
    """The file by which the workshop's documents are laid out, if organizers sent one."""
    found = session.get(Letterhead, workshop.letterhead.get("id", ""))
    return own_letterhead(found) if found and found.workshop_id == workshop.id else None


def agenda(session: OrmSession, workshop: Workshop) -> list[View]:
    """The agenda as it stands, in printed order."""
    entries = select(AgendaEntry).filter_by(workshop_id=workshop.id).order_by(AgendaEntry.position)
    return [agenda_entry(row) for row in session.scalars(entries)]


def agenda_versions(session: OrmSession, workshop: Workshop) -> list[View]:
    """Every agenda there was, the oldest first."""
    kept = select(AgendaVersion).filter_by(workshop_id=workshop.id).order_by(AgendaVersion.number)
    return [agenda_version(row) for row in session.scalars(kept)]
