"""The board of the own group: every group has one, so a command need not name it."""

from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command
from colaboracion.errors import Unknown
from colaboracion.models import Board
from colaboracion.models.workshops import PLENARY

_BOARD = select(Board).where(
    Board.workshop_id == bindparam("workshop"), Board.group_id == bindparam("group")
)


def own_board(change: Change) -> Board:
    """The board of the group whose seat sent the command."""
    return change.one(_BOARD, group=change.seat.group_id)


def named_board(change: Change, board_id: str) -> Board:
    """The board of a group that staff name; that of the plenary takes remarks only."""
    board = change.get(Board, board_id)
    if board.group.number == PLENARY:
        raise Unknown
    return board


def writes(change: Change) -> bool:
    """Whether the seat writes for its group: the rapporteur, and where all do, the delegates."""
    role = change.seat.role
    return role == "rapporteur" or (role == "delegate" and own_board(change).everyone)


class BoardCommand(Command, frozen=True):
    """A command of the rapporteur on the own board."""

    def may(self, change: Change) -> bool:
        """The rapporteur only."""
        return change.seat.role == "rapporteur"

    def do(self, change: Change) -> Board:
        """Find the board, then change it."""
        board = own_board(change)
        self.alter(change, board)
        return board

    def alter(self, change: Change, board: Board) -> None:
        """What this command does to the board."""
        raise NotImplementedError
