"""A group's word that its board is its work, and that what changes later is an addendum."""

from typing import ClassVar

from colaboracion.commands.boards import BoardCommand
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id
from colaboracion.commands.opening import require_open
from colaboracion.errors import Refused
from colaboracion.models import Board, Card, Column
from colaboracion.texts import clean

LONGEST_REASON = 500


class Deliver(BoardCommand, frozen=True):
    """Deliver the board as it stands; `read_back`: it was read to the table before.

    After the close too: a delivery that was under way while the link was down is still
    the group's word, and its time tells that it came late.
    """

    name: ClassVar[str] = "deliver"
    read_back: bool

    def alter(self, change: Change, board: Board) -> None:
        """Note when. Marks of earlier addenda stay: they are what happened."""
        if board.session.phase == "prepared":
            raise Refused("not_open")
        board.delivered_at = change.now
        board.read_back = self.read_back


class ExplainCap(BoardCommand, frozen=True):
    """Say why a column has more cards than were asked for; an empty reason takes it back."""

    name: ClassVar[str] = "explain_cap"
    column: Id
    reason: str

    def alter(self, change: Change, board: Board) -> None:
        """Put it on the board, and keep it beside the earlier ones."""
        require_open(board)
        column = change.get(Column, self.column)
        reason = clean(self.reason, may_be_empty=True, limit=LONGEST_REASON)
        others = {id_: text for id_, text in board.reasons.items() if id_ != column.id}
        board.reasons = others | ({column.id: reason} if reason else {})
        change.keep_text(board.id, reason)


def mark_addendum(card: Card) -> None:
    """A card that changes after its group has delivered shows it from then on."""
    if card.board.delivered_at is not None:
        card.addendum = True
