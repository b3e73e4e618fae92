"""numbering: conclusions are counted until wording begins, then each keeps its number."""

from typing import Any, ClassVar

import pytest

from colaboracion import commands
from colaboracion.commands import numbering
from colaboracion.commands.change import Change
from colaboracion.commands.command import StaffCommand
from tests.commands.scene import draft
from tests.room import Room


class Begin(StaffCommand, frozen=True):
    """What begins the wording, and nothing else."""

    name: ClassVar[str] = "begin"

    def do(self, change: Change) -> None:
        numbering.begin(change)


class Renumber(StaffCommand, frozen=True):
    """What a freeze does to the numbers."""

    name: ClassVar[str] = "renumber"

    def do(self, change: Change) -> None:
        numbering.renumber(change)


@pytest.fixture(autouse=True)
def commands_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The numbers are tried by themselves."""
    for command in (Begin, Renumber):
        monkeypatch.setitem(commands.COMMANDS, command.name, command)


def _proposed(room: Room, text: str, place: int = 0, **fields: Any) -> str:
    made = draft(room, text, place, **fields)
    _set(room, made, "proposed")
    return made


def _set(room: Room, conclusion: str, state: str) -> str:
    fields = {"conclusion": conclusion, "state": state}
    return str(room.do("félix", "set_conclusion_state", **fields)["id"])


def _numbers(room: Room, field: str = "number") -> dict[str, int | None]:
    return {row["text"]: row[field] for row in room.state()["conclusions"]}


def test_they_are_counted_until_wording_begins(room: Room) -> None:
    _proposed(room, "one")
    assert _numbers(room) == {"one": None}


def test_they_run_through_both_questions_in_the_order_of_the_room(room: Room) -> None:
    _proposed(room, "third", place=1)
    second = _proposed(room, "second")
    _proposed(room, "first", after=None)
    room.do("félix", "begin")
    assert _numbers(room) == {"first": 1, "second": 2, "third": 3}
    assert room.rows("conclusions", "public")[second]["number"] == 2


def test_what_the_room_does_not_see_gets_none(room: Room) -> None:
    draft(room, "draft")
    _set(room, _proposed(room, "withdrawn"), "withdrawn")
    _proposed(room, "seen")
    room.do("félix", "begin")
    assert _numbers(room) == {"draft": None, "withdrawn": None, "seen": 1}


def test_they_stand_still_from_then_on(room: Room) -> None:
    one, other = _proposed(room, "one"), _proposed(room, "other")
    room.do("félix", "begin")
    moved = {"conclusion": other, "question": room.question(0), "after": None}
    room.do("félix", "move_conclusion", **moved)
    room.do("félix", "begin")
    _set(room, one, "withdrawn")
    assert _numbers(room) == {"one": 1, "other": 2}


def test_one_that_comes_later_is_numbered_behind_all(room: Room) -> None:
    for text in ("one", "other"):
        last = _proposed(room, text)
    room.do("félix", "begin")
    _set(room, last, "withdrawn")
    _proposed(room, "later", after=None)
    assert _numbers(room) == {"one": 1, "other": 2, "later": 3}


def test_one_that_comes_back_has_its_number_still(room: Room) -> None:
    one = _proposed(room, "one")
    room.do("félix", "begin")
    _set(room, one, "withdrawn")
    _proposed(room, "later")
    _set(room, one, "agreed")
    assert _numbers(room) == {"one": 1, "later": 2}


def test_one_that_an_undo_brings_back_is_numbered_too(room: Room) -> None:
    one = _proposed(room, "one")
    withdrawn = _set(room, one, "withdrawn")
    _proposed(room, "other")
    room.do("félix", "begin")
    room.do("félix", "undo", command=withdrawn)
    assert _numbers(room) == {"one": 2, "other": 1}


def test_renumbering_follows_the_order_and_keeps_the_former_numbers(room: Room) -> None:
    _proposed(room, "one")
    gone = _proposed(room, "gone")
    room.do("félix", "begin")
    _set(room, gone, "withdrawn")
    draft(room, "draft")
    _proposed(room, "new", after=None)
    room.do("félix", "renumber")
    assert _numbers(room) == {"new": 1, "one": 2, "gone": None, "draft": None}
    former = {"new": 3, "one": 1, "gone": 2, "draft": None}
    assert _numbers(room, "former_number") == former
    _set(room, gone, "agreed")
    assert _numbers(room)["gone"] == 3


def test_renumbering_is_done_once(room: Room) -> None:
    _proposed(room, "one")
    room.do("félix", "begin")
    room.do("félix", "renumber")
    _proposed(room, "first", after=None)
    room.do("félix", "renumber")
    assert _numbers(room) == {"one": 1, "first": 2}
    assert _numbers(room, "former_number") == {"one": 1, "first": None}


def test_what_was_only_counted_until_the_freeze_keeps_that_number_as_the_former(room: Room) -> None:
    _proposed(room, "one")
    _proposed(room, "other")
    room.do("félix", "renumber")
    assert _numbers(room) == _numbers(room, "former_number") == {"one": 1, "other": 2}


def test_an_empty_list_has_nothing_to_number(room: Room) -> None:
    room.do("félix", "begin")
    _proposed(room, "one")
    assert _numbers(room) == {"one": None}
