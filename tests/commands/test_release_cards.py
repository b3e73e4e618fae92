"""release_cards: cards stand by themselves again."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, gather, kept_texts
from tests.room import Room


def test_they_leave_the_heading(room: Room) -> None:
    one, two = room.write("uno", "dos")
    cluster = room.do("félix", "gather_cards", cards=[one, two])["row"]
    room.do("félix", "release_cards", cards=[one])
    assert room.card(one)["cluster"] is None
    assert room.rows("clusters")[cluster]["cards"] == 1


def test_without_cards_the_heading_is_gone(room: Room) -> None:
    cards = room.write("uno", "dos")
    before = room.state()["cards"]
    room.do("félix", "gather_cards", cards=cards)
    room.do("félix", "release_cards", cards=cards)
    assert room.state()["clusters"] == []
    assert room.state()["cards"] == before


def test_cards_that_stand_alone_stay_so(room: Room) -> None:
    cards = room.write("uno")
    room.packets.clear()
    room.do("félix", "release_cards", cards=cards)
    assert room.packets == []


def test_the_words_of_an_empty_heading_are_kept(room: Room) -> None:
    cards = room.write("uno", "dos")
    cluster = gather(room, *cards, heading="Palabras")
    room.do("félix", "release_cards", cards=cards)
    assert kept_texts(room, cluster) == {"Palabras"}


def test_a_heading_over_withdrawn_cards_stands(room: Room) -> None:
    one, two = room.write("uno", "dos")
    cluster = gather(room, one, two)
    room.do("bruno", "withdraw_card", card=one)
    room.do("félix", "release_cards", cards=[two])
    assert room.rows("clusters")[cluster]["cards"] == 0


def test_cards_of_several_headings_leave_them_all(room: Room) -> None:
    one, two = room.write("uno", "dos")
    gather(room, one)
    gather(room, two)
    room.do("félix", "release_cards", cards=[one, two])
    assert room.rows("clusters") == {}


def test_others_see_the_cards_leave(room: Room) -> None:
    one, two = room.write("uno", "dos")
    gather(room, one, two)
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    room.do("félix", "release_cards", cards=[one])
    assert room.card(one, "public")["cluster"] is None


def test_a_conclusion_on_the_heading_lets_go_of_the_card(room: Room) -> None:
    one, two = room.write("uno", "dos")
    conclusion = draft(room, clusters=[gather(room, one, two)])
    room.do("félix", "release_cards", cards=[one])
    assert room.rows("conclusions")[conclusion]["cards"] == [two]


def test_the_counts_of_columns_and_boards_stay(room: Room) -> None:
    cards = room.write("uno", "dos")
    gather(room, *cards)
    room.do("félix", "release_cards", cards=cards)
    assert checks.miscounted(room) == []


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    cards = room.write("uno")
    gather(room, *cards)
    with checks.refused(room, "forbidden"):
        room.do(person, "release_cards", cards=cards)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "release_cards", cards=[bad])


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_one_unknown_card_undoes_it_all(room: Room, elsewhere: Room, where: str) -> None:
    cards = room.write("uno")
    gather(room, *cards)
    foreign = elsewhere.post("bruno", "x") if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "release_cards", cards=[*cards, foreign])
