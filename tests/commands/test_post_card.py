"""post_card: a rapporteur writes a card on the board of the own group."""

from typing import Any

import pytest

from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import GONE, kept_texts
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
@pytest.mark.parametrize("field", ["column", "after"])
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
