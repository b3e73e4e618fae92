"""An agenda as organizers set it, as the laws let it happen."""

import hashlib
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.room import Room

FIRST, SECOND, NEW = "first", "second", "new"


def of(room: Room, name: str) -> str:
    """The id of the entry that goes by that name in this room."""
    return hashlib.md5(f"{room.slug}/{name}".encode(), usedforsecurity=False).hexdigest()


def entry(name: str, **fields: Any) -> dict[str, Any]:
    """An entry of the workshop's second day."""
    return {"id": name, "day": "2018-07-17", "title_es": "Sesión 8"} | fields


def asked(room: Room, *entries: dict[str, Any]) -> dict[str, Any]:
    """Fields of `set_agenda` made of what stands, with ids for the names of entries."""
    told = [
        each | {name: of(room, each[name]) for name in ("id", "continues") if each.get(name)}
        for each in entries
    ]
    return {"entries": told, "base": room.state()["workshops"][0]["agenda_version"]}


def again(room: Room, name: str) -> dict[str, Any]:
    """Good fields once more, that change something; nothing for any other command."""
    if name != "set_agenda":
        return {}
    version = room.state()["workshops"][0]["agenda_version"]
    return asked(room, entry("x", title_en=f"Session {version}"))


def fields(draw: Random, room: Room) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields."""
    some = [
        entry(each, starts=draw.choice([None, "09:45"]), title_en=f"{draw.random()}")
        for each in (FIRST, SECOND, NEW)
        if draw.random() < 0.7
    ]
    return {"set_agenda": asked(room, *draw.sample(some, len(some)))}


def story(room: Room) -> Iterator[None]:
    """Entries come, change places, are worded anew and go."""
    one, two = entry(FIRST, starts="09:45", ends="11:40"), entry(SECOND, continues=FIRST)
    for entries in ([one, two], [two, one], [one | {"title_es": "Sesión 8.a"}], []):
        room.do("ana", "set_agenda", **asked(room, *entries))
        yield


def acts(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The command once, for `test_cost`."""
    yield "ana", "set_agenda", asked(room, entry(FIRST))
