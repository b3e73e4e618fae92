"""Freezing the conclusions: a numbered version of one moment, with its hash, for all to take."""

import json
from typing import ClassVar, Literal

from sqlalchemy import bindparam, select

from colaboracion import frozen
from colaboracion.commands import numbering
from colaboracion.commands.change import Change
from colaboracion.commands.command import StaffCommand
from colaboracion.commands.countries import Countries, require_known
from colaboracion.errors import Refused
from colaboracion.frozen import Content
from colaboracion.models import Snapshot, SnapshotContent
from colaboracion.models.snapshots import SNAPSHOT_KINDS
from colaboracion.texts import clean

Kind = Literal[SNAPSHOT_KINDS]  # type: ignore[valid-type]
_NAME_LIMIT = 200
_SNAPSHOTS = select(Snapshot).where(Snapshot.workshop_id == bindparam("workshop"))


class Freeze(StaffCommand, frozen=True):
    """Keep what all see of the conclusions as a version: 1.0, then 1.1, 1.2…

    `outline`: the room adopted only the outline, which `completed_by` completes. It reads the
    whole workshop and is the one command that does; it happens a few times in a workshop.
    `countries`: those whose presence was confirmed; where others take part by now, somebody
    ticked them meanwhile, and it is asked again. Not given: nobody was asked.
    """

    name: ClassVar[str] = "freeze"
    kind: Kind = "room"
    outline: bool = False
    completed_by: str = ""
    countries: Countries | None = None

    def do(self, change: Change) -> Snapshot:
        """Put it together inside the transaction: no other command comes in between.

        The first one numbers the conclusions anew, in the order in which they stand.
        """
        self._require_confirmed(change)
        earlier = sorted(change.all(_SNAPSHOTS), key=_minor)
        if not earlier:
            numbering.renumber(change)
        told = frozen.content(change.documents(), self._head(change, f"1.{len(earlier)}"))
        if not told["conclusions"]:
            raise Refused("nothing_to_freeze")
        if earlier:
            self._require_news(change, earlier[-1], told)
        return _keep(change, told)

    def _require_confirmed(self, change: Change) -> None:
        require_known(self.countries or [])
        if self.countries is not None and {*self.countries} != {*change.workshop.countries}:
            raise Refused("countries_changed")

    def _head(self, change: Change, version: str) -> Content:
        by = clean(self.completed_by, may_be_empty=not self.outline, limit=_NAME_LIMIT)
        return {
            "version": version,
            "kind": self.kind,
            "at": change.now,
            "outline": self.outline,
            "completed_by": by if self.outline else "",
        }

    def _require_news(self, change: Change, last: Snapshot, told: Content) -> None:
        """That a version of the room becomes the final one is news by itself."""
        kept = change.session.get_one(SnapshotContent, last.id)
        becomes_final = self.kind == "final" != last.kind
        if not becomes_final and frozen.says_the_same(json.loads(kept.content), told):
            raise Refused("nothing_changed")


def _minor(snapshot: Snapshot) -> int:
    return int(snapshot.version.partition(".")[2])


def _keep(change: Change, told: Content) -> Snapshot:
    text = frozen.spelled(told)
    of_it = {name: told[name] for name in (*frozen.OF_THE_VERSION, "outline", "completed_by")}
    snapshot = Snapshot(id=change.id, workshop_id=change.workshop.id, **of_it)
    snapshot.sha256 = frozen.sha256(text)
    # Its view is asked for before the flush, which is what would fill these in.
    snapshot.review = snapshot.review_until = ""
    change.add(snapshot)
    change.session.flush()  # its content points to it
    kept = SnapshotContent(snapshot_id=snapshot.id, workshop_id=change.workshop.id, content=text)
    change.session.add(kept)
    return snapshot
