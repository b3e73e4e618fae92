"""seat_participants: people into groups, and who reports there."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.listing import add, group, person, roster
from tests.room import Room


def _seat(room: Room, *moves: dict[str, Any]) -> None:
    room.do("ana", "seat_participants", moves=list(moves))


def test_the_whole_room_sits_down_at_once(room: Room) -> None:
    one, two = group(room, 1), group(room, 2)
    people = [add(room) for _ in range(4)]
    seated = zip(people, (one, two, one, None), strict=True)
    _seat(room, *({"participant": each, "group": to} for each, to in seated))
    assert [person(room, each)["group"] for each in people] == [one, two, one, None]
    assert roster(room)["version"] == 5


def test_one_reports_and_one_stands_in(room: Room) -> None:
    here = group(room, 1)
    ada, eva, luz = (add(room, group=here) for _ in range(3))
    _seat(room, {"participant": ada, "group": here, "task": "rapporteur"})
    _seat(room, {"participant": eva, "group": here, "task": "deputy"})
    _seat(room, {"participant": luz, "group": here, "task": "rapporteur"})
    tasks = [person(room, each)["task"] for each in (ada, eva, luz)]
    assert tasks == ["", "deputy", "rapporteur"]
    _seat(room, {"participant": luz, "group": here})  # who stays keeps it
    assert person(room, luz)["task"] == "rapporteur"
    _seat(room, {"participant": luz, "group": None})
    assert person(room, luz)["task"] == ""


def test_two_change_places_in_one_go(room: Room) -> None:
    one, two = group(room, 1), group(room, 2)
    ada = add(room, group=one, task="rapporteur")
    eva = add(room, group=two, task="rapporteur")
    moves = [(ada, two), (eva, one)]
    _seat(room, *({"participant": who, "group": to, "task": "rapporteur"} for who, to in moves))
    assert [(person(room, each)["group"], person(room, each)["task"]) for each in (ada, eva)] == [
        (two, "rapporteur"),
        (one, "rapporteur"),
    ]


def test_all_move_or_none(room: Room, elsewhere: Room) -> None:
    ada = add(room)
    for bad in ({"participant": add(elsewhere)}, {"participant": ada, "group": "f" * 32}):
        good = {"participant": ada, "group": group(room, 1)}
        with checks.refused(room, "unknown"):
            _seat(room, good, {"group": group(room, 2)} | bad)
        assert person(room, ada)["group"] is None


@pytest.mark.parametrize("who", ["félix", "bruno", "person-1"])
def test_it_is_an_organizers(room: Room, who: str) -> None:
    ada = add(room)
    with checks.refused(room, "forbidden"):
        room.do(who, "seat_participants", moves=[{"participant": ada, "group": None}])
