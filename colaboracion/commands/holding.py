"""Holding back: a card or a heading is off every screen and paper at once, and may come back."""

from typing import Any, ClassVar

from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import Held, Id, StaffCommand, one_of
from colaboracion.models import Card, Cluster, Ranking

_RANKINGS = select(Ranking).where(Ranking.workshop_id == bindparam("workshop"))


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
        hide_in_rankings(change, held)
        return held


def touch_cards(change: Change, cluster: Cluster) -> None:
    """See the cards of a heading before it is held back or shown again: whether they name it."""
    for card in cluster.cards:
        change.get(Card, card.id)


def hide_in_rankings(change: Change, row: Card | Cluster) -> None:
    """What is ranked in its words is shown without them for as long, also after the freezing."""
    named = {row.id, row.cluster_id} if isinstance(row, Card) else {row.id}
    for ranking in change.session.scalars(_RANKINGS, {"workshop": change.workshop.id}).all():
        if any(named & {option["id"], option["source"]} for option in ranking.options):
            shown = change.get(Ranking, ranking.id)
            shown.options = [
                option | {"held": _is_held(change, option)} for option in shown.options
            ]


def _is_held(change: Change, option: dict[str, Any]) -> bool:
    card = change.session.get(Card, option["source"])
    cluster = change.session.get(Cluster, option["id"])
    if any(row.held is not None for row in (card, cluster) if row):
        return True
    return cluster is not None and _has_vanished(cluster)


def _has_vanished(cluster: Cluster) -> bool:
    """Nobody but staff sees a heading all of whose cards are held back."""
    cards = cluster.standing
    return bool(cards) and all(card.held is not None for card in cards)


def _cluster(change: Change, cluster_id: str) -> Cluster:
    """One that dissolved too: its words may still stand in a ranking."""
    cluster = change.get(Cluster, cluster_id)
    touch_cards(change, cluster)
    return cluster
