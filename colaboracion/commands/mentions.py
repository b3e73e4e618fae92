"""What was said aloud while its group presented, so that nobody needs to say it again."""

from typing import ClassVar

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, Ids
from colaboracion.commands.opening import require_open, require_standing
from colaboracion.errors import Refused
from colaboracion.models import Card


class MarkMentioned(Command, frozen=True):
    """Mark cards as said aloud, or not."""

    name: ClassVar[str] = "mark_mentioned"
    cards: Ids
    mentioned: bool

    def may(self, change: Change) -> bool:
        """Staff any cards; a rapporteur those of the own group, which presents them."""
        if change.seat.is_staff:
            return True
        if change.seat.role != "rapporteur" or not self.cards:
            return False
        own = change.seat.group_id
        return all(change.get(Card, card).board.group_id == own for card in self.cards)

    def do(self, change: Change) -> Card:
        """Nothing else of them changes: it is no addendum."""
        cards = [change.get(Card, card) for card in self.cards]
        if not cards:
            raise Refused("no_cards")
        for card in cards:
            if not change.seat.is_staff:
                require_open(card.board)
            require_standing(card)
            card.mentioned = self.mentioned
        return cards[0]
