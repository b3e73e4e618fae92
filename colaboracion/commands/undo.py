"""Taking back one's own act: whole, or not at all where someone has changed the same since."""

from typing import Any, ClassVar

from colaboracion.commands import conclusions, counts, groups
from colaboracion.commands.acts import MODELS
from colaboracion.commands.boards import writes
from colaboracion.commands.change import Change, text_field
from colaboracion.commands.command import Command, Id
from colaboracion.commands.delivery import mark_addendum
from colaboracion.commands.holding import hide_in_rankings, touch_cards
from colaboracion.commands.opening import require_open
from colaboracion.commands.tops import holder
from colaboracion.database import Base
from colaboracion.errors import Forbidden, Refused, Unknown
from colaboracion.models import (
    Board,
    Card,
    Cluster,
    Column,
    Conclusion,
    Group,
    Objective,
    Question,
)

Step = dict[str, Any]
# A foreign key is set by what it names, so that the rows already loaded follow.
_NAMED: dict[str, tuple[str, type[Base]]] = {
    "column_id": ("column", Column),
    "cluster_id": ("cluster", Cluster),
    "question_id": ("question", Question),
}
# What a conclusion cites and serves is set by the rows themselves, for the same reason.
_CITED: dict[str, tuple[str, type[Base]]] = {
    "cited_clusters": ("clusters", Cluster),
    "cited_cards": ("direct", Card),
    "served_objectives": ("objectives", Objective),
}


_SAID_OF_IT = {"objected", "mentioned"}  # what changes nothing of the group's work


class Undo(Command, frozen=True):
    """Put back what an earlier command of this seat changed; undoing that does it again."""

    name: ClassVar[str] = "undo"
    command: Id

    def may(self, change: Change) -> bool:
        """Whoever sent the command; to others it is as if there were none."""
        return change.inverse_of(self.command) is not None

    def do(self, change: Change) -> Base:
        """All of its rows, unless one of them is no longer as the command left it."""
        steps = change.inverse_of(self.command)
        if not steps:
            raise Refused("not_undoable")
        try:
            return _take_back(change, steps)
        except Unknown as error:  # a row that it changed, or that it would name again, is gone
            raise Refused("changed_since") from error


def _take_back(change: Change, steps: list[Step]) -> Base:
    rows = [change.get(MODELS[step["kind"]], step["id"]) for step in steps]
    for row, step in zip(rows, steps, strict=True):
        _require_ours(change, row, step)
        if isinstance(row, Cluster) and "held" in step["before"]:
            touch_cards(change, row)
    for row, step in zip(rows, steps, strict=True):
        _put_back(change, row, step["before"])
    for row in rows:
        _require_whole(change, row)
    return rows[0]


def _require_ours(change: Change, row: Base, step: Step) -> None:
    if not change.seat.is_staff and isinstance(row, Card | Board):
        if not writes(change):  # everyone at the table did, and does no longer
            raise Forbidden
        require_open(row if isinstance(row, Board) else row.board)
    if any(getattr(row, name) != value for name, value in step["after"].items()):
        raise Refused("changed_since")


def _put_back(change: Change, row: Any, before: dict[str, Any]) -> None:
    former = getattr(row, "state", "")
    if isinstance(row, Card):
        counts.leave(row)
    for name, value in before.items():
        if name in _NAMED:
            relation, model = _NAMED[name]
            setattr(row, relation, value and change.get(model, value))
        elif name in _CITED:
            relation, model = _CITED[name]
            setattr(row, relation, [change.get(model, each) for each in value])
        else:
            setattr(row, name, value)
    if "held" in before:
        hide_in_rankings(change, row)
    if "version" in before:
        setattr(row, text_field(row), change.kept_text(row.id, row.version))
    if isinstance(row, Conclusion) and "state" in before:
        conclusions.settle(change, row, former)
    if isinstance(row, Card):
        _put_card_back(change, row, before)


def _put_card_back(change: Change, card: Card, before: dict[str, Any]) -> None:
    counts.join(card)
    if "cluster_id" in before and "objected" not in before:
        card.objected = False  # it was said of the heading that the card leaves
    if not change.seat.is_staff:  # what staff gather or hold back is no change of its group's
        _mark(card, before)


def _mark(card: Card, before: dict[str, Any]) -> None:
    """What was done before the delivery and is taken back after it is an addendum."""
    if "addendum" not in before and before.keys() - _SAID_OF_IT:
        mark_addendum(card)


def _require_whole(change: Change, row: Base) -> None:
    """A heading that others have used or emptied meanwhile is theirs as well."""
    cluster = row.cluster if isinstance(row, Card) else row
    if isinstance(cluster, Cluster) and cluster.dissolved and cluster.cards:
        raise Refused("changed_since")
    if isinstance(row, Card) and not _is_sound(change, row):
        raise Refused("changed_since")
    if isinstance(row, Group) and not groups.is_sound(change, row):
        raise Refused("changed_since")


def _is_sound(change: Change, card: Card) -> bool:
    """Only a standing card is marked, no other has its rank, and only a withdrawn one is doubled.

    What was marked or withdrawn anew since would otherwise be left half as it was.
    """
    if card.top and (card.withdrawn or holder(change, card, card.top)):
        return False
    return card.withdrawn or card.same_as is None
