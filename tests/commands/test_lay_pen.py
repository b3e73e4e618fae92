"""lay_pen: a page that words a conclusion no longer says so, for itself alone."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft
from tests.room import Room

PAGE, OTHER = "1" * 32, "2" * 32


@pytest.fixture
def conclusion(room: Room) -> str:
    """One that the room sees, and that a page words."""
    made = draft(room, "antes")
    room.do("félix", "set_conclusion_state", conclusion=made, state="proposed")
    room.do("félix", "take_pen", conclusion=made, page=PAGE)
    return made


def test_nobody_has_it_then(room: Room, conclusion: str) -> None:
    room.do("félix", "lay_pen", conclusion=conclusion, page=PAGE)
    assert room.rows("conclusions")[conclusion]["pen"] == {}


def test_the_change_stays_marked(room: Room, conclusion: str) -> None:
    room.do("félix", "lay_pen", conclusion=conclusion, page=PAGE)
    assert room.rows("conclusions", "public")[conclusion]["was"] == "antes"


def test_whoever_took_it_over_keeps_it(room: Room, conclusion: str) -> None:
    room.do("ana", "take_pen", conclusion=conclusion, page=OTHER)
    room.packets.clear()
    room.do("félix", "lay_pen", conclusion=conclusion, page=PAGE)
    assert room.rows("conclusions")[conclusion]["pen"]["page"] == OTHER
    assert room.packets == []


def test_it_is_no_act_to_be_taken_back(room: Room, conclusion: str) -> None:
    laid = room.do("félix", "lay_pen", conclusion=conclusion, page=PAGE)["id"]
    with checks.refused(room, "not_undoable"):
        room.do("félix", "undo", command=laid)


@checks.not_staff
def test_it_is_for_staff(room: Room, conclusion: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "lay_pen", conclusion=conclusion, page=PAGE)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["conclusion", "page"])
def test_malformed_ids_are_refused(room: Room, conclusion: str, field: str, bad: object) -> None:
    fields = {"conclusion": conclusion, "page": PAGE} | {field: bad}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "lay_pen", **fields)


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "lay_pen", conclusion=foreign, page=PAGE)
