"""Holding back: a card or a heading is off every screen and paper at once, and may come back."""

from typing import ClassVar

from colaboracion.commands.change import Change
from colaboracion.commands.command import Held, Id, StaffCommand, one_of
from colaboracion.errors import Unknown
from colaboracion.models import Card, Cluster


class HoldBack(StaffCommand, frozen=True):
    """Hold a card or a heading back, for a reason that its group reads; none: show it again."""

    name: ClassVar[str] = "hold_back"
    reason: Held | None
    card: Id | None = None
    cluster: Id | None = None

    def do(self, change: Change) -> Card | Cluster:
        """Set it; whatever shows or counts the thing follows."""
        one_of(self.card, self.cluster)
        held = change.get(Card, self.card) if self.card else _cluster(change, str(self.cluster))
        held.held = self.reason
        return held


def touch_cards(change: Change, cluster: Cluster) -> None:
    """See the cards of a heading before it is held back or shown again: whether they name it."""
    for card in cluster.cards:
        change.get(Card, card.id)


def _cluster(change: Change, cluster_id: str) -> Cluster:
    cluster = change.get(Cluster, cluster_id)
    if cluster.dissolved:
        raise Unknown
    touch_cards(change, cluster)
    return cluster
