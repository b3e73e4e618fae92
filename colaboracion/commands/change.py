"""What a command works with: rows are had and made only through a Change.

So nothing is changed unseen: a row is viewed for every audience when it is handed
out, and again after the flush (`state.Differences`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from msgspec import UNSET, UnsetType
from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.database import Base
from colaboracion.errors import Conflict, Refused, Unknown
from colaboracion.models import Card, Cluster, Conclusion, Session, TextVersion, Workshop
from colaboracion.models.order import key_between
from colaboracion.seats import Audience, Seat
from colaboracion.texts import clean

Row = TypeVar("Row", bound=Base)


class Watch(Protocol):
    """Who looks at the rows before they change."""

    def touch(self, row: Base) -> None:
        """A row is handed out."""

    def add(self, row: Base) -> None:
        """A row is made."""


@dataclass
class Change:
    """One command under way, inside its transaction."""

    session: OrmSession
    workshop: Workshop
    seat: Seat
    id: str  # the command's; what it makes and the text it writes take it as id and version
    now: int
    watch: Watch
    regrouped: list[Audience]  # audiences whose people change: their old room goes silent

    def get(self, model: type[Row], row_id: str) -> Row:
        """The workshop's row with that id; Unknown when it is none of this workshop's."""
        row = self.session.get(model, row_id)
        if row is None or getattr(row, "workshop_id", None) != self.workshop.id:
            raise Unknown
        self.watch.touch(row)
        return row

    def one(self, query: Select[Row]) -> Row:
        """The workshop's only row that `query` finds; Unknown when there is none."""
        row = self.session.scalar(query.filter_by(workshop_id=self.workshop.id))
        if row is None:
            raise Unknown
        self.watch.touch(row)
        return row

    def current(self) -> Session:
        """The session in which the groups write."""
        return self.one(select(Session))

    def make(self, model: type[Row], **values: Any) -> Row:
        """A new row with the command's id; refused when one of its kind already has it."""
        if self.session.get(model, self.id) is not None:
            raise Refused("id_taken")
        row = model(id=self.id, workshop_id=self.workshop.id, **values)
        self.watch.add(row)
        self.session.add(row)
        return row

    def write(self, row: Card | Conclusion | Cluster, text: str, base: str | None = None) -> None:
        """Give `row` a new text, keeping every earlier one.

        `base` is the version that the writer saw; when another stands there by now,
        Conflict carries it, and the writer chooses.
        """
        field = "heading" if isinstance(row, Cluster) else "text"
        text = clean(text, may_be_empty=isinstance(row, Cluster))
        if base is not None and base != row.version:
            raise Conflict(getattr(row, field), row.version)
        with self.session.no_autoflush:  # a row just made has no text yet
            if self.session.get(TextVersion, (row.id, self.id)) is not None:
                raise Refused("id_taken")
        setattr(row, field, text)
        row.version = self.id
        kept = TextVersion(subject_id=row.id, version=self.id, text=text, at=self.now)
        kept.workshop_id = self.workshop.id
        self.session.add(kept)

    def place(
        self,
        model: type[Any],
        scope: Sequence[ColumnElement[bool]],
        after: str | UnsetType | None,
        moving: str | None = None,
    ) -> str:
        """An order key after the row `after` of `scope`: None = first, not given = last.

        A row that is no longer there counts as not given: the thing goes to the end
        rather than nowhere.
        """
        others = [*scope, model.id != moving] if moving else [*scope]
        positions = select(model.position).where(*others)
        low: str | None
        if after is None:
            low = None
        else:
            named = None if after is UNSET else self.session.scalar(positions.filter_by(id=after))
            low = named or self.session.scalar(positions.order_by(model.position.desc()).limit(1))
        following = positions if low is None else positions.where(model.position > low)
        high = self.session.scalar(following.order_by(model.position).limit(1))
        return key_between(low, high)
