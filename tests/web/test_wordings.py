"""The versions of a conclusion: every wording with its time, for staff only."""

from typing import Any

import pytest

from colaboracion import execute
from tests.commands.scene import GONE, draft
from tests.commands.timing import MINUTE, Clock
from tests.kept import Kept
from tests.room import Room
from tests.web.browsers import Browser


@pytest.fixture
def conclusion(room: Room, monkeypatch: pytest.MonkeyPatch) -> str:
    """One that was worded three times, a minute between, and has words beside it."""
    clock = Clock()
    monkeypatch.setattr(execute, "now", clock)
    base = made = draft(room, "uno")
    for text in ("dos", "tres"):
        clock.goes_on(1)
        edit = {"conclusion": made, "text": text, "base": base}
        base = room.do("ana", "edit_conclusion", **edit)["id"]
    room.do("félix", "set_conclusion_state", conclusion=made, state="proposed")
    room.do("félix", "set_follow_up", conclusion=made, responsible="otra cosa", deadline="")
    return made


def _told(room: Room, person: str, conclusion: str) -> Any:
    return Browser(room).join(person).get(f"conclusions/{conclusion}/versions")


@pytest.mark.parametrize("person", ["félix", "ana"])
def test_staff_read_every_wording_the_oldest_first(
    room: Room, conclusion: str, person: str
) -> None:
    answer = _told(room, person, conclusion)
    versions = answer.get_json()["versions"]
    assert [each["text"] for each in versions] == ["uno", "dos", "tres"]
    assert versions[0]["version"] == conclusion
    assert versions[-1]["version"] == room.rows("conclusions")[conclusion]["version"]
    assert [each["at"] - versions[0]["at"] for each in versions] == [0, MINUTE, 2 * MINUTE]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("person", ["bruno", "delia", "dora", "interpreter", "projector"])
def test_nobody_else_reads_what_was_taken_back(room: Room, conclusion: str, person: str) -> None:
    answer = _told(room, person, conclusion)
    assert answer.status_code == 403
    assert b"uno" not in answer.data


def test_a_stranger_learns_nothing(room: Room, conclusion: str) -> None:
    assert Browser(room).get(f"conclusions/{conclusion}/versions").status_code == 401


def test_no_other_text_is_read_there(room: Room, conclusion: str) -> None:
    (card,) = room.write("de un grupo")
    for other in (card, GONE, f"{conclusion}.responsible"):
        assert _told(room, "félix", other).status_code == 404


def test_nor_a_conclusion_of_another_workshop(room: Room, untouched: Kept) -> None:
    foreign = draft(Room(room.app, untouched.copy()))
    assert _told(room, "félix", foreign).status_code == 404


def test_what_was_taken_back_stays_to_be_read(room: Room, conclusion: str) -> None:
    now = room.rows("conclusions")[conclusion]["version"]
    edit = {"conclusion": conclusion, "text": "cuatro", "base": now}
    edited = room.do("ana", "edit_conclusion", **edit)["id"]
    room.do("ana", "undo", command=edited)
    assert room.rows("conclusions")[conclusion]["version"] == now
    versions = _told(room, "félix", conclusion).get_json()["versions"]
    assert {each["text"] for each in versions} == {"uno", "dos", "tres", "cuatro"}
