"""How well a ranking of pairs finds the cards that say the same, on boards sorted by hand.

A board is a file in `boards`: its cards; clusters of those that a facilitator would put under
one heading; pairs that look alike and are apart; pairs one may see either way, which are not
scored; and cards with two ideas in one, which are excluded. What is in no cluster is alone.
The group that wrote a card is the part of its id before the dash.
`session8` are the cards that the five groups of the demo wrote (what the plenary added later is
not among them); `session8_reworded` says each of them in other words; `rural_water` is about
something else. Whoever works at the similarity may look at these three. `health_posts` is the
hold-out, nearly half of it in English: it is measured when all is decided, nothing is tried
against it, and no constant is chosen by it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path

BOARDS = Path(__file__).parent / "boards"
OPEN = ("session8", "session8_reworded", "rural_water")
HELD_OUT = "health_posts"
PRECISION = 0.8  # what a facilitator bears: one suggestion in five is wrong
FIRST = 3  # suggestions that the desk shows for a card

Ids = frozenset[str]  # of two cards
Ranked = Iterable[Sequence]  # [id, id, score] each


@dataclass(frozen=True)
class Card:
    """What a group wrote."""

    id: str
    text: str
    lang: str
    column: str


@dataclass(frozen=True)
class Board:
    """Cards, and what somebody who read them all found to be the same."""

    name: str
    cards: tuple[Card, ...]
    clusters: tuple[Ids, ...]
    apart: frozenset[Ids]
    unscored: frozenset[Ids]
    excluded: Ids

    @cached_property
    def by_id(self) -> dict[str, Card]:
        """The cards by their ids."""
        return {card.id: card for card in self.cards}

    @cached_property
    def same(self) -> frozenset[Ids]:
        """The pairs that are to be found."""
        pairs = {Ids(pair) for cluster in self.clusters for pair in combinations(cluster, 2)}
        return frozenset(pair for pair in pairs if self.counts(pair))

    @cached_property
    def across(self) -> frozenset[Ids]:
        """Those of them that are in two languages."""
        return frozenset(pair for pair in self.same if self.is_across(pair))

    def counts(self, pair: Ids) -> bool:
        """Whether it is scored whether this pair is found or not."""
        return pair not in self.unscored and not pair & self.excluded

    def is_across(self, pair: Ids) -> bool:
        """Whether the two cards are in two languages."""
        return len({self.by_id[card].lang for card in pair}) > 1


@dataclass(frozen=True)
class Found:
    """A pair as it was ranked."""

    pair: Ids
    score: float


def load(name: str) -> Board:
    """The board of this name."""
    board = json.loads((BOARDS / f"{name}.json").read_text(encoding="utf-8"))
    return Board(
        name,
        tuple(Card(**card) for card in board["cards"]),
        tuple(Ids(cluster) for cluster in board["clusters"]),
        frozenset(Ids(pair) for pair in board["apart"]),
        frozenset(Ids(pair) for pair in board["unscored"]),
        Ids(board["excluded"]),
    )


def found(board: Board, ranked: Ranked) -> list[Found]:
    """The ranked pairs that are scored, best first; a ranking that is none is a ValueError."""
    pairs = [Found(Ids((one, other)), score) for one, other, score in ranked]
    if len({each.pair for each in pairs}) < len(pairs):
        raise ValueError("a pair is ranked twice")
    for each in pairs:
        if len(each.pair) < 2 or len({board.by_id[card].column for card in each.pair}) > 1:
            raise ValueError(f"no two cards of one column: {sorted(each.pair)}")
    pairs.sort(key=lambda each: -each.score)
    return [each for each in pairs if board.counts(each.pair)]


def top_three(board: Board, pairs: Sequence[Found]) -> float:
    """The share of cards with a mate that have a true one among the first three offered."""
    with_mate = Ids().union(*board.same)
    return sum(_meets_a_mate(board, pairs, card) for card in with_mate) / len(with_mate)


def _meets_a_mate(board: Board, pairs: Sequence[Found], card: str) -> bool:
    offered = [each.pair for each in pairs if card in each.pair][:FIRST]
    return any(pair in board.same for pair in offered)


def precision(board: Board, pairs: Sequence[Found], threshold: float) -> float:
    """The share of what is offered from this score on that is true; of nothing, all is."""
    offered = [each.pair in board.same for each in pairs if each.score >= threshold]
    return sum(offered) / len(offered) if offered else 1.0


def recall(wanted: frozenset[Ids], pairs: Sequence[Found], threshold: float) -> float:
    """The share of the wanted pairs that is offered from this score on."""
    offered = {each.pair for each in pairs if each.score >= threshold}
    return len(wanted & offered) / len(wanted)


def cut(board: Board, pairs: Sequence[Found], least: float = PRECISION) -> float:
    """The lowest threshold, the same for the whole board, that has at least this precision.

    No other that has it finds more. Where none has it, nothing is offered: infinity.
    """
    scores = sorted({each.score for each in pairs})
    return next((at for at in scores if precision(board, pairs, at) >= least), float("inf"))


def best_recall(board: Board, pairs: Sequence[Found]) -> float:
    """How much is found at the best threshold that is precise enough."""
    return recall(board.same, pairs, cut(board, pairs))


def across_at_common_cut(board: Board, pairs: Sequence[Found]) -> float:
    """How much is found across languages, where all pairs together are precise enough."""
    return recall(board.across, pairs, cut(board, pairs))


def across_at_own_cut(board: Board, pairs: Sequence[Found]) -> float:
    """How much is found across languages, where these pairs by themselves are precise enough."""
    across = [each for each in pairs if board.is_across(each.pair)]
    return recall(board.across, across, cut(board, across))


def mistaken(board: Board, pairs: Sequence[Found], threshold: float) -> float:
    """The share of the pairs that only look alike that is offered all the same."""
    return recall(board.apart, pairs, threshold)
