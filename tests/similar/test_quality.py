"""How well the boards are sorted, and how fast; the floors lie a little below what was measured."""

import time
from functools import cache

import numpy as np
import pytest

from colaboracion.meaning import vectors_of
from colaboracion.similar import SURE, Text, Vectors, ranked
from tests.similar import scoring
from tests.similar.scoring import OPEN, Board, Found


@cache
def board(name: str) -> Board:
    return scoring.load(name)


@cache
def vectors(name: str) -> Vectors:
    found = vectors_of([card.text for card in board(name).cards])
    assert found is not None
    return found


@cache
def pairs(name: str, *, words: bool = False) -> list[Found]:
    texts = texts_of(name)
    found = ranked(texts, None if words else vectors(name))
    return scoring.found(board(name), [(pair.one, pair.other, pair.score) for pair in found])


def texts_of(name: str) -> list[Text]:
    return [Text(card.id, card.text, card.lang, card.column) for card in board(name).cards]


@pytest.mark.parametrize(
    ("name", "top_three", "across"),
    [("session8", 0.93, 0.8), ("session8_reworded", 0.8, 0.4), ("rural_water", 0.83, 0.5)],
)
def test_a_board_is_sorted_as_well_as_it_was(name: str, top_three: float, across: float) -> None:
    assert scoring.top_three(board(name), pairs(name)) >= top_three
    assert scoring.across_at_own_cut(board(name), pairs(name)) >= across


def test_scores_of_three_boards_fit_one_threshold() -> None:
    at = 0.5
    offered = [
        each.pair in board(name).same for name in OPEN for each in pairs(name) if each.score >= at
    ]
    assert sum(offered) / len(offered) >= 0.75
    assert sum(offered) / sum(len(board(name).same) for name in OPEN) >= 0.35


def test_on_the_demo_two_languages_are_found_where_all_pairs_are_precise() -> None:
    assert scoring.across_at_common_cut(board("session8"), pairs("session8")) >= 0.8


def test_what_is_sure_is_nearly_always_true() -> None:
    sure = [
        each.pair in board(name).same for name in OPEN for each in pairs(name) if each.score >= SURE
    ]
    assert len(sure) >= 30
    assert sum(sure) / len(sure) >= 0.8


def test_by_words_alone_the_demo_is_sorted_as_a_plain_trial_would() -> None:
    found = pairs("session8", words=True)
    assert scoring.top_three(board("session8"), found) >= 0.85
    assert scoring.best_recall(board("session8"), found) >= 0.4


def test_telling_no_language_makes_it_little_worse() -> None:
    for name in OPEN:
        texts = [Text(text.id, text.text, "", text.column) for text in texts_of(name)]
        guessed = [(pair.one, pair.other, pair.score) for pair in ranked(texts, vectors(name))]
        found = scoring.found(board(name), guessed)
        told = scoring.top_three(board(name), pairs(name))
        assert scoring.top_three(board(name), found) >= told - 0.05


@pytest.mark.parametrize(("count", "seconds"), [(500, 1), (5_000, 12)])
def test_many_cards_whose_vectors_are_kept_are_ranked_soon(count: int, seconds: float) -> None:
    drawn = np.random.default_rng(5)
    words = sorted({word for name in OPEN for text in texts_of(name) for word in text.text.split()})
    texts = [
        Text(str(at), " ".join(drawn.choice(words, 10)), "es", f"column {at % 3}")
        for at in range(count)
    ]
    rows = drawn.normal(size=(count, 384)).astype(np.float32)
    begin = time.process_time()
    assert len(ranked(texts, rows)) > count
    assert time.process_time() - begin < seconds


def test_a_new_card_of_a_board_is_answered_at_once() -> None:
    texts, rows = texts_of("session8"), vectors("session8")
    ranked(texts, rows)
    spent = []
    for at in range(3):
        begin = time.process_time()
        new = vectors_of([f"Presupuesto anual para el retorno asistido {at}"])
        assert new is not None
        ranked([*texts, Text("new", "Presupuesto anual", "es", "priority")], np.vstack([rows, new]))
        spent.append(time.process_time() - begin)
    assert min(spent) < 0.2
