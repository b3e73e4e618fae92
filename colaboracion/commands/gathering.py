"""How cards come under a heading and leave it; a heading left without cards dissolves.

What a group objected to is its card's old heading, so that goes with it.
"""

from colaboracion.commands.change import Change
from colaboracion.models import Card, Cluster


def join(change: Change, card: Card, cluster: Cluster) -> None:
    """Put the card under the heading, from wherever it was."""
    if card.cluster is not cluster:
        leave(change, card)
        card.cluster = cluster
        card.objected = False


def leave(change: Change, card: Card) -> None:
    """Take the card from its heading; the heading's words stay among the kept texts."""
    if card.cluster is None:
        return
    former = change.get(Cluster, card.cluster.id)
    card.cluster = None
    card.objected = False
    if not former.cards:
        former.dissolved = True
