"""stop_presenting: the plan goes from all screens."""

from tests.commands import checks
from tests.commands.presentations import begin, plan
from tests.room import Room


def test_it_goes(room: Room) -> None:
    order = begin(room)
    room.do("félix", "present_group", group=order[0])
    room.packets.clear()
    room.do("ana", "stop_presenting")
    assert plan(room) is None
    assert {packet.audience for packet in room.packets} == set(room.states())


def test_without_presentations_it_is_no_news(room: Room) -> None:
    room.do("félix", "stop_presenting")
    assert room.packets == []


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    begin(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "stop_presenting")
