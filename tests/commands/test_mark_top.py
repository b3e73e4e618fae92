"""mark_top: the rapporteur marks the group's first three cards of a column."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, gather, kept_texts
from tests.room import Room


def _tops(room: Room, *cards: str) -> list[int | None]:
    return [room.card(card)["top"] for card in cards]


def test_it_marks_the_card_for_everyone_who_sees_it(room: Room) -> None:
    (card,) = room.write("a")
    room.do("bruno", "mark_top", card=card, top=2)
    room.do("félix", "set_phase", phase="plenary")
    for audience in ("staff", "seat:1", "group:1", "seat:2", "public"):
        assert room.card(card, audience)["top"] == 2


def test_it_takes_the_mark_off(room: Room) -> None:
    (card,) = room.write("a")
    room.do("bruno", "mark_top", card=card, top=2)
    room.do("bruno", "mark_top", card=card, top=None)
    assert _tops(room, card) == [None]


def test_a_rank_has_one_card(room: Room) -> None:
    cards = room.write("a", "b", "c")
    for card in cards[:2]:
        room.do("bruno", "mark_top", card=card, top=1)
    room.do("bruno", "mark_top", card=cards[2], top=3)
    assert _tops(room, *cards) == [None, 1, 3]


def test_a_card_has_one_rank(room: Room) -> None:
    cards = room.write("a", "b")
    room.do("bruno", "mark_top", card=cards[0], top=1)
    room.do("bruno", "mark_top", card=cards[1], top=2)
    room.do("bruno", "mark_top", card=cards[0], top=2)
    assert _tops(room, *cards) == [2, None]


def test_who_loses_the_mark_is_told_with_who_gets_it(room: Room) -> None:
    cards = room.write("a", "b")
    room.do("bruno", "mark_top", card=cards[0], top=1)
    room.packets.clear()
    room.do("bruno", "mark_top", card=cards[1], top=1)
    (event,) = room.heard("group:1")
    assert {row["id"]: row["top"] for row in event["changed"]["cards"]} == {
        cards[0]: None,
        cards[1]: 1,
    }


def test_each_column_and_each_group_has_its_own(room: Room) -> None:
    (card,) = room.write("a")
    others = [room.post("bruno", "b", column=1), room.post("carla", "c")]
    room.do("bruno", "mark_top", card=card, top=1)
    room.do("bruno", "mark_top", card=others[0], top=1)
    room.do("carla", "mark_top", card=others[1], top=1)
    assert _tops(room, card, *others) == [1, 1, 1]


def test_it_marks_no_withdrawn_card(room: Room) -> None:
    (card,) = room.write("a")
    room.do("bruno", "withdraw_card", card=card)
    with checks.refused(room, "card_withdrawn"):
        room.do("bruno", "mark_top", card=card, top=1)


def test_the_same_mark_again_is_no_news(room: Room) -> None:
    (card,) = room.write("a")
    room.do("bruno", "mark_top", card=card, top=1)
    room.packets.clear()
    room.do("bruno", "mark_top", card=card, top=1)
    assert room.packets == []


def test_it_leaves_all_else_as_it_was(room: Room) -> None:
    (card,) = room.write("a")
    gather(room, card)
    before = room.card(card)
    room.do("bruno", "mark_top", card=card, top=1)
    assert room.card(card) == before | {"top": 1}
    assert (kept_texts(room, card), checks.miscounted(room)) == ({"a"}, [])


@pytest.mark.parametrize("bad", [0, 4, -1, "1", True, 1.0, [], "\ud800"])
def test_there_are_three_ranks(room: Room, bad: object) -> None:
    (card,) = room.write("a")
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "mark_top", card=card, top=bad)


@checks.not_the_rapporteur
def test_it_is_the_rapporteurs_of_the_group(room: Room, person: str) -> None:
    (card,) = room.write("a")
    with checks.refused(room, "forbidden"):
        room.do(person, "mark_top", card=card, top=1)


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, phase: str, code: str) -> None:
    (card,) = room.write("a")
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("bruno", "mark_top", card=card, top=1)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "mark_top", card=bad, top=1)


def test_it_knows_no_card_of_another_workshop_nor_one_that_never_was(
    room: Room, elsewhere: Room
) -> None:
    for card in (elsewhere.post("bruno", "x"), GONE):
        with checks.refused(room, "unknown"):
            room.do("bruno", "mark_top", card=card, top=1)
