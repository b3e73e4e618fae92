"""pause_timer: the countdown stands still on all screens."""

from tests.commands import checks
from tests.commands.timing import MINUTE, Clock, session
from tests.room import Room


def test_what_is_left_stays_left(room: Room, clock: Clock) -> None:
    room.do("félix", "start_timer", minutes=5)
    clock.goes_on(2)
    room.do("félix", "pause_timer")
    clock.goes_on(30)
    assert session(room)["timer"] == {"left": 3 * MINUTE, "length": 5 * MINUTE}


def test_one_that_is_over_stands_still_as_well(room: Room, clock: Clock) -> None:
    room.do("félix", "start_timer", minutes=1)
    clock.goes_on(2)
    room.do("félix", "pause_timer")
    assert session(room)["timer"]["left"] == -MINUTE


def test_again_and_without_a_timer_it_is_no_news(room: Room, clock: Clock) -> None:
    room.do("félix", "pause_timer")
    room.do("félix", "start_timer", minutes=5)
    room.do("félix", "pause_timer")
    clock.goes_on(1)
    room.packets.clear()
    room.do("ana", "pause_timer")
    assert room.packets == []
    assert session(room)["timer"]["left"] == 5 * MINUTE


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    room.do("félix", "start_timer", minutes=5)
    with checks.refused(room, "forbidden"):
        room.do(person, "pause_timer")
