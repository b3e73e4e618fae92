"""What the tests of presentations begin with, and what they look at."""

from typing import Any

from tests.commands.timing import session
from tests.room import Room


def ids(room: Room) -> list[str]:
    """The groups, by number."""
    return [
        group["id"] for group in sorted(room.state()["groups"], key=lambda group: group["number"])
    ]


def begin(room: Room, minutes: int = 20, count: int = 4) -> list[str]:
    """So many groups are to present, by number, in so many minutes; gives their ids."""
    order = ids(room)[:count]
    room.do("félix", "start_presenting", minutes=minutes, order=order)
    return order


def plan(room: Room, audience: str = "public") -> Any:
    """The presentations as an audience sees them."""
    return session(room, audience)["presenting"]
