"""open_review: delegations may comment on the last version, until when it was said."""

from typing import Any

import pytest

from tests.commands import checks, review_scene
from tests.commands.scene import GONE, kept_texts
from tests.commands.timing import Clock
from tests.room import Room


@pytest.fixture
def snapshot(room: Room) -> str:
    return review_scene.frozen(room)


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_everyone_is_told_and_until_when(room: Room, snapshot: str, audience: str) -> None:
    room.do("félix", "open_review", snapshot=snapshot, until=" viernes 27\n")
    row = room.rows("snapshots", audience)[snapshot]
    assert (row["review"], row["review_until"]) == ("open", "viernes 27")


def test_said_again_it_moves_the_moment_and_keeps_the_former(room: Room, snapshot: str) -> None:
    for until in ("viernes", "", "lunes"):
        room.do("félix", "open_review", snapshot=snapshot, until=until)
    assert room.rows("snapshots")[snapshot]["review_until"] == "lunes"
    assert kept_texts(room, f"{snapshot}.review_until") == {"viernes", "", "lunes"}


def test_what_was_closed_too_early_is_opened_again(room: Room, snapshot: str) -> None:
    for name, more in (("open_review", {"until": ""}), ("close_review", {})):
        room.do("félix", name, snapshot=snapshot, **more)
    room.do("ana", "open_review", snapshot=snapshot, until="")
    assert review_scene.comment(room, "bruno", snapshot)


def test_an_earlier_version_is_not_reviewed_any_more(room: Room, snapshot: str) -> None:
    review_scene.frozen(room)
    with checks.refused(room, "not_latest"):
        room.do("félix", "open_review", snapshot=snapshot, until="")


def test_a_review_of_an_earlier_version_ends_with_it(room: Room, snapshot: str) -> None:
    room.do("félix", "open_review", snapshot=snapshot, until="viernes")
    latest = review_scene.frozen(room)
    room.do("félix", "open_review", snapshot=latest, until="lunes")
    reviews = {row["version"]: row["review"] for row in room.state()["snapshots"]}
    assert reviews == {"1.0": "closed", "1.1": "open"}


@pytest.mark.usefixtures("clock")
def test_the_tenth_version_comes_after_the_ninth(room: Room) -> None:
    """Also where the clock shows one moment for all."""
    made = [review_scene.frozen(room) for _ in range(11)]
    with checks.refused(room, "not_latest"):
        room.do("félix", "open_review", snapshot=made[9], until="")
    room.do("félix", "open_review", snapshot=made[10], until="")


def test_a_clock_that_was_set_back_hinders_no_review(room: Room, clock: Clock) -> None:
    review_scene.frozen(room)
    clock.goes_on(-5)
    latest = review_scene.frozen(room)
    assert room.do("félix", "open_review", snapshot=latest, until="")["row"] == latest


def test_it_refuses_a_long_moment(room: Room, snapshot: str) -> None:
    with checks.refused(room, "too_long", limit=200):
        room.do("félix", "open_review", snapshot=snapshot, until="ñ" * 201)


@checks.not_staff
def test_it_is_for_staff(room: Room, snapshot: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "open_review", snapshot=snapshot, until="")


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "open_review", snapshot=bad, until="")


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_version_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = review_scene.frozen(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "open_review", snapshot=foreign, until="")
