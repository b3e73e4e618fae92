"""The measures, on rankings small enough to be counted by hand.

es: a1 a2 a3 | b1      in English: a4, b2      alone: c1      of another column: z1 z2
"""

from itertools import combinations

import pytest

from tests.similar.scoring import (
    HELD_OUT,
    OPEN,
    Board,
    Card,
    Ids,
    across_at_common_cut,
    across_at_own_cut,
    best_recall,
    cut,
    found,
    load,
    mistaken,
    precision,
    recall,
    top_three,
)

CARDS = (
    *(Card(name, name, "es", "one") for name in ("a1", "a2", "a3", "b1", "c1", "x1")),
    *(Card(name, name, "en", "one") for name in ("a4", "b2")),
    *(Card(name, name, "es", "two") for name in ("z1", "z2")),
)
BOARD = Board(
    "small",
    CARDS,
    clusters=(Ids(("a1", "a2", "a3", "a4")), Ids(("b1", "b2")), Ids(("z1", "z2"))),
    apart=frozenset({Ids(("a1", "b1")), Ids(("a2", "c1"))}),
    unscored=frozenset({Ids(("a1", "c1"))}),
    excluded=Ids(("x1",)),
)


def ranking(*pairs: str) -> list[list[object]]:
    """These pairs ("a1 a2"), the first with 0.9, each next with a tenth less."""
    return [[*pair.split(), round(0.9 - place / 10, 1)] for place, pair in enumerate(pairs)]


def test_what_is_to_be_found_is_every_pair_of_a_cluster() -> None:
    assert len(BOARD.same) == 6 + 1 + 1
    assert BOARD.across == {Ids(pair.split()) for pair in ("a1 a4", "a2 a4", "a3 a4", "b1 b2")}


def test_what_one_may_see_either_way_and_two_ideas_in_one_are_not_scored() -> None:
    ranked = ranking("a1 c1", "x1 a2", "a1 a2")
    assert [each.pair for each in found(BOARD, ranked)] == [Ids(("a1", "a2"))]


def test_a_mate_is_looked_for_among_the_first_three() -> None:
    fourth = ranking("b1 a1", "b1 a2", "b1 c1", "b1 b2")
    third = ranking("b1 a1", "b1 a2", "b1 b2", "b1 c1")
    assert top_three(BOARD, found(BOARD, fourth)) == 1 / 8  # b2 meets b1, b1 does not meet b2
    assert top_three(BOARD, found(BOARD, third)) == 2 / 8


def test_what_is_not_scored_takes_no_place_among_the_three() -> None:
    ranked = ranking("a1 x1", "a1 c1", "a1 b1", "a1 b2", "a1 a2")
    assert top_three(BOARD, found(BOARD, ranked)) == 2 / 8


def test_the_order_is_that_of_the_scores() -> None:
    ranked = [["b1", "b2", 0.1], ["b1", "a1", 0.9], ["b1", "a2", 0.8], ["b1", "c1", 0.7]]
    assert top_three(BOARD, found(BOARD, ranked)) == 1 / 8


def test_precision_and_recall_count_what_is_offered_from_a_score_on() -> None:
    pairs = found(BOARD, ranking("a1 a2", "z1 z2", "b1 c1", "b1 b2"))
    assert precision(BOARD, pairs, 0.7) == 2 / 3
    assert recall(BOARD.same, pairs, 0.7) == 2 / 8
    assert precision(BOARD, pairs, 0.95) == 1.0
    assert recall(BOARD.same, pairs, 0.6) == 3 / 8


def test_the_cut_is_the_lowest_that_is_precise_enough() -> None:
    pairs = found(BOARD, ranking("b1 c1", "a1 a2", "a1 a3", "a2 a3", "z1 z2", "b1 a1", "b2 c1"))
    assert cut(BOARD, pairs) == 0.5  # four of five, although the first one is wrong
    assert best_recall(BOARD, pairs) == 4 / 8


def test_pairs_of_one_score_are_offered_together_or_not_at_all() -> None:
    pairs = found(BOARD, [["a1", "a2", 0.9], ["z1", "z2", 0.5], ["b1", "c1", 0.5]])
    assert cut(BOARD, pairs) == 0.9


def test_where_no_threshold_is_precise_enough_nothing_is_found() -> None:
    assert best_recall(BOARD, found(BOARD, ranking("b1 c1", "a1 a2"))) == 0


def test_across_languages_both_readings_are_told() -> None:
    ranked = ranking("a1 a2", "a1 a3", "a2 a3", "a1 a4", "b2 c1", "b1 b2", "z1 z2", "a1 b1")
    pairs = found(BOARD, ranked)
    assert across_at_common_cut(BOARD, pairs) == 2 / 4  # six of seven are right at 0.3
    assert across_at_own_cut(BOARD, pairs) == 1 / 4  # by themselves: right, wrong, right


def test_a_mistake_is_a_pair_that_only_looks_alike() -> None:
    pairs = found(BOARD, ranking("a1 b1", "a2 b2", "a2 c1"))
    assert mistaken(BOARD, pairs, 0.8) == 1 / 2
    assert mistaken(BOARD, pairs, 0.7) == 1


@pytest.mark.parametrize(
    "ranked",
    [
        [["a1", "a2", 0.9], ["a2", "a1", 0.9]],
        [["a1", "a1", 1.0]],
        [["a1", "z1", 0.5]],
    ],
    ids=["twice", "itself", "of two columns"],
)
def test_what_is_no_ranking_is_not_scored(ranked: list[list]) -> None:
    with pytest.raises(ValueError, match=r"ranked twice|no two cards"):
        found(BOARD, ranked)


@pytest.mark.parametrize("name", [*OPEN, HELD_OUT])
def test_who_knows_the_board_by_heart_finds_all_and_only_that(name: str) -> None:
    board = load(name)
    alike = [pair for pair in combinations(board.cards, 2) if pair[0].column == pair[1].column]
    ranked = [[a.id, b.id, float(Ids((a.id, b.id)) in board.same)] for a, b in alike]
    pairs = found(board, ranked)
    assert top_three(board, pairs) == best_recall(board, pairs) == 1
    assert across_at_common_cut(board, pairs) == across_at_own_cut(board, pairs) == 1
    assert precision(board, pairs, 1) == 1
    assert mistaken(board, pairs, 1) == 0
