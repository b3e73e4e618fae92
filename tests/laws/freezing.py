"""Frozen versions, as the laws let them come to be."""

from collections.abc import Iterator
from typing import Any

from tests.room import Room

# It keeps what all see of the conclusions at one moment, so it has to read all of it.
READS_ALL = {"freeze"}


def fields() -> dict[str, dict[str, Any]]:
    """A freeze is refused where nothing has changed."""
    return {"freeze": {}, "set_countries": {"add": ["PA", "BZ"], "remove": ["PA", "SV"]}}


def story(room: Room) -> Iterator[None]:
    """The room's first version numbers all conclusions anew; a second, and the final one."""
    drafted: dict[str, Any] = {"question": room.question(1), "clusters": [], "cards": []}
    ticked = room.do("ana", "set_countries", add=["PA", "SV"])["id"]
    yield
    ticked = room.do("ana", "undo", command=ticked)["id"]
    yield
    room.do("ana", "undo", command=ticked)
    for text, kind in (("x", "room"), ("y", "room"), ("z", "final")):
        made = room.do("félix", "draft_conclusion", **drafted, text=text)["row"]
        room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
        yield
        room.do("félix", "freeze", kind=kind, outline=text == "x", completed_by="r")
        yield
