"""resume_stage: from the neutral slide back to exactly what it hides."""

from typing import Any

from tests.commands import checks
from tests.room import Room


def _stage(room: Room) -> Any:
    return room.state("public")["sessions"][0]["stage"]


def _show_and_point(room: Room) -> Any:
    (card,) = room.write("uno")
    room.do("félix", "show_stage", slide="boards", column=room.column(0), page=2)
    room.do("félix", "point_at", card=card)
    return _stage(room)


def test_the_stage_is_exactly_as_it_was(room: Room) -> None:
    shown = _show_and_point(room)
    room.do("félix", "show_stage", slide="neutral")
    assert _stage(room)["slide"] == "neutral"
    assert _stage(room)["look"] is None
    room.do("félix", "resume_stage")
    assert _stage(room) == shown


def test_two_who_hide_it_at_once_hide_it_once(room: Room) -> None:
    shown = _show_and_point(room)
    room.do("félix", "show_stage", slide="neutral")
    room.do("ana", "show_stage", slide="neutral")
    room.do("ana", "resume_stage")
    room.do("félix", "resume_stage")  # both go back: the second finds it done
    assert _stage(room) == shown


def test_what_was_shown_since_stays(room: Room) -> None:
    _show_and_point(room)
    room.do("félix", "show_stage", slide="neutral")
    room.do("ana", "show_stage", slide="conclusions")
    room.do("félix", "resume_stage")
    assert _stage(room)["slide"] == "conclusions"


def test_where_nothing_is_hidden_nothing_changes(room: Room) -> None:
    before = _stage(room)
    room.packets.clear()
    room.do("félix", "resume_stage")
    assert (_stage(room), room.packets) == (before, [])


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "resume_stage")
