"""set_group_aside: a group counts no longer, or again; nothing of it is lost or refused."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, gather, group_id, groups_counted, plenary_id
from tests.room import Room


def test_it_counts_in_no_n_of_m_groups_and_again(room: Room) -> None:
    cards = [*room.write("a"), room.post("carla", "b")]
    heading = gather(room, *cards)
    conclusion = draft(room, clusters=[heading])
    for aside, n, m in ((True, 1, 4), (False, 2, 5)):
        room.do("félix", "set_group_aside", group=group_id(room, 1), aside=aside)
        assert groups_counted(room) == m
        assert room.rows("clusters")[heading]["groups"] == n
        assert room.rows("conclusions")[conclusion]["groups"] == n


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1", "seat:2", "public"])
def test_everyone_is_told_which_group_it_is(room: Room, audience: str) -> None:
    group = group_id(room, 1)
    room.do("ana", "set_group_aside", group=group, aside=True)
    assert [id_ for id_, row in room.rows("groups", audience).items() if row["aside"]] == [group]


def test_its_cards_stay_and_its_people_go_on_writing(room: Room) -> None:
    room.write("a")
    room.do("félix", "set_group_aside", group=group_id(room, 1), aside=True)
    room.post("bruno", "b")
    room.do("bruno", "deliver", read_back=True)
    assert room.texts("seat:1") == ["a", "b"]
    assert checks.miscounted(room) == []


@pytest.mark.parametrize("named", [1, 2])
def test_those_who_work_as_one_stand_aside_together(room: Room, named: int) -> None:
    room.do("félix", "merge_groups", group=group_id(room, 1), into=group_id(room, 2))
    for aside, m in ((True, 3), (False, 4)):
        room.do("félix", "set_group_aside", group=group_id(room, named), aside=aside)
        assert groups_counted(room) == m
        found = {row["number"] for row in room.state()["groups"] if row["aside"]}
        assert found == ({1, 2} if aside else set())


def test_it_can_be_taken_back(room: Room) -> None:
    room.do("félix", "merge_groups", group=group_id(room, 1), into=group_id(room, 2))
    before = room.state()["groups"]
    done = room.do("félix", "set_group_aside", group=group_id(room, 2), aside=True)["id"]
    again = room.do("félix", "undo", command=done)["id"]
    assert room.state()["groups"] == before
    room.do("félix", "undo", command=again)
    assert groups_counted(room) == 3


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    group = group_id(room, 1)
    with checks.refused(room, "forbidden"):
        room.do(person, "set_group_aside", group=group, aside=True)


def test_the_plenary_and_what_is_not_there_are_unknown(room: Room, elsewhere: Room) -> None:
    for group in (GONE, group_id(elsewhere, 1), plenary_id(room)):
        with checks.refused(room, "unknown"):
            room.do("félix", "set_group_aside", group=group, aside=True)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_group_aside", group=bad, aside=True)
