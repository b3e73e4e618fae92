"""Two cards of one, where two ideas were written down as one."""

from typing import ClassVar

from colaboracion.commands.cards import CardCommand, make_card
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id
from colaboracion.commands.opening import require_standing
from colaboracion.models import Card


class SplitCard(CardCommand, frozen=True):
    """Make two cards of one that holds two ideas; `base` is the version that the writer saw."""

    name: ClassVar[str] = "split_card"
    texts: tuple[str, str]
    base: Id

    def alter(self, change: Change, card: Card) -> None:
        """The card itself goes on with the first text; the second is a new card right behind it."""
        require_standing(card)
        first, second = self.texts
        change.write(card, first, self.base)
        half = make_card(change, card.board, card.column, second, card.id)
        half.split_from = card.id
