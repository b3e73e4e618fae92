"""show_stage with one conclusion: what all may see, since when, and from then on its number."""

from typing import Any

import pytest

from colaboracion.models.boards import STAGE
from tests.commands import checks
from tests.commands.scene import GONE, draft
from tests.commands.timing import Clock
from tests.room import Room


def _stage(room: Room) -> Any:
    return room.state("public")["sessions"][0]["stage"]


def _show(room: Room, conclusion: str, **fields: Any) -> None:
    room.do("félix", "show_stage", slide="conclusion", conclusion=conclusion, **fields)


def _proposed(room: Room, text: str = "Se acuerda.", place: int = 0) -> str:
    conclusion = draft(room, text, place)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    return conclusion


def test_it_tells_which_and_since_when(room: Room) -> None:
    conclusion = _proposed(room)
    _show(room, conclusion)
    stage = _stage(room)
    assert stage == STAGE | {"slide": "conclusion", "conclusion": conclusion} | {
        "since": stage["since"]
    }
    assert isinstance(stage["since"], int)


def test_its_time_runs_on_until_another_comes_up(room: Room, clock: Clock) -> None:
    one, two = _proposed(room), _proposed(room)
    _show(room, one)
    since = _stage(room)["since"]
    clock.goes_on(1)
    _show(room, one, page=1)
    assert (_stage(room)["since"], _stage(room)["page"]) == (since, 1)
    room.do("félix", "show_stage", slide="neutral")
    _show(room, one)
    assert _stage(room)["since"] == since
    _show(room, two)
    assert _stage(room)["since"] == since + 60_000
    room.do("félix", "show_stage", slide="conclusions")
    assert _stage(room)["since"] is None
    clock.goes_on(1)
    _show(room, two)
    assert _stage(room)["since"] == since + 120_000


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_the_room_does_not_see_is_not_shown(room: Room, state: str) -> None:
    conclusion = _proposed(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)
    with checks.refused(room, "not_proposed"):
        _show(room, conclusion)


@pytest.mark.parametrize("state", ["proposed", "agreed", "with_reservation", "pending"])
def test_all_others_are(room: Room, state: str) -> None:
    conclusion = _proposed(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)
    _show(room, conclusion)
    assert _stage(room)["conclusion"] == conclusion


def test_from_the_first_one_on_numbers_stand_still(room: Room) -> None:
    second, first = _proposed(room, place=1), _proposed(room, place=0)
    assert {row["number"] for row in room.state("public")["conclusions"]} == {None}
    _show(room, second)
    numbers = {row["id"]: row["number"] for row in room.state("public")["conclusions"]}
    assert numbers == {first: 1, second: 2}
    room.do("félix", "move_conclusion", conclusion=first, question=room.question(1))
    _show(room, first)
    assert {row["id"]: row["number"] for row in room.state("public")["conclusions"]} == numbers


def test_one_conclusion_and_its_slide_belong_together(room: Room) -> None:
    conclusion = _proposed(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="conclusion")
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="conclusions", conclusion=conclusion)


def test_one_of_nowhere_is_unknown(room: Room) -> None:
    with checks.refused(room, "unknown"):
        _show(room, GONE)


def test_one_of_another_workshop_is_unknown(room: Room, elsewhere: Room) -> None:
    conclusion = _proposed(elsewhere)
    with checks.refused(room, "unknown"):
        _show(room, conclusion)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="conclusion", conclusion=bad)
