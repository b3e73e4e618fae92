"""set_presenting_end: the last group ends earlier or later."""

import pytest

from tests.commands import checks
from tests.commands.presentations import begin, plan
from tests.commands.timing import MINUTE, Clock
from tests.room import Room


@pytest.mark.parametrize(("more", "each"), [(6, 7), (-6, 3), (-60, 0)])
def test_those_that_wait_share_the_difference(
    room: Room, clock: Clock, more: int, each: int
) -> None:
    order = begin(room, minutes=20, count=4)
    room.do("félix", "present_group", group=order[0])
    ends_at = plan(room)["ends_at"] + more * MINUTE
    room.do("félix", "set_presenting_end", ends_at=ends_at)
    assert plan(room)["ends_at"] == ends_at
    assert (plan(room)["share"], plan(room)["each"]) == (5 * MINUTE, each * MINUTE)


@pytest.mark.parametrize("bad", [-1, 2**53 + 1, 1.5, "5", True, None])
def test_what_is_no_moment_is_refused(room: Room, bad: object) -> None:
    begin(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_presenting_end", ends_at=bad)


def test_without_presentations_it_is_refused(room: Room) -> None:
    with checks.refused(room, "not_presenting"):
        room.do("félix", "set_presenting_end", ends_at=1)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    begin(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "set_presenting_end", ends_at=1)
