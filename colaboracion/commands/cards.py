"""What those who write on a board do with its cards: its rapporteur, or everyone at the table.

Staff type cards for a group that works on paper, and change those that they typed.
"""

import secrets
from typing import ClassVar

from sqlalchemy import BindParameter, bindparam, exists, select

from colaboracion.commands import counts
from colaboracion.commands.boards import named_board, own_board, writes
from colaboracion.commands.change import Change, Scope
from colaboracion.commands.command import UNSET, After, Command, Id
from colaboracion.commands.delivery import mark_addendum
from colaboracion.commands.gathering import leave
from colaboracion.commands.opening import require_open_to, require_standing
from colaboracion.errors import Refused, Unknown
from colaboracion.models import Board, Card, Column

_OF_WORKSHOP: BindParameter[str] = bindparam("workshop")
_NUMBER_TAKEN = select(
    exists().where(Card.workshop_id == _OF_WORKSHOP, Card.neutral_number == bindparam("number"))
)


class CardCommand(Command, frozen=True):
    """A command on one card of the own board."""

    card: Id
    of_staff: ClassVar[bool] = False  # whether staff do it to what they typed themselves

    def may(self, change: Change) -> bool:
        """Who writes for the card's group; others do not even learn whether it exists."""
        if change.seat.is_staff:
            return self.of_staff and change.get(Card, self.card).typed_by_staff
        if not writes(change):
            return False
        return change.get(Card, self.card).board.group_id == change.seat.group_id

    def do(self, change: Change) -> Card:
        """Check that the board takes changes, then change the card."""
        card = change.get(Card, self.card)
        require_open_to(change.seat, card.board)
        self.alter(change, card)
        mark_addendum(card)
        return card

    def alter(self, change: Change, card: Card) -> None:
        """What this command does to its card."""
        raise NotImplementedError


class PostCard(Command, frozen=True):
    """Write a new card; staff, who type it for a group, name its board."""

    name: ClassVar[str] = "post_card"
    column: Id
    text: str
    after: After = UNSET
    board: Id | None = None

    def may(self, change: Change) -> bool:
        """Who writes for a group, on its board; staff on any that they name."""
        if change.seat.is_staff:
            return self.board is not None
        return writes(change) and (self.board is None or self.board == own_board(change).id)

    def do(self, change: Change) -> Card:
        """Number it, put it in its place, count it."""
        board = named_board(change, self.board) if self.board else own_board(change)
        require_open_to(change.seat, board)
        card = make_card(change, board, change.get(Column, self.column), self.text, self.after)
        card.entered = change.seat.is_staff
        return card


class EditCard(CardCommand, frozen=True):
    """Word a card anew; `base` is the version that the writer saw."""

    name: ClassVar[str] = "edit_card"
    of_staff: ClassVar[bool] = True
    text: str
    base: Id

    def alter(self, change: Change, card: Card) -> None:
        """Write the text, or say which one stands there by now.

        Into a withdrawn card nobody writes unseen: its writer learns of it and decides.
        """
        require_standing(card)
        change.write(card, self.text, self.base)


class MoveCard(CardCommand, frozen=True):
    """Move a card within its column or to another; there it leaves its heading."""

    name: ClassVar[str] = "move_card"
    column: Id
    after: After = UNSET

    def alter(self, change: Change, card: Card) -> None:
        """Give it the place, and its count to the column it goes to."""
        column = change.get(Column, self.column)
        card.position = change.place(Card, _place(card.board, column), self.after, card.id)
        if column is card.column:
            return
        leave(change, card)
        card.top = None
        counts.leave(card)
        card.column = column
        counts.join(card)


class WithdrawCard(CardCommand, frozen=True):
    """Take a card off the board, maybe as the same as another; its group may restore it."""

    name: ClassVar[str] = "withdraw_card"
    of_staff: ClassVar[bool] = True
    same_as: Id | None = None

    def alter(self, change: Change, card: Card) -> None:
        """Keep it, uncounted and unmarked."""
        if self.same_as is not None:
            _require_another(card, change.get(Card, self.same_as))
        counts.leave(card)
        card.withdrawn = True
        card.same_as = self.same_as
        card.top = None


class RestoreCard(CardCommand, frozen=True):
    """Put a withdrawn card back where it was."""

    name: ClassVar[str] = "restore_card"
    of_staff: ClassVar[bool] = True

    def alter(self, change: Change, card: Card) -> None:
        """Count it again; it is the same as no other any more."""
        counts.leave(card)
        card.withdrawn = False
        card.same_as = None
        counts.join(card)


def make_card(
    change: Change, board: Board, column: Column, text: str, after: After = UNSET
) -> Card:
    """A new card with the command's id: numbered, in its place, counted."""
    card = change.make(
        Card,
        board=board,
        column=column,
        cluster=None,
        number=board.last_number + 1,
        neutral_number=_neutral_number(change),
        position=change.place(Card, _place(board, column), after),
        withdrawn=False,
        entered=False,
        posted_at=change.now,
    )
    change.write(card, text)
    board.last_number = card.number
    counts.join(card)
    mark_addendum(card)
    return card


def _require_another(card: Card, same: Card) -> None:
    """Another card, which this group may see: what it may not is as if it were not there."""
    if same is card:
        raise Refused("same_card")
    own = same.board_id == card.board_id
    if not own and (same.withdrawn or same.held or not same.board.session.texts_open):
        raise Unknown


def _place(board: Board, column: Column) -> Scope:
    return {"board_id": board.id, "column_id": column.id}


def _neutral_number(change: Change) -> int:
    """A free number at random: one that counted up would tell the order of writing.

    The range is at least ten times the commands there were, so a second draw is rare.
    """
    numbers = 10 ** (len(str(change.workshop.seq)) + 1)
    while True:
        number = 1 + secrets.randbelow(numbers - 1)
        asked = {"workshop": change.workshop.id, "number": number}
        if not change.session.scalar(_NUMBER_TAKEN, asked):
            return number
