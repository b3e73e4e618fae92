"""set_attribution: whether groups are named, in the room and in documents; people never are."""

import pytest

from tests.commands import checks
from tests.room import Room


def _set(room: Room, in_the_room: str, in_documents: str = "none", person: str = "ana") -> None:
    room.do(person, "set_attribution", room=in_the_room, documents=in_documents)


def test_it_goes_either_way_until_a_group_has_written(room: Room) -> None:
    for given in (("none", "none"), ("group", "group"), ("none", "group"), ("group", "none")):
        _set(room, *given)
        (workshop,) = room.state("public")["workshops"]
        assert (workshop["attribution_room"], workshop["attribution_documents"]) == given


def test_then_only_towards_more_protection(room: Room) -> None:
    _set(room, "group", "group")
    (card,) = room.write("una")
    room.do("bruno", "withdraw_card", card=card)  # it was written all the same
    _set(room, "group", "none")
    with checks.refused(room, "only_tighter"):
        _set(room, "group", "group")
    _set(room, "none")
    with checks.refused(room, "only_tighter"):
        _set(room, "group")
    _set(room, "none")


def test_what_the_plenary_says_binds_no_group(room: Room) -> None:
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "post_remark", column=room.column(0), text="una")
    _set(room, "none")
    _set(room, "group")


def test_everyone_begins_anew_and_reads_no_group(room: Room) -> None:
    (card,) = room.write("una")
    room.do("félix", "set_phase", phase="plenary")
    room.packets.clear()
    _set(room, "none")
    assert [event.get("reset") for event in room.heard("public")] == [True]
    assert "group" not in room.card(card, "public")
    assert room.card(card, "seat:1")["group"]


@pytest.mark.parametrize("hidden", [False, True])
def test_the_wall_no_longer_shows_by_group(room: Room, *, hidden: bool) -> None:
    room.do("félix", "show_stage", slide="gallery", group=room.state()["groups"][0]["id"])
    if hidden:
        room.do("félix", "show_stage", slide="neutral")
    _set(room, "none")
    stage = room.state("public")["sessions"][0]["stage"]
    shown = stage["before"] if hidden else stage
    assert (shown["slide"], shown["group"]) == ("boards", None)


@pytest.mark.parametrize("person", ["félix", "bruno", "dora"])
def test_it_is_for_organizers(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _set(room, "none", person=person)
