"""close_review: no more comments on a version; those that came stay."""

from typing import Any

import pytest

from tests.commands import checks, review_scene
from tests.commands.scene import GONE
from tests.room import Room


@pytest.fixture
def snapshot(room: Room) -> str:
    return review_scene.in_review(room)


def test_everyone_is_told_and_what_came_stays(room: Room, snapshot: str) -> None:
    comment = review_scene.comment(room, "bruno", snapshot)
    room.do("félix", "close_review", snapshot=snapshot)
    assert room.rows("snapshots", "public")[snapshot]["review"] == "closed"
    assert room.rows("comments")[comment]["text"] == "De acuerdo."


def test_two_who_close_it_at_once_are_both_right(room: Room, snapshot: str) -> None:
    for person in ("félix", "ana"):
        room.do(person, "close_review", snapshot=snapshot)
    assert room.rows("snapshots")[snapshot]["review"] == "closed"


def test_it_closes_one_that_is_not_the_last_version_any_more(room: Room, snapshot: str) -> None:
    review_scene.frozen(room)
    room.do("félix", "close_review", snapshot=snapshot)
    assert room.rows("snapshots")[snapshot]["review"] == "closed"


def test_what_was_never_open_is_not_closed(room: Room) -> None:
    snapshot = review_scene.frozen(room)
    with checks.refused(room, "review_closed"):
        room.do("félix", "close_review", snapshot=snapshot)


@checks.not_staff
def test_it_is_for_staff(room: Room, snapshot: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "close_review", snapshot=snapshot)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "close_review", snapshot=bad)


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_version_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = review_scene.in_review(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "close_review", snapshot=foreign)
