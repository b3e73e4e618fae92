"""start_presenting: so many minutes, divided among the groups."""

import pytest

from colaboracion.database import writing
from colaboracion.models import Group
from tests.commands import checks
from tests.commands.presentations import begin, ids, plan
from tests.commands.scene import GONE
from tests.commands.timing import MINUTE, Clock
from tests.laws.scene import set_attribution
from tests.room import Room


def test_the_time_is_divided_among_all_by_number(room: Room, clock: Clock) -> None:
    room.do("félix", "start_presenting", minutes=20)
    order = ids(room)
    assert plan(room) == {
        "order": order,
        "done": [],
        "group": None,
        "since": None,
        "share": None,
        "each": 20 * MINUTE // len(order),
        "ends_at": clock.now + 20 * MINUTE,
    }


def test_in_the_order_given_each_once(room: Room) -> None:
    first, second, third = ids(room)[:3]
    room.do("félix", "start_presenting", minutes=20, order=[third, first, third, second])
    assert plan(room)["order"] == [third, first, second]


def test_groups_set_aside_and_merged_do_not_present(room: Room) -> None:
    first, second, third, *others = ids(room)
    with writing() as session:
        for group, values in ((second, {"aside": True}), (third, {"merged_into": first})):
            for name, value in values.items():
                setattr(session.get(Group, group), name, value)
    room.do("félix", "start_presenting", minutes=20)
    assert plan(room)["order"] == [first, *others]


def test_begun_again_nobody_has_presented(room: Room) -> None:
    order = begin(room)
    room.do("félix", "present_group", group=order[0])
    room.do("félix", "present_group", group=order[1])
    begin(room)
    assert (plan(room)["done"], plan(room)["group"]) == ([], None)


def test_where_groups_may_not_be_told_apart_only_staff_see_which(room: Room) -> None:
    set_attribution(room, "none", "none")
    order = begin(room, count=3)
    room.do("félix", "present_group", group=order[0])
    room.do("félix", "present_group", group=order[1])
    assert plan(room, "staff")["order"] == order
    for audience in ("public", "seat:1", "group:2"):
        seen = plan(room, audience)
        assert (seen["order"], seen["done"], seen["group"]) == (3, 1, True)
        assert seen["each"] == plan(room, "staff")["each"]


def test_nobody_cannot_present(room: Room) -> None:
    with checks.refused(room, "no_groups"):
        room.do("félix", "start_presenting", minutes=20, order=[])


def test_unknown_groups_are_refused(room: Room, elsewhere: Room) -> None:
    for group in (GONE, ids(elsewhere)[0]):
        with checks.refused(room, "unknown"):
            room.do("félix", "start_presenting", minutes=20, order=[group])


@pytest.mark.parametrize("bad", [0, 601, -1, 5.0, "5", True, None])
def test_an_impossible_length_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "start_presenting", minutes=bad)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "start_presenting", minutes=20)
