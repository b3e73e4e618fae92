"""Files as they are handed out, as they were kept: frozen versions to any seat of their workshop.

What they hold was put together of what documents may show, at the moment of freezing; nothing
that is closed, held back or worded anew later changes them.
"""

import re

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.errors import Unknown
from colaboracion.models import Letterhead, Snapshot, SnapshotContent, Workshop
from colaboracion.visible import frozen, own_letterhead

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
