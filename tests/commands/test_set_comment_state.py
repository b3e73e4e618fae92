"""set_comment_state: staff take up a comment or do not."""

from typing import Any

import pytest

from tests.commands import checks, review_scene
from tests.commands.scene import GONE
from tests.room import Room


@pytest.fixture
def comment(room: Room) -> str:
    return review_scene.comment(room, "bruno", review_scene.in_review(room))


@pytest.mark.parametrize("state", ["taken", "declined", "new"])
def test_staff_say_what_becomes_of_it_and_nobody_else_hears(
    room: Room, comment: str, state: str
) -> None:
    room.do("félix", "set_comment_state", comment=comment, state="declined")
    room.packets.clear()
    room.do("ana", "set_comment_state", comment=comment, state=state)
    assert room.rows("comments")[comment]["state"] == state
    assert {packet.audience for packet in room.packets} <= {"staff"}


def test_it_goes_on_after_the_review(room: Room, comment: str) -> None:
    room.do("félix", "close_review", snapshot=room.rows("comments")[comment]["snapshot"])
    review_scene.frozen(room)
    room.do("félix", "set_comment_state", comment=comment, state="taken")
    assert room.rows("comments")[comment]["state"] == "taken"


def test_it_is_taken_back_unless_a_colleague_decided_since(room: Room, comment: str) -> None:
    done = room.do("félix", "set_comment_state", comment=comment, state="taken")["id"]
    room.do("félix", "undo", command=done)
    assert room.rows("comments")[comment]["state"] == "new"
    done = room.do("félix", "set_comment_state", comment=comment, state="taken")["id"]
    room.do("ana", "set_comment_state", comment=comment, state="declined")
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=done)


@checks.not_staff
def test_it_is_for_staff(room: Room, comment: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "set_comment_state", comment=comment, state="taken")


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_comment_state", comment=bad, state="taken")


@pytest.mark.parametrize("state", ["", "offered", "NEW"])
def test_another_state_is_refused(room: Room, comment: str, state: str) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_comment_state", comment=comment, state=state)


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_comment_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = GONE
    if where == "elsewhere":
        foreign = review_scene.comment(elsewhere, "bruno", review_scene.in_review(elsewhere))
    with checks.refused(room, "unknown"):
        room.do("félix", "set_comment_state", comment=foreign, state="taken")
