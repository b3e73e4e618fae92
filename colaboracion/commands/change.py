"""What a command works with: rows are had and made only through a Change.

So nothing is changed unseen: a row is viewed for every audience when it is handed
out, and again after the flush (`differences.py`).
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from msgspec import UNSET, UnsetType
from sqlalchemy import BindParameter, Select, bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.commands.watch import Watch
from colaboracion.database import Base
from colaboracion.errors import Conflict, Refused, Unknown
from colaboracion.models import (
    Card,
    Cluster,
    Comment,
    Conclusion,
    Offer,
    Session,
    Snapshot,
    TextVersion,
    Workshop,
)
from colaboracion.models.order import key_between
from colaboracion.seats import Audience, Seat
from colaboracion.texts import LIMIT, clean

Row = TypeVar("Row", bound=Base)
Ordered = type[Card] | type[Cluster] | type[Conclusion]
Texted = Card | Cluster | Comment | Conclusion | Offer
Scope = dict[str, Any]  # {column: value}: the rows that are ordered among each other

# Queries are put together once: that costs more than asking them.
_OF_WORKSHOP: BindParameter[str] = bindparam("workshop")
_SESSION = select(Session).where(Session.workshop_id == _OF_WORKSHOP)
_TEXT = select(TextVersion.subject_id).where(
    TextVersion.subject_id == bindparam("row"), TextVersion.version == bindparam("version")
)
_ANY_TEXT = (
    select(TextVersion.subject_id).where(TextVersion.subject_id == bindparam("row")).limit(1)
)


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
    inverse_of: Callable[[str], list[dict[str, Any]] | None]  # of this seat's earlier commands
    documents: Callable[[], dict[str, Any]]  # all that documents may hold, as it stands by now
    closed: list[Audience] = field(default_factory=list)  # audiences that are no longer there

    def get(self, model: type[Row], row_id: str) -> Row:
        """The workshop's row with that id; Unknown when it is none of this workshop's."""
        row = self.session.get(model, row_id)
        here = self.workshop.id if row is self.workshop else getattr(row, "workshop_id", None)
        if row is None or here != self.workshop.id:
            raise Unknown
        self.watch.touch(row)
        return row

    def kept_text(self, row_id: str, version: str) -> str:
        """The text that a row had in that version."""
        kept = self.session.get(TextVersion, (row_id, version))
        if kept is None:
            raise Unknown
        return kept.text

    def one(self, query: Select[Row], **values: Any) -> Row:
        """The only row that `query` finds for its parameter `workshop` and these; else Unknown."""
        row = self.find(query, **values)
        if row is None:
            raise Unknown
        return row

    def find(self, query: Select[Row], **values: Any) -> Row | None:
        """The only row that `query` finds, if any; it names the workshop or a row of it."""
        row = self.session.scalar(query, {"workshop": self.workshop.id, **values})
        if row is not None:
            self.watch.touch(row)
        return row

    def all(self, query: Select[Row], **values: Any) -> list[Row]:
        """Every row that `query` finds for its parameter `workshop` and these: a few at most."""
        rows = list(self.session.scalars(query, {"workshop": self.workshop.id, **values}))
        for row in rows:
            self.watch.touch(row)
        return rows

    def current(self) -> Session:
        """The session in which the groups write."""
        return self.one(_SESSION)

    def make(self, model: type[Row], further: str | None = None, **values: Any) -> Row:
        """A new row with the command's id, to be given a text; refused when the id is taken.

        `further`: the id of one more of them (`further_ids`).
        """
        made = further or self.id
        if self.session.scalar(_ANY_TEXT, {"row": made}) is not None:
            raise Refused("id_taken")  # whatever is made gets a text at once
        row = model(id=made, workshop_id=self.workshop.id, **values)
        self.watch.add(row)
        self.session.add(row)
        return row

    def further_ids(self) -> Iterator[str]:
        """Ids for several things that one command makes: its own, then each greater by one.

        So a browser knows them before the server has answered.
        """
        return (f"{(int(self.id, 16) + count) % 16**32:032x}" for count in itertools.count())

    def add(self, row: Base) -> None:
        """A further new row, which never gets a text of its own; refused when its id is taken."""
        if self.session.get(type(row), row.id) is not None:  # type: ignore[attr-defined]
            raise Refused("id_taken")
        self.watch.add(row)
        self.session.add(row)

    def remove(self, row: Base) -> None:
        """Take a row out for good; only what nobody has typed into may go."""
        self.watch.remove(row)
        self.session.delete(row)

    def write(self, row: Texted, text: str, base: str | None = None) -> None:
        """Give `row` a new text, keeping every earlier one.

        `base` is the version that the writer saw; when another stands there by now,
        Conflict carries it, and the writer chooses.
        """
        field = text_field(row)
        text = clean(text, may_be_empty=isinstance(row, Cluster))
        if base is not None and base != row.version:
            raise Conflict(getattr(row, field), row.version)
        if row not in self.session.new:
            self._require_no_text(row.id)
        setattr(row, field, text)
        row.version = self.id
        self.keep_text(row.id, text)

    def write_beside(
        self, row: Conclusion | Snapshot, field: str, text: str, limit: int = LIMIT
    ) -> None:
        """Give `row` a text beside its own, which may be none, keeping every earlier one."""
        text = clean(text, may_be_empty=True, limit=limit)
        if text != getattr(row, field):
            self._require_no_text(f"{row.id}.{field}")
            setattr(row, field, text)
            self.keep_text(f"{row.id}.{field}", text)

    def keep_text(self, row_id: str, text: str) -> None:
        """Keep a text of a row for good, its version being this command's id."""
        kept = TextVersion(subject_id=row_id, version=self.id, text=text, at=self.now)
        kept.workshop_id = self.workshop.id
        self.session.add(kept)

    def _require_no_text(self, row_id: str) -> None:
        """Of this version, that is: the command's id may have been used for it before."""
        if self.session.scalar(_TEXT, {"row": row_id, "version": self.id}) is not None:
            raise Refused("id_taken")

    def place(
        self,
        model: Ordered,
        scope: Scope,
        after: str | UnsetType | None,
        moving: str | None = None,
    ) -> str:
        """An order key after the row `after` of `scope`: None = first, not given = last.

        A row that is no longer there counts as not given: the thing goes to the end
        rather than nowhere.
        """
        queries, values = _places(model, tuple(scope)), scope | {"moving": moving or ""}
        low = ""
        if after is not None:
            named = after is not UNSET and self.session.scalar(queries.of, values | {"id": after})
            if not named:
                return key_between(self.session.scalar(queries.last, values), None)
            low = named
        high = self.session.scalar(queries.following, values | {"low": low})
        return key_between(low or None, high)


def text_field(row: Texted) -> str:
    """Where a row has its text."""
    return "heading" if isinstance(row, Cluster) else "text"


@dataclass(frozen=True)
class Places:
    """Queries for order keys within a scope: of a row, the last, the next after another."""

    of: Select[str]
    last: Select[str]
    following: Select[str]


@cache
def _places(model: Ordered, columns: tuple[str, ...]) -> Places:
    scope = [getattr(model, column) == bindparam(column) for column in columns]
    position = model.position
    others = select(position).where(*scope, model.id != bindparam("moving"))
    return Places(
        of=others.where(model.id == bindparam("id")),
        last=others.order_by(position.desc()).limit(1),
        following=others.where(position > bindparam("low")).order_by(position).limit(1),
    )
