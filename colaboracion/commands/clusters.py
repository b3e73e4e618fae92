"""What staff do with headings: gather cards under them, name, order and release."""

from typing import ClassVar

from colaboracion.commands import gathering
from colaboracion.commands.change import Change, Scope
from colaboracion.commands.command import UNSET, After, Id, Ids, StaffCommand
from colaboracion.errors import Refused, Unknown
from colaboracion.models import Card, Cluster, Column


class GatherCards(StaffCommand, frozen=True):
    """Put cards of one column under a heading: a new one, or one that is there."""

    name: ClassVar[str] = "gather_cards"
    cards: Ids
    cluster: Id | None = None
    heading: str = ""

    def do(self, change: Change) -> Cluster:
        """Each card leaves its former heading; texts stay as they are."""
        cards = [change.get(Card, card) for card in self.cards]
        if not cards:
            raise Refused("no_cards")
        cluster = self._existing(change) or new_heading(change, cards[0].column, self.heading)
        if any(card.column is not cluster.column for card in cards):
            raise Refused("other_column")
        for card in cards:
            gathering.join(change, card, cluster)
        return cluster

    def _existing(self, change: Change) -> Cluster | None:
        if self.cluster is None:
            return None
        return standing_again(change, change.get(Cluster, self.cluster))


class ReleaseCards(StaffCommand, frozen=True):
    """Let cards stand by themselves again."""

    name: ClassVar[str] = "release_cards"
    cards: Ids

    def do(self, change: Change) -> None:
        """Each card leaves its heading."""
        for card in self.cards:
            gathering.leave(change, change.get(Card, card))


class ClusterCommand(StaffCommand, frozen=True):
    """A command on one heading that stands."""

    cluster: Id

    def do(self, change: Change) -> Cluster:
        """Find the heading, then change it."""
        cluster = change.get(Cluster, self.cluster)
        if cluster.dissolved:
            raise Unknown
        self.alter(change, cluster)
        return cluster

    def alter(self, change: Change, cluster: Cluster) -> None:
        """What this command does to its heading."""
        raise NotImplementedError


class NameHeading(ClusterCommand, frozen=True):
    """Word a heading; empty means unnamed."""

    name: ClassVar[str] = "name_heading"
    heading: str
    base: Id

    def alter(self, change: Change, cluster: Cluster) -> None:
        """Write it, or say which wording stands there by now."""
        change.write(cluster, self.heading, self.base)


class MoveCluster(ClusterCommand, frozen=True):
    """Put a heading after another of its column."""

    name: ClassVar[str] = "move_cluster"
    after: After = UNSET

    def alter(self, change: Change, cluster: Cluster) -> None:
        """Give it the place."""
        scope = _place(cluster.column)
        cluster.position = change.place(Cluster, scope, self.after, cluster.id)


def new_heading(
    change: Change, column: Column, heading: str = "", further: str | None = None
) -> Cluster:
    """A heading at the end of its column, still without cards."""
    position = change.place(Cluster, _place(column), UNSET)
    cluster = change.make(Cluster, further, column=column, position=position, dissolved=False)
    change.write(cluster, heading)
    return cluster


def standing_again(change: Change, cluster: Cluster) -> Cluster:
    """A heading that someone else emptied meanwhile is wanted again, at the end."""
    if cluster.dissolved:
        cluster.position = change.place(Cluster, _place(cluster.column), UNSET)
        cluster.dissolved = False
    return cluster


def _place(column: Column) -> Scope:
    return {"column_id": column.id, "dissolved": False}
