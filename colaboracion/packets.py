"""What goes down: finished packets, one room for each audience, events of a room in one message;
to the other processes all of it in one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, cast

import msgspec

Rooms = str | list[str]
Message = tuple[Rooms, str, object]  # where to, event's name, data
Thing = TypeVar("Thing")
# A message of several, and its room, in which nobody is: a process of an earlier release passes
# over it, and its pages refresh at the pulse.
TOGETHER = "together"


@dataclass(frozen=True)
class Packet:
    """What goes to one audience's room; `event` None tells those in it to watch again."""

    slug: str
    audience: str
    generation: int
    n: int
    event: dict[str, Any] | None

    @property
    def room(self) -> str:
        """The Socket.IO room; a new generation leaves the old room's sockets silent."""
        return room(self.slug, self.audience, self.generation)


@dataclass(frozen=True)
class Sign:
    """What goes to one room for a moment; a later one `about` the same takes its place."""

    room: str
    name: str
    data: dict[str, Any]
    about: str


def room(slug: str, audience: str, generation: int) -> str:
    """The name of an audience's Socket.IO room."""
    return f"{slug}/{audience}/{generation}"


class Outgoing(Protocol):
    """Who takes finished packets over."""

    def hand_over(self, packets: Iterable[Packet]) -> None:
        """Take them in order, at once, without waiting for anyone."""


def gathered(packets: list[Packet]) -> list[Message]:
    """The messages to send, with the events of each room in one message, in their order.

    Sixty pasted lines are one message to each page, not sixty; a page is in one room
    only, so the order between rooms tells it nothing.
    """
    by_room: dict[str, list[dict[str, Any]]] = {}
    for packet in packets:
        by_room.setdefault(packet.room, []).extend([packet.event] if packet.event else [])
    left = [packet.room for packet in packets if packet.event is None]
    events = [(place, "event", together) for place, together in by_room.items() if together]
    return [*events, *((place, "watch_again", None) for place in left)]


def latest(signs: list[Sign]) -> list[Message]:
    """The messages to send: of several signs about the same, only the last says what is so.

    What is said to several rooms is one message, and so crosses to the other processes once.
    """
    last = {(sign.room, sign.name, sign.about): sign for sign in signs}
    said: dict[tuple[str, int], tuple[list[str], Sign]] = {}
    for sign in last.values():
        rooms, _ = said.setdefault((sign.name, id(sign.data)), ([], sign))
        rooms.append(sign.room)
    return [(rooms, sign.name, sign.data) for rooms, sign in said.values()]


def weight(packet: Packet) -> int:
    """About how many bytes of a message it makes."""
    return len(packet.room) + len(msgspec.json.encode(packet.event))


def held(message: Message) -> int:
    """How many packets are in a message, or signs that are for a room each."""
    rooms, event, data = message
    if event == TOGETHER:
        return sum(held(each) for each in cast("list[Message]", data))
    if event == "event":
        return len(cast("list[dict[str, Any]]", data))
    return 1 if isinstance(rooms, str) else len(rooms)


def as_one(
    gather: Callable[[list[Thing]], list[Message]],
) -> Callable[[list[Thing]], list[Message]]:
    """The same messages as one, for those who take them apart again (`hearing.py`).

    A card is for a dozen rooms: each message of its own would cost every other process as much.
    """
    return lambda things: [(TOGETHER, TOGETHER, gather(things))]
