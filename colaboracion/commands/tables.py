"""How a group works at its table: who writes on the board, and whether ideas are taken."""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from colaboracion.commands.boards import named_board, own_board
from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, Id
from colaboracion.errors import Unknown
from colaboracion.models import Board


class SetTable(Command, frozen=True):
    """Let everyone at the table write, or the seat alone; open or close the inbox for ideas.

    What is not given stays as it is.
    """

    name: ClassVar[str] = "set_table"
    everyone: bool | UnsetType = UNSET
    inbox: bool | UnsetType = UNSET
    board: Id | None = None

    def may(self, change: Change) -> bool:
        """The rapporteur for the own board, staff for any that they name."""
        if change.seat.is_staff:
            return True
        if change.seat.role != "rapporteur":
            return False
        return self.board is None or self.board == own_board(change).id

    def do(self, change: Change) -> Board:
        """Set it; what was sent to the inbox before stays."""
        board = self._board(change)
        if self.everyone is not UNSET:
            board.everyone = self.everyone
        if self.inbox is not UNSET:
            board.inbox = self.inbox
        return board

    def _board(self, change: Change) -> Board:
        if self.board is not None:
            return named_board(change, self.board)
        if change.seat.group_id is None:
            raise Unknown
        return own_board(change)
