"""archive_workshop: a workshop that is put away can be read, and nothing in it changes."""

from tests.commands import checks
from tests.room import Room


def _archive(room: Room, person: str = "ana", *, archived: bool = True) -> None:
    room.do(person, "archive_workshop", archived=archived)


def test_it_is_read_as_before_and_says_so(room: Room) -> None:
    (card,) = room.write("una")
    _archive(room)
    assert room.state("public")["workshops"][0]["archived"] is True
    assert room.card(card, "seat:1")["text"] == "una"


def test_nobody_changes_anything_until_it_is_taken_out_again(room: Room) -> None:
    room.write("una")
    _archive(room)
    for person, name, fields in (
        ("ana", "edit_workshop", {"place": "x"}),
        ("félix", "set_phase", {"phase": "closed"}),
        ("bruno", "post_card", {"column": room.column(0), "text": "x"}),
    ):
        with checks.refused(room, "workshop_archived"):
            room.do(person, name, **fields)
    _archive(room, archived=False)
    assert room.post("bruno", "otra")


def test_twice_is_once(room: Room) -> None:
    _archive(room)
    room.packets.clear()
    _archive(room)
    assert room.heard("staff") == []


def test_who_may_not_is_told_that_and_no_more(room: Room) -> None:
    _archive(room)
    with checks.refused(room, "forbidden"):
        _archive(room, "félix", archived=False)
    with checks.refused(room, "forbidden"):
        room.do("dora", "set_phase", phase="closed")
