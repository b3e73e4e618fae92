"""What is answered: by words at once, by meaning once it is known, the best of each card only."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from colaboracion import suggester
from colaboracion.similar import SUGGESTED, Pair, Text
from colaboracion.suggester import EACH, Meanings, Suggester

Read = list[str]


def _question(*cards: list[Any], rejected: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    return {"cards": list(cards), "rejected": [list(p) for p in rejected], "groupings": True}


def _cards(many: int) -> list[list[Any]]:
    return [[f"{n:03}", f"texto {n}", "c", None] for n in range(many)]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Read:
    """Every text that the model reads, in order; a stand-in for the model."""
    texts: Read = []

    def vectors_of(more: Sequence[str]) -> Any:
        texts.extend(more)
        return np.array([[float(len(text)), 1.0] for text in more], dtype=np.float32)

    monkeypatch.setattr(suggester, "vectors_of", vectors_of)
    return texts


@pytest.fixture
def pairs(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[Pair]], None]:
    """Say which pairs the comparison finds."""

    def find(found: list[Pair]) -> None:
        monkeypatch.setattr(suggester, "ranked", lambda _texts, _vectors: found)

    return find


def _learn_all(suggesting: Suggester) -> None:
    while suggesting.meanings.wants:
        suggesting.meanings.learn_some()


def test_words_come_at_once_and_meaning_later(read: Read) -> None:
    suggesting, question = Suggester(), _question(*_cards(30))
    first = suggesting.answer(question)
    assert (first["engine"], first["more"], read) == ("words", True, [])
    _learn_all(suggesting)
    later = suggesting.answer(question)
    assert (later["engine"], later["more"]) == ("meaning", False)
    assert sorted(read) == sorted(text for _, text, _, _ in question["cards"])


def test_a_few_new_cards_are_read_while_one_waits(read: Read) -> None:
    suggesting = Suggester()
    suggesting.answer(_question(*_cards(30)))
    _learn_all(suggesting)
    assert suggesting.answer(_question(*_cards(31)))["engine"] == "meaning"
    assert suggesting.answer(_question(*_cards(300)))["engine"] == "words"


def test_a_text_is_read_once_whoever_asks(read: Read) -> None:
    suggesting = Suggester()
    for _ in range(3):
        suggesting.answer(_question(*_cards(20)))
        _learn_all(suggesting)
    suggesting.answer(_question(["other", "texto 3", "d", None]))
    assert len(read) == 20


def test_what_was_asked_for_last_is_learnt_first(read: Read) -> None:
    suggesting = Suggester()
    suggesting.answer(_question(*_cards(50)))
    suggesting.answer(_question(["x", "lo último", "c", None]))
    suggesting.meanings.learn_some()
    assert read[0] == "lo último"


def test_without_a_model_words_are_all_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggester, "vectors_of", lambda _texts: None)
    suggesting, question = Suggester(), _question(*_cards(30))
    suggesting.answer(question)
    _learn_all(suggesting)
    told = suggesting.answer(question)
    assert (told["engine"], told["more"]) == ("words", False)
    assert not suggesting.meanings.wants


def test_the_memory_is_bounded(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggester, "MOST_TEXTS", 20)
    meanings = Meanings()
    for start in range(0, 100, 10):
        meanings.of([f"texto {n}" for n in range(start, start + 10)])
        while meanings.wants:
            meanings.learn_some()
    assert len(meanings._known) == 20
    assert meanings.of([f"texto {n}" for n in range(21)]) is None  # more than fit are not tried
    assert not meanings.wants


def test_of_each_card_the_best_are_shown(read: Read, pairs: Callable[[list[Pair]], None]) -> None:
    cards = _cards(40)
    ids = [card[0] for card in cards]
    found = [Pair(a, b, 0.9) for at, a in enumerate(ids) for b in ids[at + 1 :]]
    pairs(found)
    told = Suggester().answer(_question(*cards))["pairs"]
    assert len(told) <= EACH * len(cards)
    for card in ids:
        of_card = [pair[:2] for pair in told if card in pair[:2]]
        best = [[pair.one, pair.other] for pair in found if card in (pair.one, pair.other)][:EACH]
        assert [pair for pair in best if pair in of_card] == best


def test_what_is_weak_rejected_or_together_is_left_out(
    read: Read, pairs: Callable[[list[Pair]], None]
) -> None:
    pairs(
        [
            Pair("a", "b", 0.95),  # rejected
            Pair("a", "d", 0.9, ("agua",)),
            Pair("d", "e", 0.85),  # under one heading
            Pair("b", "d", SUGGESTED),
            Pair("b", "e", SUGGESTED - 0.01),
        ]
    )
    cards = [[each, each, "c", "h" if each in "de" else None] for each in "abde"]
    told = Suggester().answer(_question(*cards, rejected=[("b", "a")]))
    assert told["pairs"] == [["a", "d", 0.9, ["agua"]], ["b", "d", SUGGESTED, []]]


def test_vectors_stand_beside_their_texts(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, float]] = []

    def ranked(texts: Sequence[Text], vectors: Any) -> list[Pair]:
        if vectors is not None:
            seen.extend((t.text, float(v[0])) for t, v in zip(texts, vectors, strict=True))
        return []

    monkeypatch.setattr(suggester, "ranked", ranked)
    suggesting = Suggester()
    question = _question(*[[str(n), "x" * n, "c", None] for n in (3, 9, 1, 30, 3)])
    suggesting.answer(question)
    _learn_all(suggesting)
    suggesting.answer(question)
    assert seen == [("x" * n, float(n)) for n in (3, 9, 1, 30, 3)]


def test_a_model_that_failed_is_tried_again_after_a_while(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanings, works = Meanings(), suggester.vectors_of
    monkeypatch.setattr(suggester, "vectors_of", lambda _texts: None)
    meanings.of(["uno"])
    meanings.learn_some()
    assert not meanings.works
    monkeypatch.setattr(suggester, "vectors_of", works)
    meanings.do_without(-1.0)  # the while is over
    meanings.of(["uno"])
    meanings.learn_some()
    assert meanings.of(["uno"]) is not None


def test_too_many_cards_of_one_column_are_not_compared(
    pairs: Callable[[list[Pair]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggester, "MOST_CARDS", 20)
    pairs([])
    assert Suggester().answer(_question(*_cards(20)))["engine"] == "words"
    assert Suggester().answer(_question(*_cards(21)))["engine"] == "off"


def test_long_texts_of_signs_are_learnt_one_by_one(read: Read) -> None:
    suggesting = Suggester()
    suggesting.answer(_question(*[[f"{n}", "🌊" * 500 + f"{n}", "c", None] for n in range(4)]))
    suggesting.meanings.learn_some()
    assert len(read) == 1
