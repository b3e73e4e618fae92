"""move_card: the rapporteur moves a card within its column or to another."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, gather, kept_texts
from tests.room import Room


@pytest.mark.parametrize(
    ("after", "order"),
    [({}, ["b", "c", "a"]), ({"after": None}, ["a", "b", "c"]), ({"after": GONE}, ["b", "c", "a"])],
)
def test_it_moves_a_card_within_its_column(
    room: Room, after: dict[str, Any], order: list[str]
) -> None:
    card = room.write("a", "b", "c")[0]
    room.do("bruno", "move_card", card=card, column=room.column(0), **after)
    assert room.texts("seat:1") == order


def test_it_puts_the_card_after_another(room: Room) -> None:
    a, b, _ = room.write("a", "b", "c")
    room.do("bruno", "move_card", card=a, column=room.column(0), after=b)
    assert room.texts("group:1") == ["b", "a", "c"]


def test_it_moves_the_card_to_another_column(room: Room) -> None:
    card = room.write("a", "b")[0]
    room.post("bruno", "x", column=1)
    room.do("bruno", "move_card", card=card, column=room.column(1), after=None)
    assert (room.texts("staff", 0), room.texts("staff", 1)) == (["b"], ["a", "x"])


@pytest.mark.parametrize("columns", [(1,), (1, 2), (1, 0), (0,)])
def test_it_takes_the_counts_along(room: Room, columns: tuple[int, ...]) -> None:
    card = room.write("a", "b")[0]
    for column in columns:
        room.do("bruno", "move_card", card=card, column=room.column(column))
    assert checks.miscounted(room) == []


def test_it_counts_no_withdrawn_card(room: Room) -> None:
    card = room.write("a")[0]
    room.do("bruno", "withdraw_card", card=card)
    room.do("bruno", "move_card", card=card, column=room.column(1))
    assert checks.miscounted(room) == []
    room.do("bruno", "restore_card", card=card)
    assert (room.texts("staff", 1), checks.miscounted(room)) == (["a"], [])


def test_it_leaves_the_heading_behind_in_another_column(room: Room) -> None:
    a, b = room.write("a", "b")
    cluster = gather(room, a, b)
    room.do("bruno", "move_card", card=a, column=room.column(1))
    assert room.card(a)["cluster"] is None
    assert room.rows("clusters")[cluster]["cards"] == 1


def test_it_keeps_the_heading_within_the_column(room: Room) -> None:
    a, b = room.write("a", "b")
    cluster = gather(room, a, b)
    room.do("bruno", "move_card", card=a, column=room.column(0), after=b)
    assert room.card(a)["cluster"] == cluster


@pytest.mark.parametrize(("column", "top"), [(0, 2), (1, None)])
def test_it_keeps_the_mark_within_the_column_only(room: Room, column: int, top: int | None) -> None:
    card = room.write("a", "b")[0]
    room.do("bruno", "mark_top", card=card, top=2)
    room.do("bruno", "move_card", card=card, column=room.column(column))
    assert room.card(card)["top"] == top


def test_it_dissolves_a_heading_that_it_empties(room: Room) -> None:
    card = room.write("a")[0]
    cluster = gather(room, card, heading="Solo una")
    room.do("bruno", "move_card", card=card, column=room.column(1))
    assert room.rows("clusters") == {}
    assert kept_texts(room, cluster) == {"Solo una"}


def test_it_leaves_the_card_of_a_public_heading_in_sight(room: Room) -> None:
    card = room.write("a")[0]
    gather(room, card)
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    room.do("bruno", "move_card", card=card, column=room.column(1))
    assert (room.card(card, "public")["cluster"], room.rows("clusters", "public")) == (None, {})


def test_it_leaves_text_version_and_code(room: Room) -> None:
    card = room.write("a")[0]
    before = room.card(card)
    room.do("bruno", "move_card", card=card, column=room.column(1))
    assert room.card(card) == before | {"column": room.column(1)}


@checks.not_the_rapporteur
def test_it_is_the_rapporteurs_of_the_group(room: Room, person: str) -> None:
    card = room.write("a")[0]
    with checks.refused(room, "forbidden"):
        room.do(person, "move_card", card=card, column=room.column(1))


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, phase: str, code: str) -> None:
    card = room.write("a")[0]
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("bruno", "move_card", card=card, column=room.column(1))


@checks.malformed_ids
@pytest.mark.parametrize("field", ["card", "column", "after"])
def test_it_refuses_malformed_ids(room: Room, field: str, bad: object) -> None:
    fields = {"card": room.write("a")[0], "column": room.column(1)}
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "move_card", **fields | {field: bad})


def test_it_knows_nothing_of_another_workshop(room: Room, elsewhere: Room) -> None:
    card = room.write("a")[0]
    with checks.refused(room, "unknown"):
        room.do("bruno", "move_card", card=card, column=elsewhere.column(0))
    with checks.refused(room, "unknown"):
        room.do("bruno", "move_card", card=elsewhere.post("bruno", "x"), column=room.column(0))


def test_it_never_goes_behind_a_card_of_another_group(room: Room) -> None:
    a, _ = room.write("a", "b")
    theirs = room.post("carla", "c")
    room.do("bruno", "move_card", card=a, column=room.column(0), after=theirs)
    assert room.texts("seat:1") == ["b", "a"]


def test_it_stays_in_order_however_often_cards_are_put_first(room: Room) -> None:
    cards = room.write("a", "b", "c")
    for card in cards * 5:
        room.do("bruno", "move_card", card=card, column=room.column(0), after=None)
    assert room.texts("staff") == ["c", "b", "a"]


def test_it_stays_in_order_however_often_cards_go_between_two(room: Room) -> None:
    first, *rest = room.write("a", "b", "c")
    for card in rest * 10:
        room.do("bruno", "move_card", card=card, column=room.column(0), after=first)
    assert room.texts("staff") == ["a", "c", "b"]
