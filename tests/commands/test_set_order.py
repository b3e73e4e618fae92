"""set_order: the groups present in another order, or not all of them."""

from tests.commands import checks
from tests.commands.presentations import begin, ids, plan
from tests.commands.scene import GONE
from tests.commands.timing import MINUTE, Clock
from tests.room import Room


def test_only_the_order_changes(room: Room, clock: Clock) -> None:
    order = begin(room)
    room.do("félix", "present_group", group=order[0])
    room.do("félix", "present_group", group=order[1])
    before = plan(room)
    clock.goes_on(1)
    room.do("félix", "set_order", order=order[::-1])
    assert plan(room) == before | {"order": order[::-1]}


def test_who_is_left_out_leaves_time_to_the_others(room: Room, clock: Clock) -> None:
    order = begin(room, minutes=20, count=4)
    room.do("félix", "present_group", group=order[0])
    room.do("félix", "set_order", order=order[:3])
    assert (plan(room)["share"], plan(room)["each"]) == (5 * MINUTE, 7.5 * MINUTE)


def test_who_is_left_out_neither_presents_nor_has(room: Room) -> None:
    order = begin(room)
    room.do("félix", "present_group", group=order[0])
    room.do("félix", "present_group", group=order[1])
    room.do("félix", "set_order", order=order[2:])
    assert (plan(room)["done"], plan(room)["group"]) == ([], None)


def test_without_presentations_and_of_unknown_groups_it_is_refused(
    room: Room, elsewhere: Room
) -> None:
    with checks.refused(room, "not_presenting"):
        room.do("félix", "set_order", order=ids(room))
    begin(room)
    for group in (GONE, ids(elsewhere)[0]):
        with checks.refused(room, "unknown"):
            room.do("félix", "set_order", order=[group])


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    order = begin(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "set_order", order=order)
