"""A group's first three cards of a column: each rank is held by one standing card at most."""

from typing import Any, ClassVar

from sqlalchemy import bindparam, select

from colaboracion.commands.cards import CardCommand
from colaboracion.commands.change import Change
from colaboracion.commands.command import Top
from colaboracion.commands.opening import require_standing
from colaboracion.models import Card

# By the index of places: one column of one board is looked through, however large the workshop.
_HOLDER = select(Card).where(
    Card.board_id == bindparam("board"),
    Card.column_id == bindparam("column"),
    Card.top == bindparam("top"),
    Card.id != bindparam("card"),
)


class MarkTop(CardCommand, frozen=True):
    """Make a card one of its group's first three in the column, or none of them any more."""

    name: ClassVar[str] = "mark_top"
    top: Top | None

    def alter(self, change: Change, card: Card) -> None:
        """Whichever card held the rank so far loses it."""
        require_standing(card)
        former = holder(change, card, self.top)
        if former:
            former.top = None
        card.top = self.top


def holder(change: Change, card: Card, top: int | None) -> Card | None:
    """The other card that holds this rank in the column where the card stands."""
    if top is None:
        return None
    # By what it stands in: the foreign keys follow only when the transaction is flushed.
    place: dict[str, Any] = {"board": card.board.id, "column": card.column.id}
    return change.find(_HOLDER, **place, top=top, card=card.id)
