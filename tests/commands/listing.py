"""What tests of the list of participants look at: no audience's state shows any of it."""

from typing import Any

from colaboracion import listing
from colaboracion.database import reading
from tests.laws.organizing_people import add
from tests.room import Room


def told(room: Room) -> dict[str, Any]:
    """The list as organizers fetch it."""
    with reading() as session:
        return listing.told(session, room.workshop(session))


def person(room: Room, participant: str) -> dict[str, Any]:
    """One of the list."""
    return next(row for row in told(room)["people"] if row["id"] == participant)


def roster(room: Room) -> Any:
    """What staff's state tells of the list."""
    return room.state()["workshops"][0]["roster"]


def group(room: Room, number: int) -> str:
    """The id of a group."""
    return next(str(row["id"]) for row in room.state()["groups"] if row["number"] == number)


__all__ = ["add", "group", "person", "roster", "told"]
