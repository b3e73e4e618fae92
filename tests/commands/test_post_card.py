"""post_card: a rapporteur writes a card on the board of the own group."""

from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.models import Board
from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import GONE, board_id, gather, group_id, kept_texts, plenary_id
from tests.room import Room

AUDIENCES = ["staff", "seat:1", "group:1"]


@pytest.fixture(autouse=True)
def _open(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_shows_the_card_to_its_group_and_staff(room: Room, audience: str) -> None:
    card = room.card(room.post("bruno", "Más becas"), audience)
    assert (card["text"], card["state"], card["code"]) == ("Más becas", "standing", "G1-01")


@pytest.mark.parametrize("audience", ["seat:2", "group:2", "public"])
def test_it_hides_the_card_from_others_until_texts_are_open(room: Room, audience: str) -> None:
    card = room.post("bruno", "Más becas")
    assert room.card(card, audience) is None
    room.do("félix", "set_phase", phase="plenary")
    assert room.card(card, audience)["text"] == "Más becas"


def test_it_counts_the_card_for_everyone(room: Room) -> None:
    room.write("a", "b")
    room.post("carla", "c")
    assert [column["count"] for column in room.state("public")["columns"]].count(3) == 1
    assert checks.miscounted(room) == []


def test_it_numbers_cards_within_the_board_and_never_again(room: Room) -> None:
    first = room.post("bruno", "a")
    room.do("bruno", "withdraw_card", card=first)
    assert room.card(room.post("bruno", "b"))["code"] == "G1-02"
    assert room.card(room.post("carla", "c"))["code"] == "G2-01"


def test_it_names_the_card_and_its_text_by_the_command(room: Room) -> None:
    made = new_id()
    assert room.post("bruno", "a", id=made) == made
    assert room.card(made)["version"] == made


def test_it_keeps_the_text(room: Room) -> None:
    assert kept_texts(room, room.post("bruno", "a")) == {"a"}


def test_it_lets_cards_be_written_in_the_plenary(room: Room) -> None:
    room.do("félix", "set_phase", phase="plenary")
    assert room.card(room.post("bruno", "a")) is not None


@pytest.mark.parametrize(
    ("after", "order"),
    [({}, ["a", "b", "x"]), ({"after": None}, ["x", "a", "b"]), ({"after": GONE}, ["a", "b", "x"])],
)
def test_it_puts_the_card_last_first_or_last(
    room: Room, after: dict[str, Any], order: list[str]
) -> None:
    room.write("a", "b")
    room.post("bruno", "x", **after)
    assert room.texts("seat:1") == order


def test_it_puts_the_card_after_another(room: Room) -> None:
    first, _ = room.write("a", "b")
    room.post("bruno", "x", after=first)
    assert room.texts("staff") == ["a", "x", "b"]


def test_it_takes_a_card_of_another_group_for_one_that_is_gone(room: Room) -> None:
    room.post("bruno", "a")
    room.post("bruno", "x", after=room.post("carla", "c"))
    assert room.texts("seat:1") == ["a", "x"]


@pytest.mark.parametrize("person", ["delia", "dora", "ana", "félix", "interpreter", "projector"])
def test_it_is_a_rapporteurs(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.post(person, "no")


@pytest.mark.parametrize("person", ["ana", "félix"])
def test_staff_type_cards_for_a_group(room: Room, person: str) -> None:
    room.post("carla", "a")
    card = room.post(person, "b", board=board_id(room, 2))
    for audience in ("staff", "seat:2", "group:2"):
        seen = room.card(card, audience)
        assert (seen["code"], seen["group"], seen["entered"]) == ("G2-02", group_id(room, 2), True)
    assert room.card(card, "seat:1") is None
    room.do("félix", "set_phase", phase="plenary")
    assert room.card(card, "public")["code"] == "G2-02"
    assert "entered" not in room.card(card, "public")
    assert checks.miscounted(room) == []
    heading = gather(room, card)
    assert room.rows("clusters")[heading]["groups"] == 1


def test_staff_do_so_after_the_close_too_but_not_before_the_opening(room: Room) -> None:
    board = board_id(room, 2)
    room.do("félix", "set_phase", phase="closed")
    assert room.card(room.post("félix", "a", board=board))["entered"]
    room.do("félix", "set_phase", phase="prepared")
    with checks.refused(room, "not_open"):
        room.post("félix", "no", board=board)


def test_a_group_names_the_own_board_or_none(room: Room) -> None:
    assert not room.card(room.post("bruno", "a", board=board_id(room, 1)))["entered"]
    for board in (board_id(room, 2), GONE):
        with checks.refused(room, "forbidden"):
            room.post("bruno", "no", board=board)


def test_what_staff_name_must_be_a_groups_board(room: Room, elsewhere: Room) -> None:
    with reading() as session:
        query = select(Board.id).filter_by(group_id=plenary_id(room))
        plenary = session.scalars(query).one()
    for board in (GONE, plenary, board_id(elsewhere, 1)):
        with checks.refused(room, "unknown"):
            room.post("félix", "no", board=board)


def test_staff_change_what_they_typed_and_nothing_else(room: Room) -> None:
    own, theirs = room.post("félix", "a", board=board_id(room, 1)), room.post("bruno", "b")
    room.do("ana", "edit_card", card=own, text="c", base=own)
    room.do("félix", "set_phase", phase="closed")
    room.do("ana", "withdraw_card", card=own)
    assert room.card(own, "seat:1")["state"] == "withdrawn"
    room.do("ana", "restore_card", card=own)
    with checks.refused(room, "forbidden"):
        room.do("ana", "edit_card", card=theirs, text="x", base=theirs)
    for name in ("withdraw_card", "restore_card"):
        with checks.refused(room, "forbidden"):
            room.do("ana", name, card=theirs)
    with checks.refused(room, "forbidden"):
        room.do("ana", "move_card", card=own, column=room.column(1))


def test_its_group_changes_what_staff_typed(room: Room) -> None:
    card = room.post("félix", "a", board=board_id(room, 1))
    room.do("bruno", "edit_card", card=card, text="b", base=card)
    room.do("bruno", "move_card", card=card, column=room.column(1))
    assert room.texts("seat:1", 1) == ["b"]


def test_staff_take_back_what_they_typed(room: Room) -> None:
    card = room.post("félix", "a", board=board_id(room, 1))
    room.do("félix", "undo", command=card)
    assert room.card(card)["state"] == "withdrawn"
    assert checks.miscounted(room) == []


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.post("bruno", "no")


@checks.typed_texts
def test_it_keeps_what_was_typed(room: Room, typed: str, kept: str) -> None:
    card = room.post("bruno", typed)
    assert room.card(card, "group:1")["text"] == kept
    assert kept_texts(room, card) == {kept}


@checks.empty_texts
def test_it_refuses_an_empty_text(room: Room, text: str) -> None:
    with checks.refused(room, "empty_text"):
        room.post("bruno", text)


@checks.too_long_texts
def test_it_refuses_a_long_text(room: Room, text: str) -> None:
    with checks.refused(room, "too_long"):
        room.post("bruno", text)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["column", "after", "board"])
def test_it_refuses_malformed_ids(room: Room, field: str, bad: object) -> None:
    fields = {"column": room.column(0), "text": "no"}
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "post_card", **fields | {field: bad})


def test_it_knows_no_column_of_another_workshop(room: Room, elsewhere: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "post_card", column=elsewhere.column(0), text="no")


def test_it_makes_one_card_of_one_id(room: Room) -> None:
    made = new_id()
    fields = {"column": room.column(0), "text": "a", "id": made}
    assert room.do("bruno", "post_card", **fields) == room.do("bruno", "post_card", **fields)
    assert room.texts("staff") == ["a"]


def test_it_refuses_an_id_with_another_text(room: Room) -> None:
    made = room.post("bruno", "a")
    with checks.refused(room, "id_reused"):
        room.post("bruno", "b", id=made)


def test_it_refuses_the_id_of_a_card_of_another_group(room: Room) -> None:
    made = room.post("bruno", "a")
    with checks.refused(room, "id_taken"):
        room.post("carla", "b", id=made)


def test_it_refuses_the_id_of_a_card_of_another_workshop(room: Room, elsewhere: Room) -> None:
    made = elsewhere.post("bruno", "a")
    with checks.refused(room, "id_taken"):
        room.post("bruno", "a", id=made)
