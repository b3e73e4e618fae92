"""set_wall: how high the picture is and how far the last row sits, for every screen."""

from typing import Any

import pytest

from tests.commands import checks
from tests.room import Room

EVERYONE = ("staff", "public", "seat:1", "group:2")


def _wall(room: Room, audience: str = "public") -> Any:
    return room.state(audience)["sessions"][0]["wall"]


def test_it_is_unknown_until_staff_tell_it(room: Room) -> None:
    assert _wall(room) is None
    room.do("félix", "set_wall", height=1.8, distance=12)
    assert [_wall(room, each) for each in EVERYONE] == [{"height": 1.8, "distance": 12}] * 4


def test_it_is_told_anew_and_taken_back(room: Room) -> None:
    room.do("félix", "set_wall", height=1.8, distance=12)
    room.do("ana", "set_wall", height=3, distance=20.5)
    assert _wall(room) == {"height": 3, "distance": 20.5}
    room.do("félix", "set_wall", height=None, distance=None)
    assert _wall(room) is None
    room.do("félix", "set_wall")
    assert _wall(room) is None


@pytest.mark.parametrize("given", [{"height": 2.0}, {"distance": 9.0, "height": None}])
def test_one_measure_alone_is_refused(room: Room, given: dict[str, float | None]) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_wall", **given)


@pytest.mark.parametrize("height", [0.3, 30])
@pytest.mark.parametrize("distance", [1, 200])
def test_it_takes_small_walls_and_large_halls(room: Room, height: float, distance: float) -> None:
    room.do("félix", "set_wall", height=height, distance=distance)
    assert _wall(room) == {"height": height, "distance": distance}


@pytest.mark.parametrize("field", ["height", "distance"])
@pytest.mark.parametrize(
    "bad", [0, 0.29, -1, 201, 10**400, float("nan"), float("inf"), True, "2", [2]]
)
def test_what_is_no_measure_is_refused(room: Room, field: str, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_wall", **{"height": 2.0, "distance": 12.0} | {field: bad})


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "set_wall", height=2.0, distance=12.0)
