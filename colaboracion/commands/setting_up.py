"""What commands that set a workshop up share: words in the languages there are, and whether
anything was written yet.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import UNSET, UnsetType
from sqlalchemy import bindparam, select, union_all
from sqlalchemy.orm import Session as OrmSession

from colaboracion.commands.change import Change
from colaboracion.commands.command import After
from colaboracion.database import Base
from colaboracion.errors import BadText, Refused
from colaboracion.models import (
    Board,
    Column,
    Conclusion,
    Group,
    Objective,
    Offer,
    Question,
    Ranking,
    Session,
    Snapshot,
    Workshop,
)
from colaboracion.models.boards import STAGE
from colaboracion.models.workshops import PLENARY
from colaboracion.texts import line

LONGEST_TITLE = 300
LONGEST_LINE = 200
Stage = dict[str, Any]
Placed = TypeVar("Placed", Column, Question, Objective)

# A board whose last number is 0 never had a card; the plenary's own board names no group.
_BOARDS = select(Board.id).where(Board.workshop_id == bindparam("workshop"), Board.last_number > 0)
_BY_GROUPS = union_all(
    _BOARDS.join(Group, Group.id == Board.group_id).where(Group.number != PLENARY),
    select(Offer.id).where(Offer.workshop_id == bindparam("workshop")),
).limit(1)
_WRITTEN = union_all(
    _BOARDS,
    *(
        select(model.id).where(model.workshop_id == bindparam("workshop"))
        for model in (Conclusion, Offer, Ranking, Snapshot)
    ),
).limit(1)


def is_bound(change: Change) -> bool:
    """Whether any group has written under the attribution that holds."""
    return change.session.scalar(_BY_GROUPS, {"workshop": change.workshop.id}) is not None


def is_written(change: Change) -> bool:
    """Whether anybody has written, ranked or frozen anything."""
    return written(change.session, change.workshop)


def written(session: OrmSession, workshop: Workshop) -> bool:
    """The same of a workshop that is only looked at."""
    return session.scalar(_WRITTEN, {"workshop": workshop.id}) is not None


def require_words(*texts: str) -> None:
    """Something said in one language at least."""
    if not any(texts):
        raise BadText("empty_text")


def lines(limit: int, *texts: str, may_be_empty: bool = False) -> list[str]:
    """The same text in the languages there are, of which one may be missing."""
    cleaned = [line(text, may_be_empty=True, limit=limit) for text in texts]
    if not may_be_empty:
        require_words(*cleaned)
    return cleaned


def require_unused(change: Change, row: Base, *named_by: Any) -> None:
    """Nothing that anyone has made names the row by one of these columns."""
    for column in named_by:
        query = select(column).where(column == row.id).limit(1)  # type: ignore[attr-defined]
        if change.session.scalar(query) is not None:
            raise Refused("in_use")


def named(change: Change, model: type[Placed], after: After) -> Placed | UnsetType | None:
    """The row after which another is put; Unknown where there is none of that id."""
    return change.get(model, after) if isinstance(after, str) else after


def put_in_place(rows: list[Placed], row: Placed, after: Placed | UnsetType | None) -> list[Placed]:
    """Number `rows` with `row` among them: first, after another, or (not said) where it is or last.

    Gives them in their order.
    """
    order = sorted(rows, key=lambda each: each.position)
    if after is UNSET and row not in order:
        order.append(row)
    elif after is not UNSET and after is not row:
        order = [each for each in order if each is not row]
        order.insert(0 if after is None else order.index(after) + 1, row)
    number(order)
    return order


def number(rows: Iterable[Placed]) -> None:
    """1, 2, 3… without holes."""
    for position, row in enumerate(rows, 1):
        if row.position != position:
            row.position = position


def require_room(rows: list[Placed], most: int) -> None:
    """Not more of them than people can make use of."""
    if len(rows) >= most:
        raise Refused("no_room", most=most)


def require_another(rows: list[Placed]) -> None:
    """One stays, or there would be nothing to write in."""
    if len(rows) < 2:
        raise Refused("last_one")


def change_stage(session: Session, alter: Callable[[Stage], Stage]) -> None:
    """Change what the wall shows, and what waits behind its neutral slide."""
    stage = STAGE | session.stage
    before = stage["before"]
    session.stage = alter(stage) | {"before": before and alter(STAGE | before)}
