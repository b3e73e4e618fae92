"""The trial before the opening: whether a seat's way to the projector and back works."""

from typing import ClassVar

from colaboracion.commands.boards import BoardCommand
from colaboracion.commands.change import Change
from colaboracion.errors import Refused
from colaboracion.models import Board


class SendTrial(BoardCommand, frozen=True):
    """A trial card: it takes no number and no words, and lights the group's ready lamp.

    It is sent twice: first as it goes out, then, `back`, once the projector has shown it.
    `storage` and `websocket` are what the browser found of itself: whether it keeps text
    when the link is down, and whether the quick way down is open.
    """

    name: ClassVar[str] = "send_trial"
    storage: bool
    websocket: bool
    back: bool = False

    def alter(self, change: Change, board: Board) -> None:
        """Keep what it showed; afterwards real cards show as much."""
        if board.session.phase != "prepared":
            raise Refused("not_prepared")
        board.trial = {
            "at": change.now,
            "storage": self.storage,
            "websocket": self.websocket,
            "back": self.back,
        }
