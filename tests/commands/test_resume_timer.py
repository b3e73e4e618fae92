"""resume_timer: the countdown goes on where it stood."""

from tests.commands import checks
from tests.commands.timing import MINUTE, Clock, session
from tests.room import Room


def test_it_goes_on_where_it_stood(room: Room, clock: Clock) -> None:
    room.do("félix", "start_timer", minutes=5)
    clock.goes_on(2)
    room.do("félix", "pause_timer")
    clock.goes_on(10)
    room.do("félix", "resume_timer")
    assert session(room)["timer"] == {
        "ends_at": clock.now + 3 * MINUTE,
        "length": 5 * MINUTE,
    }


def test_twenty_pauses_lose_and_win_nothing(room: Room, clock: Clock) -> None:
    room.do("félix", "start_timer", minutes=60)
    for _ in range(20):
        clock.goes_on(0.1234)
        room.do("félix", "pause_timer")
        clock.goes_on(1)
        room.do("félix", "resume_timer")
    left = session(room)["timer"]["ends_at"] - clock.now
    assert left == 60 * MINUTE - 20 * round(0.1234 * MINUTE)


def test_one_that_runs_or_is_not_there_stays_as_it_is(room: Room, clock: Clock) -> None:
    room.do("félix", "resume_timer")
    assert session(room)["timer"] is None
    room.do("félix", "start_timer", minutes=5)
    room.packets.clear()
    clock.goes_on(1)
    room.do("félix", "resume_timer")
    assert room.packets == []


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "resume_timer")
