"""How many cards stand, by board and by column; a withdrawn card counts nowhere.

A remark counts on the plenary's board only, for a column's count is the groups'.
"""

from colaboracion.models import Card


def join(card: Card) -> None:
    """Count the card where it stands."""
    _count(card, 0 if card.withdrawn else 1)


def leave(card: Card) -> None:
    """Count it no longer, before something of it changes."""
    _count(card, 0 if card.withdrawn else -1)


def _count(card: Card, by: int) -> None:
    counts, column = card.board.counts, card.column
    counted = counts | {column.id: counts.get(column.id, 0) + by}
    card.board.counts = {each: count for each, count in counted.items() if count}
    if not card.is_remark:
        column.count += by
