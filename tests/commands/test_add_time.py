"""add_time: more minutes or fewer, whether the countdown runs or stands still."""

import pytest

from tests.commands import checks
from tests.commands.timing import MINUTE, Clock, session
from tests.room import Room


def _left(room: Room, clock: Clock) -> int:
    timer = session(room)["timer"]
    return int(timer["left"] if "left" in timer else timer["ends_at"] - clock.now)


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize(
    "case",
    [
        pytest.param((1, 2, 6), id="more"),
        pytest.param((1, -2, 2), id="fewer"),
        pytest.param((1, -10, 0), id="more than are left: it is over now"),
        pytest.param((8, 5, 5), id="over: five more from now"),
        pytest.param((8, -5, -3), id="over: fewer change nothing"),
    ],
)
def test_it_is_added_to_what_is_left(
    room: Room, clock: Clock, case: tuple[int, int, int], *, paused: bool
) -> None:
    after, added, left = case
    room.do("félix", "start_timer", minutes=5)
    clock.goes_on(after)
    if paused:
        room.do("félix", "pause_timer")
        clock.goes_on(3)
    room.do("félix", "add_time", minutes=added)
    assert _left(room, clock) == left * MINUTE
    assert session(room)["timer"]["length"] == max(0, 5 + added) * MINUTE
    assert ("left" in session(room)["timer"]) == paused


def test_b04_added_paused_and_resumed_it_is_exact(room: Room, clock: Clock) -> None:
    room.do("félix", "start_timer", minutes=5)
    clock.goes_on(1)
    room.do("félix", "add_time", minutes=2)
    clock.goes_on(1)
    room.do("félix", "pause_timer")
    clock.goes_on(7)
    room.do("félix", "resume_timer")
    clock.goes_on(1)
    assert _left(room, clock) == 4 * MINUTE


def test_without_a_timer_there_is_still_none(room: Room) -> None:
    room.do("félix", "add_time", minutes=5)
    assert session(room)["timer"] is None
    assert room.packets == []


@pytest.mark.parametrize("bad", [601, -601, 1.5, "5", True, None, []])
def test_what_is_no_number_of_minutes_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "add_time", minutes=bad)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "add_time", minutes=1)
