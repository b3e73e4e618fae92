"""What staff do with a ranking of headings: open, close, reveal it, order the headings by it."""

from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta
from sqlalchemy import bindparam, func, select

from colaboracion.commands import counting
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id, StaffCommand
from colaboracion.errors import Refused
from colaboracion.models import Board, Card, Cluster, Column, Ranking
from colaboracion.models.votes import BASES, OBSERVERS

Basis = Literal[BASES]  # type: ignore[valid-type]
Observers = Literal[OBSERVERS]  # type: ignore[valid-type]
PHASES = ("plenary", "closed")
MOST_OPTIONS = 80  # more than anyone can weigh, and what every screen of the room is sent at once

_OPEN = select(Ranking.id).where(
    Ranking.workshop_id == bindparam("workshop"), Ranking.state == "open"
)
_CLUSTERS = (
    select(Cluster)
    .where(Cluster.column_id == bindparam("column"), Cluster.dissolved.is_(False))
    .order_by(Cluster.position)
)
# By boards, for so the index finds the cards of one column.
_ALONE = (
    select(Card)
    .where(
        Card.board_id.in_(select(Board.id).where(Board.workshop_id == bindparam("workshop"))),
        Card.column_id == bindparam("column"),
        func.coalesce(Card.cluster_id, "") == "",  # an index on it finds all ungathered ones
        Card.withdrawn.is_(False),
        Card.held.is_(None),
    )
    .order_by(Card.id)
    .limit(MOST_OPTIONS + 1)
)
Option = dict[str, Any]


class OpenRanking(StaffCommand, frozen=True):
    """Let the room give dots to the headings of a column, as they are worded now."""

    name: ClassVar[str] = "open_ranking"
    column: Id
    basis: Basis
    dots: Annotated[int, Meta(ge=1, le=10)] = 3
    observers: Observers = "none"

    def do(self, change: Change) -> Ranking:
        """What is ranked is frozen; showing it to all shows the headings."""
        session, column = change.current(), change.get(Column, self.column)
        if session.phase not in PHASES:
            raise Refused("not_plenary")
        if self.observers == "apart" and self.basis != "delegation":
            raise Refused("no_observers")
        if change.session.scalar(_OPEN, {"workshop": change.workshop.id}):
            raise Refused("ranking_open")
        session.headings_shown = True
        ranking = Ranking(
            id=change.id,
            workshop_id=change.workshop.id,
            session=session,
            column_id=column.id,
            basis=self.basis,
            observers=self.observers,
            dots=self.dots,
            options=_options(change, column),
            state="open",
            opened_at=change.now,
            result={},
        )
        change.add(ranking)
        return ranking


class RankingCommand(StaffCommand, frozen=True):
    """A command on one ranking."""

    ranking: Id


class CloseRanking(RankingCommand, frozen=True):
    """Take no more ballots, but those that were cast before and come late."""

    name: ClassVar[str] = "close_ranking"

    def do(self, change: Change) -> Ranking:
        """Once; another facilitator may have done it already."""
        ranking = change.get(Ranking, self.ranking)
        if ranking.state == "open":
            ranking.state, ranking.closed_at = "closed", change.now
        return ranking


class RevealRanking(RankingCommand, frozen=True):
    """Count the ballots and tell everyone; from now on none is taken."""

    name: ClassVar[str] = "reveal_ranking"

    def do(self, change: Change) -> Ranking:
        """Once: a result stays as it was counted."""
        ranking = change.get(Ranking, self.ranking)
        if ranking.state == "open":
            raise Refused("ranking_open")
        if ranking.state == "closed":
            ranking.state, ranking.result = "revealed", counting.result(change, ranking)
        return ranking


class OrderByRanking(RankingCommand, frozen=True):
    """Put the headings of the column into the order of the result; one act, to be undone as one."""

    name: ClassVar[str] = "order_by_ranking"

    def do(self, change: Change) -> Ranking:
        """Those that still stand; what was made since stays behind them."""
        ranking = change.get(Ranking, self.ranking)
        if ranking.state != "revealed":
            raise Refused("not_revealed")
        wanted = {option["id"] for option in ranking.options if option["kind"] == "cluster"}
        ordered = [line["id"] for line in ranking.result["options"] if line["id"] in wanted]
        for each in reversed(ordered):  # each before all others, so that the keys stay short
            cluster = change.get(Cluster, each)
            if not cluster.dissolved:
                scope = {"column_id": cluster.column_id, "dissolved": False}
                cluster.position = change.place(Cluster, scope, None, cluster.id)
                change.session.flush()
        return ranking


def _options(change: Change, column: Column) -> list[Option]:
    """Headings with cards in their order, then each card by itself; what is held back is not."""
    of_column = {"column": column.id, "workshop": change.workshop.id}
    clusters = change.session.scalars(_CLUSTERS, of_column)
    found = [_heading(each) for each in clusters if each.held is None and _unheld(each)]
    alone = change.session.scalars(_ALONE, of_column)
    found += [_option(card, "card", card.text, card.id) for card in alone]
    if not found:
        raise Refused("no_headings")
    if len(found) > MOST_OPTIONS:
        raise Refused("too_many_options", most=MOST_OPTIONS)
    return found


def _heading(cluster: Cluster) -> Option:
    """One without a name shows its first top-marked card."""
    marked = sorted(_unheld(cluster), key=lambda card: (card.top or 9, card.id))
    source = cluster if cluster.heading else marked[0]
    return _option(cluster, "cluster", cluster.heading or marked[0].text, source.id)


def _unheld(cluster: Cluster) -> list[Card]:
    return [card for card in cluster.standing if card.held is None]


def _option(row: Card | Cluster, kind: str, text: str, source: str) -> Option:
    """`source`: the row whose words they are; `held`: whether it is held back by now."""
    return {"id": row.id, "kind": kind, "text": text, "source": source, "held": False}
