"""What staff make of suggestions: pairs that do not say the same, and whole groupings at once."""

from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar

from msgspec import Meta, Struct
from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import joinedload, selectinload

from colaboracion.commands import gathering
from colaboracion.commands.change import Change
from colaboracion.commands.clusters import new_heading
from colaboracion.commands.command import Id, StaffCommand
from colaboracion.errors import BadRequest, Refused, Unknown
from colaboracion.models import Board, Card, Cluster, Rejection

MOST_CARDS = 500
_ANY: BindParameter[list[str]] = bindparam("ids", expanding=True)
# By their ids alone: asked for by the workshop as well, all of its rows might be gone through.
_THERE = select(Card.workshop_id).where(Card.id.in_(_ANY))
_REJECTED = select(Rejection).where(
    ((Rejection.one_id == bindparam("card")) & Rejection.other_id.in_(_ANY))
    | ((Rejection.other_id == bindparam("card")) & Rejection.one_id.in_(_ANY)),
)
# Whatever shows or counts a card comes with it: asked for one by one it would be hundreds.
_CARDS = (
    select(Card)
    .where(Card.id.in_(_ANY))
    .options(
        joinedload(Card.board).joinedload(Board.group),
        joinedload(Card.column),
        selectinload(Card.conclusions),
    )
)


class RejectSuggestions(StaffCommand, frozen=True):
    """Say for good that a card does not say the same as these others."""

    name: ClassVar[str] = "reject_suggestions"
    card: Id
    others: Annotated[list[Id], Meta(min_length=1, max_length=100)]

    def do(self, change: Change) -> Rejection:
        """Each pair once, whoever says it again, from whichever of the two."""
        others = list(dict.fromkeys(self.others))
        _require_there(change, {self.card, *others})
        if self.card in others:
            raise BadRequest("bad_fields", why="A card always says the same as itself.")
        known = {
            (row.one_id, row.other_id): row
            for row in change.all(_REJECTED, card=self.card, ids=others)
        }
        ids = change.further_ids()
        rows = [_reject(change, known, self.card, other, ids) for other in others]
        return rows[0]


class Grouping(Struct, frozen=True, forbid_unknown_fields=True):
    """Cards that come under a heading together: one that is there, or a new one."""

    cards: Annotated[list[Id], Meta(min_length=1, max_length=MOST_CARDS)]
    cluster: Id | None = None


class ApplyGroupings(StaffCommand, frozen=True):
    """Gather cards exactly as a preview showed it, all of it or nothing."""

    name: ClassVar[str] = "apply_groupings"
    groupings: Annotated[list[Grouping], Meta(min_length=1, max_length=MOST_CARDS)]

    def do(self, change: Change) -> Cluster:
        """Refused as a whole where anything is no longer as it was shown."""
        cards = self._cards(change)
        ids, gathered = change.further_ids(), []
        for grouping in self.groupings:
            together = [cards[card] for card in grouping.cards]
            cluster = _standing(change, grouping.cluster) if grouping.cluster else None
            column = cluster.column if cluster else together[0].column
            if any(not _is_lone(card) or card.column is not column for card in together):
                raise Refused("grouping_changed")
            gathered.append((cluster or new_heading(change, column, further=next(ids)), together))
        for cluster, together in gathered:
            for card in together:
                gathering.join(change, card, cluster)
        return gathered[0][0]

    def _cards(self, change: Change) -> dict[str, Card]:
        """The cards it names, by id."""
        named = [card for grouping in self.groupings for card in grouping.cards]
        if len({*named}) != len(named) or len(named) > MOST_CARDS:
            raise BadRequest("bad_fields", why=f"Name each card once, at most {MOST_CARDS}.")
        _require_there(change, named)
        return {card.id: card for card in change.all(_CARDS, ids=named)}


def _require_there(change: Change, cards: Iterable[str]) -> None:
    """Unknown for any that is none of this workshop's."""
    asked = list(cards)
    if change.session.scalars(_THERE, {"ids": asked}).all() != [change.workshop.id] * len(asked):
        raise Unknown


def _reject(
    change: Change,
    known: dict[tuple[str, str], Rejection],
    card: str,
    other: str,
    ids: Iterator[str],
) -> Rejection:
    one, two = sorted((card, other))
    row = known.get((one, two))
    if row is None:
        row = Rejection(id=next(ids), workshop_id=change.workshop.id, one_id=one, other_id=two)
        row.lifted = False
        change.add(row)
    row.lifted = False
    return row


def _standing(change: Change, cluster_id: str) -> Cluster:
    cluster = change.get(Cluster, cluster_id)
    if cluster.dissolved:
        raise Refused("grouping_changed")
    return cluster


def _is_lone(card: Card) -> bool:
    return not card.withdrawn and card.cluster is None
