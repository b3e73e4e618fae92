"""link_objectives: which of the workshop's objectives a conclusion serves."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft
from tests.room import Room


@pytest.fixture
def conclusion(room: Room) -> str:
    return draft(room)


def _link(room: Room, conclusion: str, person: str = "félix", **fields: list[str]) -> str:
    return str(room.do(person, "link_objectives", conclusion=conclusion, **fields)["id"])


def _served(room: Room, conclusion: str, audience: str = "staff") -> list[str]:
    served: list[str] = room.rows("conclusions", audience)[conclusion]["objectives"]
    return served


@pytest.fixture
def objectives(room: Room) -> list[str]:
    """The general one, then five specific ones."""
    return [room.objective(place) for place in range(6)]


def test_the_template_has_one_general_objective_and_five_specific_ones(room: Room) -> None:
    rows = sorted(room.state()["objectives"], key=lambda row: row["position"])
    assert [row["kind"] for row in rows] == ["general"] + ["specific"] * 5
    assert all(row["text"]["es"] != row["text"]["en"] for row in rows)


def test_some_join_and_some_leave(room: Room, conclusion: str, objectives: list[str]) -> None:
    _link(room, conclusion, add=[objectives[1], objectives[2], objectives[1]])
    _link(room, conclusion, add=[objectives[0]], remove=[objectives[2], objectives[5]])
    assert _served(room, conclusion) == sorted(objectives[:2])


def test_two_people_do_not_undo_each_other(
    room: Room, conclusion: str, objectives: list[str]
) -> None:
    _link(room, conclusion, add=[objectives[1]])
    _link(room, conclusion, "ana", add=[objectives[2]])
    assert _served(room, conclusion) == sorted(objectives[1:3])


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:2"])
def test_everyone_reads_it_once_it_is_proposed(
    room: Room, conclusion: str, objectives: list[str], audience: str
) -> None:
    room.packets.clear()
    _link(room, conclusion, add=[objectives[3]])
    assert {packet.audience for packet in room.packets} == {"staff"}
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    assert _served(room, conclusion, audience) == [objectives[3]]


def test_it_can_be_taken_back_and_done_again(
    room: Room, conclusion: str, objectives: list[str]
) -> None:
    _link(room, conclusion, add=[objectives[1]])
    done = _link(room, conclusion, add=[objectives[2]], remove=[objectives[1]])
    undone = room.do("félix", "undo", command=done)["id"]
    assert _served(room, conclusion) == [objectives[1]]
    room.do("félix", "undo", command=undone)
    assert _served(room, conclusion) == [objectives[2]]


def test_it_is_not_taken_back_over_what_a_colleague_chose(
    room: Room, conclusion: str, objectives: list[str]
) -> None:
    done = _link(room, conclusion, add=[objectives[1]])
    _link(room, conclusion, "ana", add=[objectives[2]])
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=done)


@checks.not_staff
def test_it_is_for_staff(room: Room, conclusion: str, objectives: list[str], person: str) -> None:
    with checks.refused(room, "forbidden"):
        _link(room, conclusion, person, add=objectives)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, conclusion: str, bad: Any) -> None:
    for wrong in ({"conclusion": bad}, {"add": [bad]}, {"remove": [bad]}):
        with checks.refused(room, "bad_fields"):
            room.do("félix", "link_objectives", **{"conclusion": conclusion} | wrong)


def test_things_of_elsewhere_are_unknown(room: Room, elsewhere: Room, conclusion: str) -> None:
    foreign = [elsewhere.objective(1)]
    for wrong in (
        {"conclusion": draft(elsewhere)},
        {"add": foreign},
        {"remove": foreign},
        {"add": [GONE]},
    ):
        with checks.refused(room, "unknown"):
            room.do("félix", "link_objectives", **{"conclusion": conclusion} | wrong)
