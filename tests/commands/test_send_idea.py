"""send_idea: a delegate sends an idea to the inbox of the own group, while it is open."""

import pytest

from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import kept_texts
from tests.room import Room

FATE = {"id", "kind", "state", "card"}


@pytest.fixture(autouse=True)
def _open(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    room.do("bruno", "set_table", inbox=True)


def test_its_words_reach_the_rapporteur(room: Room) -> None:
    idea = room.do("delia", "send_idea", text="Becas", column=room.column(1))["row"]
    seen = room.rows("offers", "seat:1")[idea]
    assert (seen["kind"], seen["text"], seen["state"]) == ("idea", "Becas", "offered")
    assert (seen["column"], seen["card"]) == (room.column(1), None)


def test_a_column_need_not_be_named(room: Room) -> None:
    idea = room.do("delia", "send_idea", text="Becas")["row"]
    assert room.rows("offers", "seat:1")[idea]["column"] is None


def test_the_table_hears_that_it_is_there_without_a_word_of_it(room: Room) -> None:
    idea = room.do("delia", "send_idea", text="Becas", column=room.column(1))["row"]
    seen = room.rows("offers", "group:1")[idea]
    assert (seen, set(seen)) == (
        {"id": idea, "kind": "idea", "state": "offered", "card": None},
        FATE,
    )
    assert [
        set(row) for event in room.heard("group:1")[-1:] for row in event["changed"]["offers"]
    ] == [FATE]


@pytest.mark.parametrize("phase", ["writing", "plenary"])
def test_staff_hear_where_one_waits_and_nobody_else_hears_of_it(room: Room, phase: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    room.packets.clear()
    idea = room.do("delia", "send_idea", text="Becas")["row"]
    assert {packet.audience for packet in room.packets} == {"staff", "seat:1", "group:1"}
    assert set(room.rows("offers")[idea]) == FATE | {"group"}
    for audience in ("public", "seat:2", "group:2"):
        assert room.rows("offers", audience) == {}


def test_it_makes_no_card_and_counts_nowhere(room: Room) -> None:
    room.do("delia", "send_idea", text="Becas", column=room.column(0))
    assert room.texts("seat:1") == []
    assert checks.miscounted(room) == []


def test_a_closed_inbox_takes_nothing_and_keeps_what_it_has(room: Room) -> None:
    idea = room.do("delia", "send_idea", text="Becas")["row"]
    room.do("bruno", "set_table", inbox=False)
    with checks.refused(room, "inbox_closed"):
        room.do("delia", "send_idea", text="Otra")
    assert room.rows("offers", "seat:1")[idea]["text"] == "Becas"


def test_each_inbox_is_its_own_groups(room: Room) -> None:
    with checks.refused(room, "inbox_closed"):
        room.do("delegate-2", "send_idea", text="Becas")


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("delia", "send_idea", text="Becas")


@pytest.mark.parametrize("person", ["bruno", "dora", "ana", "félix", "interpreter", "projector"])
def test_it_is_the_delegates(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "send_idea", text="Becas")


@checks.typed_texts
def test_it_keeps_what_was_typed(room: Room, typed: str, kept: str) -> None:
    idea = room.do("delia", "send_idea", text=typed)["row"]
    assert room.rows("offers", "seat:1")[idea]["text"] == kept
    assert kept_texts(room, idea) == {kept}


@checks.empty_texts
def test_it_refuses_an_empty_text(room: Room, text: str) -> None:
    with checks.refused(room, "empty_text"):
        room.do("delia", "send_idea", text=text)


@checks.too_long_texts
def test_it_refuses_a_long_text(room: Room, text: str) -> None:
    with checks.refused(room, "too_long"):
        room.do("delia", "send_idea", text=text)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("delia", "send_idea", text="Becas", column=bad)


def test_it_knows_no_column_of_another_workshop(room: Room, elsewhere: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("delia", "send_idea", text="Becas", column=elsewhere.column(0))


def test_it_makes_one_idea_of_one_id(room: Room) -> None:
    made = new_id()
    for _ in range(2):
        room.do("delia", "send_idea", text="Becas", id=made)
    assert len(room.rows("offers", "seat:1")) == 1


def test_it_refuses_the_id_of_a_card(room: Room) -> None:
    card = room.post("bruno", "a")
    with checks.refused(room, "id_taken"):
        room.do("delia", "send_idea", text="Becas", id=card)
