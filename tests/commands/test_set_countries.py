"""set_countries: which countries take part, as staff tick those that are in the room."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.freeze_scene import agreed, told
from tests.room import Room


def _tick(room: Room, person: str = "félix", **fields: Any) -> str:
    return str(room.do(person, "set_countries", **fields)["id"])


def _part(room: Room, audience: str = "staff") -> list[str]:
    part: list[str] = room.state(audience)["workshops"][0]["countries"]
    return part


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_none_takes_part_until_staff_say_so_and_then_all_read_it(room: Room, audience: str) -> None:
    assert _part(room, audience) == []
    _tick(room, add=["SV", "BZ", "SV"])
    assert _part(room, audience) == ["BZ", "SV"]


def test_some_join_and_some_leave(room: Room) -> None:
    _tick(room, add=["PA", "MX"])
    _tick(room, add=["HN"], remove=["MX", "HN", "US"])
    assert _part(room) == ["HN", "PA"]


def test_two_people_do_not_undo_each_other(room: Room) -> None:
    _tick(room, add=["PA"])
    _tick(room, "ana", add=["MX"])
    assert _part(room) == ["MX", "PA"]


def test_it_can_be_taken_back_and_done_again(room: Room) -> None:
    _tick(room, add=["PA"])
    done = _tick(room, add=["MX"], remove=["PA"])
    undone = room.do("félix", "undo", command=done)["id"]
    assert _part(room) == ["PA"]
    room.do("félix", "undo", command=undone)
    assert _part(room) == ["MX"]


def test_it_is_not_taken_back_over_what_a_colleague_ticked(room: Room) -> None:
    done = _tick(room, add=["PA"])
    _tick(room, "ana", add=["MX"])
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=done)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _tick(room, person, add=["PA"])


@pytest.mark.parametrize("bad", ["pa", "PAN", "", "ZZ", "EU", "XX", "001", 7, None, ["PA"]])
def test_what_is_no_country_is_refused(room: Room, bad: Any) -> None:
    for wrong in ({"add": [bad]}, {"add": ["PA"], "remove": [bad]}):
        with checks.refused(room, "bad_fields"):
            _tick(room, **wrong)


def test_each_workshop_has_its_own(room: Room, elsewhere: Room) -> None:
    _tick(elsewhere, add=["PA"])
    assert _part(room) == []


def test_a_version_holds_those_that_were_confirmed(room: Room) -> None:
    agreed(room)
    _tick(room, add=["SV", "PA"])
    room.do("félix", "freeze", countries=["SV", "PA"])
    _tick(room, add=["MX"])
    assert told(room)["workshop"]["countries"] == ["PA", "SV"]


@pytest.mark.parametrize("confirmed", [[], ["PA"], ["PA", "SV", "MX"]])
def test_a_freeze_that_confirmed_others_is_refused(room: Room, confirmed: list[str]) -> None:
    agreed(room)
    _tick(room, add=["SV", "PA"])
    with checks.refused(room, "countries_changed"):
        room.do("félix", "freeze", countries=confirmed)


def test_a_freeze_for_which_nobody_was_asked_fills_none_in(room: Room) -> None:
    agreed(room)
    room.do("félix", "freeze")
    assert told(room)["workshop"]["countries"] == []


def test_that_others_took_part_is_news(room: Room) -> None:
    agreed(room)
    room.do("félix", "freeze")
    _tick(room, add=["PA"])
    room.do("félix", "freeze", countries=["PA"])
    assert told(room, "1.1")["workshop"]["countries"] == ["PA"]


@pytest.mark.parametrize("bad", [["ZZ"], "PA", [None]])
def test_a_freeze_with_what_is_no_country_is_refused(room: Room, bad: Any) -> None:
    agreed(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "freeze", countries=bad)
