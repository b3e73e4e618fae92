"""The columns of every group's board: what they ask for, and how many cards are hoped for."""

from functools import partial
from typing import Annotated, ClassVar

from msgspec import UNSET, Meta
from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import After, Id, OrganizerCommand
from colaboracion.commands.setting_up import (
    LONGEST_TITLE,
    Stage,
    change_stage,
    lines,
    named,
    number,
    put_in_place,
    require_another,
    require_room,
    require_unused,
)
from colaboracion.errors import Refused
from colaboracion.models import Board, Card, Cluster, Column, Offer, Ranking

MOST = 5  # beside each other they must be read on a laptop
LONGEST_NAME = 60
Cap = Annotated[int, Meta(ge=1, le=50)]
_COLUMNS = select(Column).where(Column.workshop_id == bindparam("workshop"))
_BOARDS = select(Board).where(Board.workshop_id == bindparam("workshop"))


class PutColumn(OrganizerCommand, frozen=True):
    """A column more (`column` null), or another name, question or place for one that is there."""

    name: ClassVar[str] = "put_column"
    column: Id | None
    name_es: str
    name_en: str
    question_es: str
    question_en: str
    cap: Cap
    after: After = UNSET

    def do(self, change: Change) -> Column:
        """What stands in it stays; a name in one language is enough, and a question may wait."""
        columns = change.all(_COLUMNS)
        after = named(change, Column, self.after)
        column = change.get(Column, self.column) if self.column else self._made(change, columns)
        column.name_es, column.name_en = lines(LONGEST_NAME, self.name_es, self.name_en)
        column.question_es, column.question_en = lines(
            LONGEST_TITLE, self.question_es, self.question_en, may_be_empty=True
        )
        column.cap = self.cap
        put_in_place(columns, column, after)
        if not self.column:
            change.add(column)
        return column

    def _made(self, change: Change, columns: list[Column]) -> Column:
        require_room(columns, MOST)
        column = Column(id=change.id, workshop_id=change.workshop.id, kind="other", count=0)
        column.session_id = change.current().id
        return column


class RemoveColumn(OrganizerCommand, frozen=True):
    """Take a column away in which nobody has ever written."""

    name: ClassVar[str] = "remove_column"
    column: Id

    def do(self, change: Change) -> Column:
        """It leaves the wall and the boards' counts too; the others close up."""
        columns = change.all(_COLUMNS)
        column = change.get(Column, self.column)
        require_another(columns)
        named_by = (Card.column_id, Cluster.column_id, Offer.column_id, Ranking.column_id)
        require_unused(change, column, *named_by)
        forget(change, column)
        number(sorted((each for each in columns if each is not column), key=_place))
        change.remove(column)
        return column


def forget(change: Change, column: Column) -> None:
    """Where a column that goes is named without a row that names it."""
    for board in change.all(_BOARDS):
        if column.id in board.reasons:
            raise Refused("in_use")
        board.counts = {each: n for each, n in board.counts.items() if each != column.id}
    change_stage(change.current(), partial(_unshown, column=column))


def _unshown(stage: Stage, column: Column) -> Stage:
    return stage | {"column": None} if stage["column"] == column.id else stage


def _place(column: Column) -> int:
    return column.position
