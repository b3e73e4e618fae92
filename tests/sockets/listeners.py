"""Programs that listen to a running server by Socket.IO, as a page does."""

import threading
from collections import deque
from typing import Any

import engineio
import requests
import socketio

from colaboracion.models.columns import new_id
from tests.services.server import Server
from tests.services.waiting import until

PATIENCE = 30  # seconds for what no test times: a busy machine may take long
SEATS = {"bruno": (1, "code"), "carla": (2, "code"), "delia": (1, "table_code")}


class Person:
    """Somebody's program: one cookie jar, any number of seats."""

    def __init__(self, server: Server, *codes: str) -> None:
        self.url = server.url
        self.http = requests.Session()
        for code in codes:
            joined = self.http.post(f"{self.url}/join", json={"code": code}, timeout=PATIENCE)
            self.joined = joined.json()
        self.seat = self.joined["seat"]
        self.workshop = self.joined["workshop"]

    def do(self, name: str, **fields: Any) -> dict[str, Any]:
        """Carry out one command; gives the answer, refusals too."""
        return self.send(name, fields, new_id())

    def send(self, name: str, fields: dict[str, Any], command_id: str) -> dict[str, Any]:
        """The same under an id of one's own choice, maybe again."""
        asked = {"seat": self.seat, "id": command_id, "name": name, "fields": fields}
        return dict(self._commands(asked))

    def do_all(self, orders: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
        """Carry out many in one request."""
        return list(
            self._commands(
                [
                    {"seat": self.seat, "id": new_id(), "name": name, "fields": fields}
                    for name, fields in orders
                ]
            )
        )

    def state(self) -> dict[str, Any]:
        """The whole state of the seat."""
        return dict(
            self.http.get(
                f"{self.url}/w/{self.workshop}/state?seat={self.seat}", timeout=PATIENCE
            ).json()
        )

    def column(self) -> str:
        """The id of some column."""
        return str(self.state()["columns"][0]["id"])

    def _commands(self, body: Any) -> Any:
        url = f"{self.url}/w/{self.workshop}/commands"
        return self.http.post(url, json=body, timeout=20).json()


class _Engine(engineio.Client):
    """The library's, but that the thread it starts for each message takes whichever came first.

    Else two of them may overtake each other on a busy machine, and with them what is heard.
    """

    def __init__(self, *options: Any, **more: Any) -> None:
        super().__init__(*options, **more)
        self._came: deque[tuple[Any, ...]] = deque()
        self._turn = threading.Lock()

    def _trigger_event(self, event: str, *told: Any, **options: Any) -> Any:
        if not options.get("run_async"):
            return super()._trigger_event(event, *told, **options)
        self._came.append((self.handlers[event], *told))
        return self.start_background_task(self._take_next)

    def _take_next(self) -> None:
        with self._turn:
            handler, *told = self._came.popleft()
            handler(*told)


class Client(socketio.Client):
    """Hears what comes in its order, as a browser does."""

    def _engineio_client_class(self) -> type[engineio.Client]:
        return _Engine


class Listener:
    """A socket that watches a seat and keeps all it hears."""

    def __init__(self, person: Person, transport: str | None, **connect: Any) -> None:
        self.person = person
        self.events: list[dict[str, Any]] = []
        self.beats: list[dict[str, Any]] = []
        self.told_to_watch_again = 0
        ways = [transport] if transport else None  # None: polling first, then an upgrade
        self.socket = Client(http_session=person.http, reconnection=False)
        self.socket.on("event", self.events.extend)
        self.socket.on("alive", self.beats.append)
        self.socket.on("watch_again", self._again)
        self.socket.connect(person.url, transports=ways, wait_timeout=PATIENCE, **connect)

    def watch(self, seat: object = None, workshop: object = None) -> dict[str, Any]:
        """Ask for the changes of a seat; gives the answer."""
        wanted = {"workshop": workshop or self.person.workshop, "seat": seat or self.person.seat}
        return dict(self.socket.call("watch", wanted, timeout=PATIENCE))

    def hears(self, count: int) -> list[dict[str, Any]]:
        """Wait for so many events; gives them."""
        until(lambda: len(self.events) >= count or None, within=10, what=f"{count} events")
        return self.events

    def is_told_to_watch_again(self) -> None:
        """Wait for it."""
        told = lambda: self.told_to_watch_again or None  # noqa: E731
        until(told, within=10, what="watch_again")

    def hears_beat(self, n: int) -> None:
        """Wait for an `alive` that tells of this number."""
        told = lambda: any(beat["n"] >= n for beat in self.beats) or None  # noqa: E731
        until(told, within=12, what=f"alive {n}")

    def close(self) -> None:
        """Leave."""
        self.socket.disconnect()

    def _again(self, *_: object) -> None:
        self.told_to_watch_again += 1
