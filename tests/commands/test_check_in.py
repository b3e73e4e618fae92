"""check_in: who has come, said at one door or at two."""

from tests.commands import checks
from tests.commands.listing import add, person, roster
from tests.commands.timing import Clock
from tests.room import Room


def _said(room: Room, participant: str, *, present: bool = True) -> None:
    room.do("ana", "check_in", participant=participant, present=present)


def test_said_twice_it_counts_once_and_the_first_time_is_kept(room: Room, clock: Clock) -> None:
    one = add(room)
    _said(room, one)
    first = person(room, one)["checked_in_at"]
    clock.goes_on(90)
    _said(room, one)
    assert first
    assert person(room, one)["checked_in_at"] == first
    assert roster(room) == {"version": 2, "people": 1, "present": 1}


def test_it_can_be_taken_back_and_that_too_counts_once(room: Room) -> None:
    one, other = add(room), add(room)
    for each in (one, other):
        _said(room, each)
    for _ in range(2):
        _said(room, one, present=False)
    assert person(room, one)["checked_in_at"] is None
    assert roster(room)["present"] == 1


def test_it_is_an_organizers(room: Room) -> None:
    one = add(room)
    for who in ("félix", "bruno", "dora", "person-1"):
        with checks.refused(room, "forbidden"):
            room.do(who, "check_in", participant=one, present=True)
