"""set_letterhead: the Word file by which documents are laid out; the latest one only."""

import base64
from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.commands.letterheads import LONGEST_NAME, MOST_BYTES
from colaboracion.database import reading
from colaboracion.models import Letterhead
from tests.commands import checks
from tests.room import Room


def lay(room: Room, file: bytes = b"PK one", person: str = "ana", **fields: Any) -> str:
    """Have documents laid out by that file; gives the command's id."""
    told = {"file_name": "membrete.docx", "content": base64.b64encode(file).decode()} | fields
    return str(room.do(person, "set_letterhead", **told)["id"])


def kept(room: Room) -> list[tuple[str, bytes]]:
    """The files that are kept of the workshop."""
    with reading() as session:
        mine = select(Letterhead).filter_by(workshop_id=room.workshop(session).id)
        return [(row.id, row.content) for row in session.scalars(mine)]


def told(room: Room, audience: str = "staff") -> Any:
    """What that audience knows of it."""
    return room.state(audience)["workshops"][0].get("letterhead")


def test_staff_are_told_its_name_and_since_when_and_nobody_else_is(room: Room) -> None:
    assert told(room) is None
    done = lay(room)
    assert told(room).items() >= {"id": done, "name": "membrete.docx"}.items()
    assert kept(room) == [(done, b"PK one")]
    assert [told(room, each) for each in ("public", "seat:1", "group:1")] == [None] * 3


def test_only_the_latest_is_kept(room: Room) -> None:
    lay(room)
    second = lay(room, b"PK two", file_name="otro.docx")
    assert kept(room) == [(second, b"PK two")]
    assert told(room)["name"] == "otro.docx"


def test_the_same_sent_again_is_one(room: Room) -> None:
    fields = {"file_name": "a.docx", "content": "UEsDBA=="}
    first = room.do("ana", "set_letterhead", **fields)
    assert room.do("ana", "set_letterhead", id=first["id"], **fields) == first
    assert len(kept(room)) == 1


@pytest.mark.parametrize("person", ["félix", "bruno", "delia", "dora"])
def test_it_is_for_organizers(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        lay(room, person=person)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"content": "not base64!"}, "bad_fields"),
        ({"content": base64.b64encode(b"GIF89a").decode()}, "bad_fields"),
        ({"content": base64.b64encode(b"PK" * (MOST_BYTES // 2 + 1)).decode()}, "bad_fields"),
        ({"file_name": " "}, "empty_text"),
        ({"file_name": "x" * (LONGEST_NAME + 1)}, "too_long"),
    ],
)
def test_what_cannot_be_a_letterhead_is_refused(
    room: Room, fields: dict[str, str], code: str
) -> None:
    with checks.refused(room, code):
        lay(room, **fields)
    assert kept(room) == []
