"""stop_timer: the countdown goes from all screens."""

from tests.commands import checks
from tests.room import Room


def test_it_goes(room: Room) -> None:
    room.do("félix", "start_timer", minutes=5)
    room.do("félix", "stop_timer")
    assert room.state("public")["sessions"][0]["timer"] is None


def test_without_a_timer_nothing_is_told(room: Room) -> None:
    room.do("félix", "stop_timer")
    assert room.packets == []


def test_all_screens_hear_of_it(room: Room) -> None:
    room.do("félix", "start_timer", minutes=5)
    room.packets.clear()
    room.do("ana", "stop_timer")
    assert {packet.audience for packet in room.packets} == set(room.states())


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    room.do("félix", "start_timer", minutes=5)
    with checks.refused(room, "forbidden"):
        room.do(person, "stop_timer")
