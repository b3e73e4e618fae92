"""Ranking, whatever is written on the cards; meaning is played by made-up vectors."""

import random
import unicodedata

import numpy as np
import pytest
from numpy.typing import NDArray

from colaboracion.similar import SUGGESTED, SURE, Pair, Text, ranked

TEXTS = (
    "Falta de presupuesto para los retornos",
    "No hay presupuesto propio para retornos",
    "Los consulados tardan en dar documentos de viaje",
    "Consulates are slow to issue travel documents",
    "Registros dispersos entre instituciones",
    "Staff changes too often in the consulates",
)


def cards(*texts: str, column: str = "challenge", lang: str = "") -> list[Text]:
    return [Text(f"{at:03}", text, lang, column) for at, text in enumerate(texts)]


def vectors(count: int, *same: tuple[int, int], length: int = 384) -> NDArray[np.float32]:
    """Of any direction, the ones of each pair nearly the same."""
    made = np.random.default_rng(7).normal(size=(count, length)).astype(np.float32)
    for one, other in same:
        made[other] = made[one] + 0.1 * made[other]
    return made


def best(pairs: list[Pair]) -> tuple[str, str]:
    return pairs[0].one, pairs[0].other


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_cards_make_no_pair(count: int) -> None:
    assert ranked(cards(*TEXTS[:count]), None) == []
    assert ranked(cards(*TEXTS[:count]), vectors(count)) == []


def test_the_same_words_are_found_and_told_as_the_first_one_writes_them() -> None:
    pair = ranked(cards(*TEXTS), None)[0]
    assert (pair.one, pair.other) == ("000", "001")
    assert pair.words == ("presupuesto", "retornos")


def test_what_has_no_word_in_common_is_found_by_meaning() -> None:
    found = ranked(cards(*TEXTS), vectors(len(TEXTS), (4, 5)))
    assert best(found) == ("004", "005")
    assert found[0].score >= SURE
    assert found[0].words == ()


def test_a_score_is_a_share_and_every_pair_is_there_once() -> None:
    found = ranked(cards(*TEXTS), vectors(len(TEXTS)))
    assert all(0 <= pair.score <= 1 for pair in found)
    assert len({frozenset((pair.one, pair.other)) for pair in found}) == len(found) == 15
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)


def test_pairs_are_of_one_column() -> None:
    mixed = [*cards(*TEXTS[:2]), Text("x", TEXTS[0], "es", "priority"), Text("y", "Otra", "", "")]
    assert {(pair.one, pair.other) for pair in ranked(mixed, None)} == {("000", "001")}


@pytest.mark.parametrize("meaning", [False, True])
def test_the_order_of_the_cards_makes_no_difference(meaning: bool) -> None:  # noqa: FBT001
    texts = cards(*TEXTS, *(f"{text} {at}" for at, text in enumerate(TEXTS)))
    rows = vectors(len(texts), (2, 3), (4, 9))
    mixed = list(range(len(texts)))
    random.Random(3).shuffle(mixed)  # noqa: S311
    again = ranked([texts[at] for at in mixed], rows[mixed] if meaning else None)
    assert again == ranked(texts, rows if meaning else None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Más atención", "Más atención"),
        ("Más atención", unicodedata.normalize("NFD", "Más atención")),
        ("Más atención", "MAS ATENCION."),
        ("👍🏽", "👍🏽"),
        ("移民的文件", "移民的文件"),
        ("Документы для поездки", "документы для поездки!"),
        ("وثائق السفر", "وثائق السفر"),
        ("", ""),
        ("x" * 500, "x" * 500),
    ],
)
def test_the_same_text_is_surely_the_same(one: str, other: str) -> None:
    for rows in (None, vectors(3)):
        found = ranked(cards(one, "Otra cosa del todo", other), rows)
        assert best(found) == ("000", "002")
        assert found[0].score == 1


def test_different_emoji_say_nothing_of_each_other() -> None:
    assert ranked(cards("👍🏽", "🔥"), None)[0].score < SUGGESTED


def test_long_texts_and_many_alike_are_no_trouble() -> None:
    long = " ".join(TEXTS)[:500]
    found = ranked(cards(*[long] * 40), vectors(40))
    assert {pair.score for pair in found} == {1}
    assert len(found) < 40 * 39 / 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Capacitar a 20 docentes cada año", "Capacitar a 200 docentes cada año"),
        ("Hay datos públicos y actualizados", "No hay datos públicos y actualizados"),
        ("Consulados lentos en la frontera", "Consulados rápidos en la frontera"),
        ("Menos trámites para todos", "Más trámites para todos"),
        ("Informar antes de la llegada", "Informar después de la llegada"),
        ("Formularios con costo para todos", "Formularios sin costo para todos"),
        ("Staff are trained in both languages", "Staff aren\u2019t trained in both languages"),
        ("Fortalecer los consulados", "Fortalecer los albergues"),
        ("Falta presupuesto", "Falta personal"),
    ],
)
def test_what_makes_two_statements_of_them_leaves_them_unsure(one: str, other: str) -> None:
    for rows in (None, vectors(4, (0, 1))):
        pair = ranked(cards(one, other, *TEXTS[4:]), rows)[0]
        assert {pair.one, pair.other} == {"000", "001"}
        assert SUGGESTED <= pair.score < SURE


def test_a_letter_or_an_emoji_is_never_surely_something_else() -> None:
    for rows in (None, vectors(4, (0, 1))):
        for one, other in (("a", "b"), ("👍", "👍 bien"), ("", "Nada")):
            found = ranked(cards(one, other, *TEXTS[4:]), rows)
            assert all(pair.score < SURE for pair in found)


def test_a_language_is_guessed_where_none_is_written() -> None:
    rows = vectors(len(TEXTS), (2, 3))
    spoken = ["es", "es", "es", "en", "es", "en"]
    written = [
        Text(card.id, card.text, lang, card.column)
        for card, lang in zip(cards(*TEXTS), spoken, strict=True)
    ]
    assert ranked(written, rows) == ranked(cards(*TEXTS), rows)


def test_it_works_in_a_language_that_nobody_expected() -> None:
    found = ranked(cards(*TEXTS, lang="qu"), vectors(len(TEXTS), (2, 3)))
    assert best(found) == ("002", "003")


def test_vectors_of_another_model_are_taken_too() -> None:
    found = ranked(cards(*TEXTS), vectors(len(TEXTS), (2, 3), length=50))
    assert best(found) == ("002", "003")
