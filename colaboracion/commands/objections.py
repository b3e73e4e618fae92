"""«No es lo mismo»: a group says that a card of its own does not belong under its heading."""

from typing import ClassVar

from colaboracion.commands.cards import CardCommand
from colaboracion.commands.change import Change
from colaboracion.commands.opening import require_open, require_standing
from colaboracion.errors import Refused
from colaboracion.models import Card, Session


class ObjectCard(CardCommand, frozen=True):
    """Object to the heading under which an own card was gathered, or take that back."""

    name: ClassVar[str] = "object_card"
    objects: bool

    def do(self, change: Change) -> Card:
        """Mark it; the card stays as it is, so this is no addendum to its board."""
        card = change.get(Card, self.card)
        require_open(card.board)
        require_standing(card)
        _require_heading(card, card.board.session)
        card.objected = self.objects
        return card


def _require_heading(card: Card, session: Session) -> None:
    """Refused where the group sees no heading over its card: it would object to nothing."""
    if not (session.texts_open and session.headings_shown):
        raise Refused("headings_not_shown")
    if card.cluster is None or card.held or card.cluster.held:
        raise Refused("not_gathered")
