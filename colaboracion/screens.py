"""Which open pages listen to this process, and which of them have fallen silent.

A page answers a ping every five seconds. One that does not is let go after eight more; until then,
and for a minute after, it counts as silent. A page that is closed says so and counts no more.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask_socketio import SocketIO

LOOK = 2.0  # seconds between two looks
SILENT = 3.0  # seconds without an answer to a ping; a slow link has given one by then
MINUTE = 60.0


@dataclass(frozen=True)
class Standing:
    """The pages of one workshop: `screens` are open, `silent` of them do not answer, the longest
    for `silent_for` seconds; `lost` fell silent and were let go within the last minute.
    """

    screens: int
    silent: int
    silent_for: int
    lost: int


class Screens:
    """Looks every two seconds, for as long as the process lives."""

    def __init__(self, socketio: SocketIO, clock: Callable[[], float] = time.time) -> None:
        self._socketio = socketio
        self._clock = clock
        self._silent: dict[str, str] = {}  # engine's id of the socket → workshop
        self._lost: deque[tuple[float, str]] = deque(maxlen=10_000)

    def start(self) -> None:
        """Begin to look."""
        self._socketio.start_background_task(self._run)

    def _run(self) -> None:
        while True:
            self._socketio.sleep(LOOK)
            self.look()

    def look(self) -> None:
        """Notice who is gone that was silent at the last look."""
        sockets, at = self._sockets(), self._clock()
        gone = [slug for one, slug in self._silent.items() if one not in sockets]
        self._lost.extend((at, slug) for slug in gone)
        self._silent = {
            one: slug for slug, ones in self._places().items() for one in ones if self._age(one)
        }

    def of(self, slug: str) -> Standing:
        """How the pages of a workshop stand."""
        ones = self._places().get(slug, set())
        ages = [age for one in ones if (age := self._age(one))]
        since = self._clock() - MINUTE
        lost = sum(1 for at, where in list(self._lost) if where == slug and at >= since)
        return Standing(len(ones), len(ages), round(max(ages, default=0)), lost)

    def by_transport(self) -> dict[str, int]:
        """How many sockets there are, by what they come by."""
        ways = [each.upgraded for each in list(self._sockets().values())]
        return {"websocket": sum(ways), "polling": len(ways) - sum(ways)}

    def _age(self, one: str) -> float:
        """For how many seconds a socket owes the answer to a ping; 0 where that is nothing yet."""
        socket = self._sockets().get(one)
        asked = socket and socket.last_ping
        age: float = self._clock() - asked if asked else 0.0
        return age if age >= SILENT else 0.0

    def _sockets(self) -> dict[str, Any]:
        found: dict[str, Any] = self._socketio.server.eio.sockets
        return found

    def _places(self) -> dict[str, set[str]]:
        """The sockets in each workshop's rooms, as `packets.room` calls these."""
        places: dict[str, set[str]] = {}
        for place, sockets in list(self._socketio.server.manager.rooms.get("/", {}).items()):
            slug, slash, _ = (place or "").partition("/")
            if slash:
                places.setdefault(slug, set()).update(list(sockets.values()))
        return places
