"""set_reservation: what is reserved at a conclusion, by name only where a name was typed."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, kept_texts
from tests.room import Room

FIELDS = {"reservation": "salvo el inciso c)", "reserved_by": "Belice"}


@pytest.fixture
def conclusion(room: Room) -> str:
    return draft(room)


def _reserved(room: Room, conclusion: str, audience: str = "staff") -> dict[str, str]:
    row = room.rows("conclusions", audience)[conclusion]
    return {field: row[field] for field in FIELDS}


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_everyone_reads_it_once_it_is_proposed(room: Room, conclusion: str, audience: str) -> None:
    room.do("félix", "set_reservation", conclusion=conclusion, **FIELDS)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    assert _reserved(room, conclusion, audience) == FIELDS


def test_of_a_draft_nobody_else_hears(room: Room, conclusion: str) -> None:
    room.packets.clear()
    room.do("félix", "set_reservation", conclusion=conclusion, **FIELDS)
    assert {packet.audience for packet in room.packets} == {"staff"}


def test_it_can_be_emptied_and_every_former_text_is_kept(room: Room, conclusion: str) -> None:
    room.do("félix", "set_reservation", conclusion=conclusion, **FIELDS)
    empty = dict.fromkeys(FIELDS, " ")
    room.do("ana", "set_reservation", conclusion=conclusion, **empty)
    assert _reserved(room, conclusion) == dict.fromkeys(FIELDS, "")
    for field, text in FIELDS.items():
        assert kept_texts(room, f"{conclusion}.{field}") == {text, ""}


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_not_given_stays(room: Room, conclusion: str, field: str) -> None:
    room.do("félix", "set_reservation", conclusion=conclusion, **FIELDS)
    room.do("ana", "set_reservation", conclusion=conclusion, **{field: "otro"})
    assert _reserved(room, conclusion) == FIELDS | {field: "otro"}


@pytest.mark.parametrize("field", FIELDS)
def test_what_a_colleague_wrote_meanwhile_stays_and_is_told(
    room: Room, conclusion: str, field: str
) -> None:
    room.do("ana", "set_reservation", conclusion=conclusion, **FIELDS)
    typed = {field: "otro", "base": {field: ""}}
    with checks.refused(room, "conflict", text=FIELDS[field]):
        room.do("félix", "set_reservation", conclusion=conclusion, **typed)
    typed["base"] = {field: FIELDS[field]}
    room.do("félix", "set_reservation", conclusion=conclusion, **typed)
    assert _reserved(room, conclusion)[field] == "otro"


def test_the_text_itself_keeps_its_version(room: Room, conclusion: str) -> None:
    room.do("félix", "set_reservation", conclusion=conclusion, **FIELDS)
    assert room.rows("conclusions")[conclusion]["version"] == conclusion
    assert kept_texts(room, conclusion) == {"Se acuerda."}


@pytest.mark.parametrize(("field", "most"), [("reservation", 2000), ("reserved_by", 200)])
def test_a_long_one_is_refused(room: Room, conclusion: str, field: str, most: int) -> None:
    long = FIELDS | {field: "ñ" * (most + 1)}
    with checks.refused(room, "too_long", limit=most):
        room.do("félix", "set_reservation", conclusion=conclusion, **long)


def test_it_may_be_nobodys(room: Room, conclusion: str) -> None:
    unnamed = FIELDS | {"reserved_by": ""}
    room.do("félix", "set_reservation", conclusion=conclusion, **unnamed)
    assert _reserved(room, conclusion) == unnamed


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:2"])
def test_who_reserves_nothing_is_not_named(room: Room, conclusion: str, audience: str) -> None:
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    room.do("félix", "set_reservation", conclusion=conclusion, reserved_by="Belice")
    assert _reserved(room, conclusion, audience)["reserved_by"] == ""
    assert _reserved(room, conclusion)["reserved_by"] == "Belice"


def test_it_is_not_taken_back(room: Room, conclusion: str) -> None:
    """An inverse holds no text; the former one is kept and can be typed again."""
    done = room.do("félix", "set_reservation", conclusion=conclusion, **FIELDS)["id"]
    with checks.refused(room, "not_undoable"):
        room.do("félix", "undo", command=done)


@checks.not_staff
def test_it_is_for_staff(room: Room, conclusion: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "set_reservation", conclusion=conclusion, **FIELDS)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_reservation", conclusion=bad, **FIELDS)


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "set_reservation", conclusion=foreign, **FIELDS)
