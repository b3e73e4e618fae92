"""set_item_time: how long the room means to take for one conclusion."""

import pytest

from tests.commands import checks
from tests.room import Room

EVERYONE = ("staff", "public", "seat:1", "group:2")


def test_everyone_sees_it_and_it_is_set_anew(room: Room) -> None:
    for minutes in (1, 30):
        room.do("félix", "set_item_time", minutes=minutes)
        told = [room.state(each)["sessions"][0]["item_minutes"] for each in EVERYONE]
        assert told == [minutes] * 4


@pytest.mark.parametrize("bad", [0, -1, 31, 10**30, 1.0, 1.5, float("nan"), True, None, "2"])
def test_what_is_no_such_time_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_item_time", minutes=bad)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "set_item_time", minutes=2)
