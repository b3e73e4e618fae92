"""start_timer: all screens count down by the server's clock."""

import pytest

from colaboracion.errors import BadRequest
from colaboracion.models.columns import now
from tests.commands import checks
from tests.room import Room


def test_it_ends_so_many_minutes_from_now(room: Room) -> None:
    before = now()
    room.do("félix", "start_timer", minutes=25)
    timer = room.state("public")["sessions"][0]["timer"]
    assert timer["length"] == 25 * 60_000
    assert before + timer["length"] <= timer["ends_at"] <= now() + timer["length"]


@pytest.mark.parametrize("minutes", [0, -1, 601, 10**30, "5"])
def test_an_impossible_length_is_refused(room: Room, minutes: object) -> None:
    with pytest.raises(BadRequest):
        room.do("félix", "start_timer", minutes=minutes)


@pytest.mark.parametrize("minutes", [1, 600])
def test_it_takes_a_minute_and_ten_hours(room: Room, minutes: int) -> None:
    room.do("félix", "start_timer", minutes=minutes)
    assert room.state("seat:1")["sessions"][0]["timer"]["length"] == minutes * 60_000


def test_a_second_one_takes_the_place_of_the_first(room: Room) -> None:
    room.do("félix", "start_timer", minutes=25)
    room.do("ana", "start_timer", minutes=5)
    assert room.state("group:2")["sessions"][0]["timer"]["length"] == 5 * 60_000


@pytest.mark.parametrize("bad", [5.0, 5.5, float("nan"), float("inf"), True, None, "", [5]])
def test_what_is_no_whole_number_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "start_timer", minutes=bad)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "start_timer", minutes=5)
