"""present_group: one presents, the former has; the time left is divided among those left."""

from tests.commands import checks
from tests.commands.presentations import begin, ids, plan
from tests.commands.scene import GONE
from tests.commands.timing import MINUTE, Clock
from tests.room import Room


def test_it_has_its_share_of_the_time_left(room: Room, clock: Clock) -> None:
    order = begin(room, minutes=20, count=4)
    room.do("félix", "present_group", group=order[0])
    first = plan(room)
    assert (first["group"], first["since"], first["share"]) == (order[0], clock.now, 5 * MINUTE)
    clock.goes_on(8)  # three over
    room.do("félix", "present_group", group=order[1])
    second = plan(room)
    assert (second["done"], second["group"]) == (order[:1], order[1])
    assert (second["share"], second["each"]) == (4 * MINUTE, 4 * MINUTE)


def test_in_any_order(room: Room) -> None:
    order = begin(room)
    room.do("félix", "present_group", group=order[2])
    room.do("félix", "present_group", group=order[0])
    assert (plan(room)["done"], plan(room)["group"]) == ([order[2]], order[0])


def test_nobody_presents_after_the_last(room: Room, clock: Clock) -> None:
    order = begin(room, count=2)
    for group in [*order, None]:
        room.do("félix", "present_group", group=group)
        clock.goes_on(1)
    seen = plan(room)
    assert (seen["done"], seen["group"], seen["since"], seen["each"]) == (order, None, None, 0)


def test_a_wrong_press_is_taken_back_by_choosing_again(room: Room, clock: Clock) -> None:
    order = begin(room, minutes=20)
    room.do("félix", "present_group", group=order[0])
    room.do("félix", "present_group", group=order[1])
    room.do("félix", "present_group", group=order[0])
    seen = plan(room)
    assert (seen["done"], seen["group"], seen["share"]) == ([], order[0], 5 * MINUTE)


def test_when_the_time_is_over_the_share_is_none(room: Room, clock: Clock) -> None:
    order = begin(room, minutes=1)
    clock.goes_on(5)
    room.do("félix", "present_group", group=order[0])
    assert plan(room)["share"] == 0


def test_the_one_that_presents_already_is_no_news(room: Room, clock: Clock) -> None:
    order = begin(room)
    room.do("félix", "present_group", group=order[0])
    clock.goes_on(2)
    room.packets.clear()
    room.do("ana", "present_group", group=order[0])
    assert room.packets == []


def test_a_group_that_was_not_to_present_is_put_last(room: Room) -> None:
    order = begin(room, count=2)
    other = ids(room)[3]
    room.do("félix", "present_group", group=other)
    assert plan(room)["order"] == [*order, other]


def test_all_screens_hear_of_it(room: Room) -> None:
    order = begin(room)
    room.packets.clear()
    room.do("félix", "present_group", group=order[0])
    assert {packet.audience for packet in room.packets} == set(room.states())


def test_before_the_beginning_and_of_unknown_groups_it_is_refused(
    room: Room, elsewhere: Room
) -> None:
    with checks.refused(room, "not_presenting"):
        room.do("félix", "present_group", group=ids(room)[0])
    begin(room)
    for group in (GONE, ids(elsewhere)[0]):
        with checks.refused(room, "unknown"):
            room.do("félix", "present_group", group=group)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    order = begin(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "present_group", group=order[0])
