"""The end of a rehearsal: all that was written in it goes, and all that was set up stays."""

from typing import Any, ClassVar

from sqlalchemy import BindParameter, Delete, Table, bindparam, delete, select, update

from colaboracion.commands.change import Change
from colaboracion.commands.command import OrganizerCommand
from colaboracion.commands.leaving import require_title
from colaboracion.database import Base
from colaboracion.errors import Refused
from colaboracion.models import Accepted, Board, Column, Workshop
from colaboracion.models.boards import STAGE

# What people write. That a command was accepted stays known: sent again by a browser that never
# heard the answer, it gets that answer, and what was wiped does not come back.
WRITTEN = {
    *("cards", "clusters", "conclusions", "conclusion_cards", "conclusion_clusters"),
    *("conclusion_objectives", "offers", "rankings", "slips", "ballots", "rejections"),
    *("snapshots", "snapshot_contents", "comments", "text_versions"),
}
_UNTOUCHED: dict[str, Any] = {
    "counts": {},
    "last_number": 0,
    "delivered_at": None,
    "read_back": False,
    "everyone": False,
    "inbox": False,
    "trial": {},
    "reasons": {},
}
_OF_IT: BindParameter[str] = bindparam("workshop")


class WipeContent(OrganizerCommand, frozen=True):
    """Let a rehearsal begin anew, after somebody has typed its title."""

    name: ClassVar[str] = "wipe_content"
    title: str

    def do(self, change: Change) -> Workshop:
        """Codes, people and agenda are set up, and stay; everyone takes the whole state again."""
        workshop = change.get(Workshop, change.workshop.id)
        if not workshop.rehearsal:
            raise Refused("not_rehearsal")
        require_title(workshop, self.title)
        change.watch.start_anew()
        for statement in _WIPED:
            change.session.execute(statement, {"workshop": workshop.id}, execution_options=_BLINDLY)
        workshop.countries = []
        session = change.current()
        session.phase, session.headings_shown = "prepared", False
        session.stage, session.timer, session.presenting = STAGE, {}, {}
        change.session.flush()
        change.session.expire_all()
        return workshop


def _wiped(table: Table) -> Delete:
    """What is in no workshop of its own is of one by the conclusion or ranking that it names."""
    if "workshop_id" in table.c:
        return delete(table).where(table.c.workshop_id == _OF_IT)
    key = next(key for key in table.foreign_keys if "workshop_id" in key.column.table.c)
    owner = key.column.table
    return delete(table).where(
        key.parent.in_(select(key.column).where(owner.c.workshop_id == _OF_IT))
    )


# No row of these is looked at again, so none that was loaded has to be kept in step.
_BLINDLY = {"synchronize_session": False}
_WIPED = (
    *(_wiped(table) for table in reversed(Base.metadata.sorted_tables) if table.name in WRITTEN),
    update(Board).where(Board.workshop_id == _OF_IT).values(**_UNTOUCHED),
    update(Column).where(Column.workshop_id == _OF_IT).values(count=0),
    update(Accepted).where(Accepted.workshop_id == _OF_IT).values(inverse=None),
)
