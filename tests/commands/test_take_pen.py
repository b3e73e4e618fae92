"""take_pen: one open page words a conclusion; a take-over is told, and the change is marked."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft
from tests.commands.timing import Clock
from tests.room import Room

PAGE, OTHER = "1" * 32, "2" * 32


@pytest.fixture
def conclusion(room: Room) -> str:
    return draft(room, "antes")


def _take(room: Room, conclusion: str, page: str = PAGE, person: str = "félix") -> str:
    return str(room.do(person, "take_pen", conclusion=conclusion, page=page)["id"])


def _set(room: Room, conclusion: str, state: str) -> None:
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)


def _compared(room: Room, conclusion: str, audience: str = "staff") -> tuple[str, str]:
    row = room.rows("conclusions", audience)[conclusion]
    return row["was"], row["was_version"]


def test_staff_see_which_page_has_it_and_since_when(
    room: Room, conclusion: str, clock: Clock
) -> None:
    _take(room, conclusion)
    pen = {"page": PAGE, "since": clock.now}
    assert room.rows("conclusions")[conclusion]["pen"] == pen


def test_whoever_takes_it_over_has_it(room: Room, conclusion: str) -> None:
    _take(room, conclusion)
    _take(room, conclusion, OTHER, "ana")
    assert room.rows("conclusions")[conclusion]["pen"]["page"] == OTHER


def test_taken_again_by_the_same_page_it_stays_as_it_is(
    room: Room, conclusion: str, clock: Clock
) -> None:
    _take(room, conclusion)
    before = room.rows("conclusions")[conclusion]
    clock.goes_on(1)
    room.packets.clear()
    _take(room, conclusion)
    assert room.rows("conclusions")[conclusion] == before
    assert room.packets == []


def test_it_keeps_nobody_from_writing(room: Room, conclusion: str) -> None:
    _take(room, conclusion)
    room.do("ana", "edit_conclusion", conclusion=conclusion, text="luego", base=conclusion)
    assert room.rows("conclusions")[conclusion]["text"] == "luego"


def test_the_room_compares_with_what_stood_when_it_was_taken(room: Room, conclusion: str) -> None:
    _set(room, conclusion, "proposed")
    _take(room, conclusion)
    fields = {"conclusion": conclusion, "base": conclusion}
    later = room.do("félix", "edit_conclusion", text="luego", **fields)["id"]
    _take(room, conclusion, OTHER)
    room.do("ana", "edit_conclusion", conclusion=conclusion, text="al fin", base=later)
    for audience in ("staff", "public", "seat:1"):
        assert _compared(room, conclusion, audience) == ("antes", conclusion)


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_the_room_does_not_see_is_compared_with_nothing(
    room: Room, conclusion: str, state: str
) -> None:
    _set(room, conclusion, state)
    room.packets.clear()
    _take(room, conclusion)
    assert _compared(room, conclusion) == ("", "")
    assert {packet.audience for packet in room.packets} == {"staff"}


def test_others_hear_nothing_of_who_has_it(room: Room, conclusion: str) -> None:
    _set(room, conclusion, "proposed")
    _take(room, conclusion)
    room.packets.clear()
    _take(room, conclusion, OTHER)
    assert {packet.audience for packet in room.packets} == {"staff"}
    assert "pen" not in room.rows("conclusions", "public")[conclusion]


def test_it_is_no_act_to_be_taken_back(room: Room, conclusion: str) -> None:
    taken = _take(room, conclusion)
    with checks.refused(room, "not_undoable"):
        room.do("félix", "undo", command=taken)


@checks.not_staff
def test_it_is_for_staff(room: Room, conclusion: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _take(room, conclusion, person=person)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["conclusion", "page"])
def test_malformed_ids_are_refused(room: Room, conclusion: str, field: str, bad: object) -> None:
    fields = {"conclusion": conclusion, "page": PAGE} | {field: bad}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "take_pen", **fields)


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        _take(room, foreign)


def test_numbers_stand_still_from_the_first_that_is_worded_in_sight(
    room: Room, conclusion: str
) -> None:
    _take(room, conclusion)
    assert room.rows("conclusions")[conclusion]["number"] is None
    _set(room, conclusion, "proposed")
    _take(room, conclusion, OTHER)
    assert room.rows("conclusions", "public")[conclusion]["number"] == 1
