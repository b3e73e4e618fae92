"""spread_time: a delay is divided among the groups that have not begun."""

from tests.commands import checks
from tests.commands.presentations import begin, plan
from tests.commands.timing import MINUTE, Clock
from tests.room import Room


def test_a_delay_is_divided_among_those_that_wait(room: Room, clock: Clock) -> None:
    order = begin(room, minutes=20, count=4)
    room.do("félix", "present_group", group=order[0])
    before = plan(room)
    clock.goes_on(8)
    room.do("félix", "spread_time")
    assert plan(room) == before | {"each": 4 * MINUTE}


def test_also_while_nobody_presents(room: Room, clock: Clock) -> None:
    begin(room, minutes=20, count=4)
    clock.goes_on(4)
    room.do("félix", "spread_time")
    assert plan(room)["each"] == 4 * MINUTE


def test_without_a_delay_it_is_no_news(room: Room, clock: Clock) -> None:
    order = begin(room)
    room.do("félix", "present_group", group=order[0])
    clock.goes_on(1)
    room.packets.clear()
    room.do("félix", "spread_time")
    assert room.packets == []


def test_more_than_all_the_time_leaves_none(room: Room, clock: Clock) -> None:
    order = begin(room, minutes=5)
    room.do("félix", "present_group", group=order[0])
    clock.goes_on(9)
    room.do("félix", "spread_time")
    assert plan(room)["each"] == 0


def test_a_group_set_aside_meanwhile_leaves_its_time_to_the_others(
    room: Room, clock: Clock
) -> None:
    order = begin(room, minutes=20, count=4)
    room.do("félix", "present_group", group=order[0])
    for group in (order[0], order[3]):  # whoever has begun is heard to the end
        room.do("félix", "set_group_aside", group=group, aside=True)
    room.do("félix", "spread_time")
    assert (plan(room)["order"], plan(room)["each"]) == (order[:3], 7.5 * MINUTE)


def test_without_presentations_it_is_refused(room: Room) -> None:
    with checks.refused(room, "not_presenting"):
        room.do("félix", "spread_time")


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    begin(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "spread_time")
