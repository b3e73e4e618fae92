"""Texts offered for a board by those who may not write on it now, and what becomes of them."""

from typing import ClassVar

from colaboracion.commands.boards import own_board, writes
from colaboracion.commands.cards import make_card
from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, Id
from colaboracion.commands.opening import require_closed, require_open
from colaboracion.errors import Refused
from colaboracion.models import Board, Card, Column, Offer


class OfferLate(Command, frozen=True):
    """Hand in a card after the close; staff take it or do not."""

    name: ClassVar[str] = "offer_late"
    column: Id
    text: str

    def may(self, change: Change) -> bool:
        """Who writes for a group."""
        return writes(change)

    def do(self, change: Change) -> Offer:
        """While the board is open the text is simply posted."""
        board, column = own_board(change), change.get(Column, self.column)
        require_closed(board)
        return _make(change, board, "late", column, self.text)


class SendIdea(Command, frozen=True):
    """Send an idea to the own group's inbox, for one of its columns or for any."""

    name: ClassVar[str] = "send_idea"
    text: str
    column: Id | None = None

    def may(self, change: Change) -> bool:
        """The delegates at the table."""
        return change.seat.role == "delegate"

    def do(self, change: Change) -> Offer:
        """As long as the rapporteur keeps the inbox open."""
        board = own_board(change)
        require_open(board)
        if not board.inbox:
            raise Refused("inbox_closed")
        column = change.get(Column, self.column) if self.column else None
        return _make(change, board, "idea", column, self.text)


class OfferCommand(Command, frozen=True):
    """A command on one offer."""

    offer: Id

    def may(self, change: Change) -> bool:
        """For an idea its rapporteur, for a late card staff: those who read its words."""
        seat = change.seat
        if not seat.is_staff and seat.role != "rapporteur":
            return False
        offer = change.get(Offer, self.offer)
        if offer.kind == "late":
            return seat.is_staff
        return seat.role == "rapporteur" and seat.group_id == offer.board.group_id

    def _open_offer(self, change: Change) -> Offer:
        """The offer, if it is not a card yet; one that was declined may still be taken."""
        offer = change.get(Offer, self.offer)
        if offer.state == "taken":
            raise Refused("offer_taken")
        return offer


class TakeOffer(OfferCommand, frozen=True):
    """Make a card of it, at the end of its column or of the one named."""

    name: ClassVar[str] = "take_offer"
    column: Id | None = None

    def do(self, change: Change) -> Card:
        """The offer keeps its words and names the card, which is marked late by that."""
        offer = self._open_offer(change)
        if offer.kind == "idea":
            require_open(offer.board)
        column = self.column or offer.column_id
        if column is None:
            raise Refused("no_column")
        board = change.get(Board, offer.board_id)
        card = make_card(change, board, change.get(Column, column), offer.text)
        offer.state, offer.card_id = "taken", card.id
        return card


class DeclineOffer(OfferCommand, frozen=True):
    """Make no card of it; its words stay with who offered them."""

    name: ClassVar[str] = "decline_offer"

    def do(self, change: Change) -> Offer:
        """Say so."""
        offer = self._open_offer(change)
        offer.state = "declined"
        return offer


def _make(change: Change, board: Board, kind: str, column: Column | None, text: str) -> Offer:
    offer = change.make(
        Offer,
        board=board,
        column_id=column and column.id,
        kind=kind,
        state="offered",
        card_id=None,
        at=change.now,
    )
    change.write(offer, text)
    return offer
