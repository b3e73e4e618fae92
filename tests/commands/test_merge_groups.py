"""merge_groups: a group works as one with another, or apart again."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, gather, group_id, groups_counted, plenary_id
from tests.room import Room


def _merge(room: Room, group: int, into: int | None) -> str:
    named = None if into is None else group_id(room, into)
    return str(room.do("félix", "merge_groups", group=group_id(room, group), into=named)["id"])


def _merged(room: Room, audience: str = "staff") -> dict[int, int]:
    """{number of a group: number of the one as which it counts}, of those that joined another."""
    numbers = {row["id"]: row["number"] for row in room.state()["groups"]}
    rows = room.state(audience)["groups"]
    return {r["number"]: numbers[r["merged_into"]] for r in rows if r["merged_into"]}


def test_both_count_as_one_and_keep_their_codes(room: Room) -> None:
    cards = [*room.write("a"), room.post("carla", "b")]
    heading = gather(room, *cards)
    _merge(room, 1, 2)
    assert (groups_counted(room), room.rows("clusters")[heading]["groups"]) == (4, 1)
    assert [room.card(card)["code"] for card in cards] == ["G1-01", "G2-01"]
    assert room.card(room.post("bruno", "c"))["code"] == "G1-02"
    _merge(room, 1, None)
    assert (groups_counted(room), room.rows("clusters")[heading]["groups"]) == (5, 2)


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:2", "public"])
def test_everyone_is_told(room: Room, audience: str) -> None:
    _merge(room, 1, 2)
    assert _merged(room, audience) == {1: 2}


def test_a_merged_group_stands_for_the_one_it_joined(room: Room) -> None:
    _merge(room, 4, 2)
    _merge(room, 5, 4)
    assert _merged(room) == {4: 2, 5: 2}


def test_those_who_joined_a_group_come_along(room: Room) -> None:
    _merge(room, 4, 2)
    _merge(room, 2, 1)
    assert (_merged(room), groups_counted(room)) == ({2: 1, 4: 1}, 3)


def test_it_joins_none_that_is_the_same_already(room: Room) -> None:
    _merge(room, 4, 2)
    for group, into in ((1, 1), (2, 4)):
        with checks.refused(room, "same_group"):
            _merge(room, group, into)


def test_it_joins_none_that_stands_aside_but_comes_back_from_there(room: Room) -> None:
    room.do("félix", "set_group_aside", group=group_id(room, 2), aside=True)
    with checks.refused(room, "group_aside"):
        _merge(room, 1, 2)
    _merge(room, 2, 1)
    assert (_merged(room), groups_counted(room)) == ({2: 1}, 4)
    assert not any(row["aside"] for row in room.state()["groups"])


def test_where_no_number_changes_but_who_counts_all_begin_anew(room: Room) -> None:
    """As many groups as before, but headings count others: nobody may keep the old counts."""
    room.do("félix", "set_group_aside", group=group_id(room, 2), aside=True)
    room.packets.clear()
    _merge(room, 2, 1)
    assert groups_counted(room) == 4
    assert {packet.event.get("reset") for packet in room.packets if packet.event} == {True}
    assert len(room.packets) == len(room.audiences())


def test_it_can_be_taken_back(room: Room) -> None:
    _merge(room, 4, 2)
    before = room.state()["groups"]
    done = _merge(room, 2, 1)
    room.do("félix", "undo", command=done)
    assert room.state()["groups"] == before


def test_what_would_make_a_chain_or_leave_one_alone_is_not_taken_back(room: Room) -> None:
    _merge(room, 4, 2)
    apart = _merge(room, 4, None)
    _merge(room, 2, 1)
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=apart)
    _merge(room, 2, None)
    room.do("félix", "set_group_aside", group=group_id(room, 2), aside=True)
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=apart)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    one, two = group_id(room, 1), group_id(room, 2)
    with checks.refused(room, "forbidden"):
        room.do(person, "merge_groups", group=one, into=two)


def test_the_plenary_and_what_is_not_there_are_unknown(room: Room, elsewhere: Room) -> None:
    here = group_id(room, 1)
    for other in (GONE, group_id(elsewhere, 1), plenary_id(room)):
        with checks.refused(room, "unknown"):
            room.do("félix", "merge_groups", group=other, into=here)
        with checks.refused(room, "unknown"):
            room.do("félix", "merge_groups", group=here, into=other)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["group", "into"])
def test_it_refuses_malformed_ids(room: Room, field: str, bad: object) -> None:
    fields = {"group": group_id(room, 1), "into": group_id(room, 2)}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "merge_groups", **fields | {field: bad})
