"""The boards are what they are said to be; whoever changes one keeps it so."""

import json
from collections import Counter
from itertools import chain

import pytest

from tests.services.server import ROOT
from tests.similar.scoring import HELD_OUT, OPEN, Board, Ids, load

ENGLISH = {  # the least and the greatest share
    "session8": (0.15, 0.25),
    "session8_reworded": (0.15, 0.25),
    "rural_water": (0.2, 0.25),
    "health_posts": (0.4, 0.5),
}
CARDS = {"session8": 65, "session8_reworded": 65, "rural_water": 68, "health_posts": 62}
CAPS = {"key_element": 5, "challenge": 6, "priority": 5}  # the demo's, for one group


@pytest.fixture(scope="module", params=(*OPEN, HELD_OUT))
def board(request: pytest.FixtureRequest) -> Board:
    return load(request.param)


def test_it_has_its_cards_each_once(board: Board) -> None:
    assert len(board.cards) == len(board.by_id) == CARDS[board.name]
    assert len({card.text.casefold() for card in board.cards}) == len(board.cards)


def test_a_card_is_what_a_group_can_write(board: Board) -> None:
    for card in board.cards:
        assert card.text == card.text.strip()
        assert 0 < len(card.text) <= 140
        assert card.column in CAPS


def test_five_groups_wrote_no_more_than_a_column_takes(board: Board) -> None:
    written = Counter((card.id.split("-")[0], card.column) for card in board.cards)
    assert len({group for group, _ in written}) == 5
    assert all(count <= CAPS[column] for (_, column), count in written.items())


def test_a_card_is_in_one_cluster_at_most_and_none_with_two_ideas_is(board: Board) -> None:
    clustered = list(chain.from_iterable(board.clusters))
    assert len(clustered) == len(set(clustered))
    assert set(clustered) | board.excluded <= board.by_id.keys()
    assert not board.excluded & set(clustered)


def test_it_has_clusters_of_two_to_four_and_cards_that_are_alone(board: Board) -> None:
    assert 20 <= len(board.clusters) <= 24
    assert {len(cluster) for cluster in board.clusters} == {2, 3, 4}
    alone = board.by_id.keys() - board.excluded - Ids().union(*board.clusters)
    assert 8 <= len(alone) <= 12


def test_what_is_told_of_cards_is_of_one_column(board: Board) -> None:
    for cards in (*board.clusters, *board.apart, *board.unscored):
        assert len({board.by_id[card].column for card in cards}) == 1


def test_what_is_apart_or_open_is_a_pair_of_no_cluster(board: Board) -> None:
    assert len(board.apart) >= 9
    assert board.unscored
    assert not board.apart & board.unscored
    for pair in board.apart | board.unscored:
        assert len(pair) == 2
        assert not any(pair <= cluster for cluster in board.clusters)


def test_it_is_in_two_languages_in_the_shares_that_were_meant(board: Board) -> None:
    least, greatest = ENGLISH[board.name]
    share = sum(card.lang == "en" for card in board.cards) / len(board.cards)
    assert {card.lang for card in board.cards} == {"es", "en"}
    assert least <= share <= greatest
    assert len(board.across) >= 12


def test_the_demo_s_board_is_what_the_demo_plays() -> None:
    demo = json.loads((ROOT / "colaboracion/demo/session8.json").read_text(encoding="utf-8"))
    played = {(card["code"], card["text"], card["language"]) for card in demo["cards"]}
    ours = load("session8")
    assert {(card.id, card.text, card.lang) for card in ours.cards} == played
    assert set(ours.clusters) == {Ids(heading["cards"]) for heading in demo["headings"]}


def test_the_reworded_copy_has_the_same_ideas_and_none_of_the_sentences() -> None:
    first, second = load("session8"), load("session8_reworded")
    for part in ("clusters", "apart", "unscored"):
        sizes = [sorted(len(cards) for cards in getattr(of, part)) for of in (first, second)]
        assert sizes[0] == sizes[1]
    assert not first.by_id.keys() & second.by_id.keys()
    assert _columns(first) == _columns(second)
    assert not {card.text for card in first.cards} & {card.text for card in second.cards}


def _columns(board: Board) -> Counter[tuple[str, int]]:
    """How many clusters of which size each column has."""
    return Counter((board.by_id[min(cards)].column, len(cards)) for cards in board.clusters)
