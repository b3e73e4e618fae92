"""When a board and its cards take changes from their group."""

from colaboracion.errors import Refused
from colaboracion.models import Board, Card
from colaboracion.seats import Seat

WRITING_PHASES = ("writing", "plenary")
REMARK_PHASES = ("plenary", "closed")


def require_open(board: Board) -> None:
    """Refused before the opening and after the close; late is decided by arrival."""
    if board.session.phase not in WRITING_PHASES:
        raise Refused("not_open" if board.session.phase == "prepared" else "closed")


def require_open_to(seat: Seat, board: Board) -> None:
    """As for its group; staff decide what still comes after the close, as they do of late cards."""
    if not (seat.is_staff and board.session.phase == "closed"):
        require_open(board)


def require_plenary(board: Board) -> None:
    """Refused as long as the groups work by themselves."""
    if board.session.phase not in REMARK_PHASES:
        raise Refused("not_plenary")


def require_closed(board: Board) -> None:
    """Refused while a card is simply posted, and before the opening."""
    if board.session.phase != "closed":
        raise Refused("not_open" if board.session.phase == "prepared" else "still_open")


def require_standing(card: Card) -> None:
    """Refused for a card that was taken off the board, maybe by someone else meanwhile."""
    if card.withdrawn:
        raise Refused("card_withdrawn")
