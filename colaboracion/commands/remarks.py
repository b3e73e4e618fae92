"""What is said in the plenary itself, typed by staff as cards of their own kind."""

from typing import ClassVar

from sqlalchemy import bindparam, select

from colaboracion.commands import gathering
from colaboracion.commands.cards import make_card
from colaboracion.commands.change import Change
from colaboracion.commands.clusters import standing_again
from colaboracion.commands.command import Id, StaffCommand
from colaboracion.commands.opening import require_plenary
from colaboracion.errors import Refused
from colaboracion.models import Board, Card, Cluster, Column, Group
from colaboracion.models.workshops import PLENARY

_BOARD = (
    select(Board)
    .join(Group, Group.id == Board.group_id)
    .where(Board.workshop_id == bindparam("workshop"), Group.number == PLENARY)
)


class PostRemark(StaffCommand, frozen=True):
    """Write down a remark, maybe under a heading at once; it counts for no group."""

    name: ClassVar[str] = "post_remark"
    column: Id
    text: str
    cluster: Id | None = None

    def do(self, change: Change) -> Card:
        """Onto the board of the plenary."""
        column = change.get(Column, self.column)
        cluster = change.get(Cluster, self.cluster) if self.cluster else None
        if cluster and cluster.column is not column:
            raise Refused("other_column")
        board = change.one(_BOARD)
        require_plenary(board)
        card = make_card(change, board, column, self.text)
        if cluster:
            gathering.join(change, card, standing_again(change, cluster))
        return card
