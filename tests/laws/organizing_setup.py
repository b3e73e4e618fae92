"""What organizers set up, as the laws let it happen."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.room import Room

Act = tuple[str, str, dict[str, Any]]
OF_ORGANIZERS = {"edit_workshop", "set_attribution", "edit_session", "archive_workshop"}


def attempted(to: Any) -> dict[str, dict[str, Any]]:
    """What someone sends who may not, about things that they have got hold of."""
    return {
        "edit_workshop": {"place": "x"},
        "set_attribution": {"room": "none", "documents": "none"},
        "edit_session": {"title_es": "x"},
        "archive_workshop": {"archived": True},
    }


def fields(draw: Random, room: Room) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command; what an archived workshop refuses proves nothing."""
    (workshop,) = room.state()["workshops"]
    place, languages = f"x {draw.random()}", draw.choice([["en"], ["es"]])
    return {
        "edit_workshop": {"place": place, "languages": languages},
        "set_attribution": {"room": workshop["attribution_room"], "documents": "none"},
        "edit_session": {"title_en": f"x {draw.random()}"},
        "archive_workshop": {"archived": False},
    }


def story(room: Room) -> Iterator[None]:
    """The settings, from the most that groups are named to the least, and the end of it all."""
    room.do("ana", "edit_workshop", title_en="", place="x", retention_on="2019-01-01")
    yield
    room.do("ana", "edit_session", title_es="x", title_en="")
    yield
    room.do("ana", "set_attribution", room="none", documents="none")
    yield
    for archived in (True, False):
        room.do("ana", "archive_workshop", archived=archived)
        yield


def acts(room: Room) -> Iterator[Act]:
    """Each command once, for `test_cost`."""
    yield "ana", "edit_workshop", {"title_es": "x", "timezone": "America/Belize"}
    yield "ana", "edit_session", {"title_es": "x"}
    yield "ana", "set_attribution", {"room": "none", "documents": "none"}
    yield "ana", "archive_workshop", {"archived": True}
