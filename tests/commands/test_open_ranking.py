"""open_ranking: the headings of a column are frozen as they stand, for the room to give dots."""

from typing import Any

import pytest

from colaboracion.commands.rankings import MOST_OPTIONS
from colaboracion.database import writing
from colaboracion.models import Card, Cluster
from tests.commands import checks
from tests.commands.ranking_scene import headings, issued, opened, revealed
from tests.commands.scene import gather
from tests.room import Room


def _options(room: Room, ranking: str) -> list[Any]:
    options: list[Any] = room.rows("rankings", "public")[ranking]["options"]
    return options


def test_it_offers_what_stands_headings_first(room: Room) -> None:
    a, b, alone = headings(room)
    assert _options(room, opened(room)) == [
        {"id": a, "kind": "cluster", "text": "a", "held": False},
        {"id": b, "kind": "cluster", "text": "b", "held": False},
        {"id": alone, "kind": "card", "text": "suelta", "held": False},
    ]


def test_a_heading_without_a_name_shows_its_first_top_marked_card(room: Room) -> None:
    one, two = room.write("uno", "dos")
    gather(room, one, two)
    room.do("bruno", "mark_top", card=two, top=1)
    room.do("félix", "set_phase", phase="plenary")
    assert [each["text"] for each in _options(room, opened(room))] == ["dos"]


def test_what_is_gone_or_held_back_is_not_offered(room: Room) -> None:
    a, b, alone = headings(room)
    more = [room.post("bruno", text) for text in ("retirada", "retenida", "queda")]
    room.do("bruno", "withdraw_card", card=more[0])
    with writing() as session:
        session.get_one(Card, more[1]).held = "tone"
        session.get_one(Cluster, b).held = "tone"
    assert {each["id"] for each in _options(room, opened(room))} == {a, alone, more[2]}


def test_what_changes_afterwards_does_not_change_it(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room)
    before = _options(room, ranking)
    room.do("félix", "name_heading", cluster=a, heading="otra", base=a)
    room.post("bruno", "nueva")
    assert _options(room, ranking) == before


def test_what_is_held_back_afterwards_loses_its_words_until_it_is_shown_again(room: Room) -> None:
    a, _, alone = headings(room)
    ranking = opened(room)
    shown = _options(room, ranking)
    for held in ({"cluster": a}, {"card": alone}):
        done = room.do("félix", "hold_back", reason="tone", **held)["id"]
        (hidden,) = [each for each in _options(room, ranking) if each["held"]]
        assert (hidden["id"], hidden["text"]) == (*held.values(), "")
        assert room.rows("rankings")[ranking]["options"][0]["text"] == "a"
        room.do("félix", "undo", command=done)
        assert _options(room, ranking) == shown


def test_one_is_open_at_a_time(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    with checks.refused(room, "ranking_open"):
        opened(room)
    room.do("félix", "close_ranking", ranking=ranking)
    opened(room)


def test_it_shows_the_headings_to_everyone(room: Room) -> None:
    headings(room)
    assert not room.rows("clusters", "public")
    opened(room)
    assert room.rows("clusters", "public")


def test_hidden_again_with_the_texts(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    room.do("félix", "set_phase", phase="writing")
    assert not room.rows("rankings", "public")
    assert ranking in room.rows("rankings")


def test_groups_are_not_told_apart(room: Room) -> None:
    headings(room)
    assert all(set(each) == {"id", "kind", "text", "held"} for each in _options(room, opened(room)))


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    headings(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "open_ranking", column=room.column(0), basis="group")


@pytest.mark.parametrize("dots", [0, 11, -1, "3", 2.5, True])
def test_one_to_ten_dots(room: Room, dots: object) -> None:
    headings(room)
    with checks.refused(room, "bad_fields"):
        opened(room, dots=dots)


@pytest.mark.parametrize("basis", ["group", "person"])
def test_observers_apart_need_slips(room: Room, basis: str) -> None:
    headings(room)
    with checks.refused(room, "no_observers"):
        opened(room, basis, observers="apart")


def test_a_column_without_headings_is_refused(room: Room) -> None:
    headings(room)
    with checks.refused(room, "no_headings"):
        opened(room, column=room.column(1))


def test_more_than_anyone_can_weigh_are_refused(room: Room) -> None:
    headings(room)
    for n in range(MOST_OPTIONS - 3):
        room.post("bruno", f"tarjeta {n}")
    ranking = opened(room)
    assert len(_options(room, ranking)) == MOST_OPTIONS
    room.do("félix", "close_ranking", ranking=ranking)
    room.post("bruno", "una más")
    with checks.refused(room, "too_many_options"):
        opened(room)


def test_an_earlier_result_stays(room: Room) -> None:
    headings(room)
    first = opened(room)
    issued(room, first, "1")
    result = revealed(room, first)
    opened(room)
    assert room.rows("rankings", "public")[first]["result"] == result
