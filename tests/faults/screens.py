"""A page without a face: keeps a state by events, and fetches it whole by the public rules.

It does so only when somebody looks (`turn`), so that no thread of its own can hide a fault:
what came in between waits in the inbox, in order.
"""

import copy
import threading
import time
from typing import Any

import requests
from socketio.exceptions import SocketIOError

from tests.room import State, apply
from tests.services.waiting import until
from tests.sockets.listeners import Client, Person

PATIENCE = 10
PAUSE = 0.2  # seconds between two tries, so that they do not keep the server from starting
ACK = 3  # seconds until a watch that was not answered is asked again


class Screen:
    """Watches one seat over one transport; connects again whenever it was cut off."""

    def __init__(self, person: Person, transport: str) -> None:
        self.person = person
        self.transport = transport
        self.heard: list[int] = []  # the numbers of all events, as they came
        self.refreshes = 0
        self.state: State = {"n": -1}
        self._early: dict[int, Any] = {}
        self._behind = True  # nothing is known yet
        self._watches = False
        self._inbox: list[tuple[str, Any]] = []
        self._lock = threading.Lock()
        # The socket has the cookies, not the connections, of the requests that fetch the state.
        cookies = requests.Session()
        cookies.cookies.update(person.http.cookies)
        self._socket = Client(http_session=cookies, reconnection=False)
        for name in ("event", "alive", "watch_again"):
            self._socket.on(name, lambda data=None, name=name: self._keep(name, data))

    def turn(self) -> State:
        """Take in what came, and fetch the whole state where the rules ask for it; gives it."""
        self.take_in()
        try:
            self._connect()
            if self._behind or self._early:
                self._refresh()
        except (requests.RequestException, SocketIOError):
            self._behind = True  # the server is away: the next turn tries again
            time.sleep(PAUSE)
        return self.state

    def take_in(self) -> State:
        """Show what came, without asking the server for anything."""
        for name, data in self._taken():
            getattr(self, f"_take_{name}")(data)
        return self.state

    def holds(self, wanted: State, within: float = 15.0) -> None:
        """Wait until it shows this state."""
        until(lambda: self.turn() == wanted, within=within, what=f"{self} like the server")

    def close(self) -> None:
        """Leave."""
        self._socket.disconnect()
        self._hang_up()

    def truth(self) -> State:
        """What the server says now."""
        url = f"{self.person.url}/w/{self.person.workshop}/state"
        asked = {"seat": self.person.seat}
        answer = self.person.http.get(url, params=asked, timeout=PATIENCE)
        answer.raise_for_status()
        return {kind: rows for kind, rows in answer.json().items() if kind != "version"}

    def _keep(self, name: str, data: Any) -> None:
        with self._lock:
            self._inbox.append((name, data))

    def _taken(self) -> list[tuple[str, Any]]:
        with self._lock:
            taken, self._inbox = self._inbox, []
        return taken

    def _hang_up(self) -> None:
        """The library leaves a WebSocket open whose server went away."""
        if self._socket.eio.ws:
            self._socket.eio.ws.shutdown()

    def _connect(self) -> None:
        if not self._socket.connected:
            self._watches = False
            self._hang_up()
            if self._socket.eio.state != "disconnected":
                raise SocketIOError("the library still takes its leave")
            ways = [self.transport]
            self._socket.connect(self.person.url, transports=ways, wait_timeout=ACK)
        if not self._watches:
            self._watch()

    def _watch(self) -> None:
        wanted = {"workshop": self.person.workshop, "seat": self.person.seat}
        self._take_alive(self._socket.call("watch", wanted, timeout=ACK))
        self._watches = True

    def _take_watch_again(self, _: None) -> None:
        self._watches = False

    def _take_alive(self, told: Any) -> None:
        self._behind |= told["n"] > self.state["n"]

    def _take_event(self, events: Any) -> None:
        self.heard += [event["n"] for event in events]
        self._early |= {event["n"]: event for event in copy.deepcopy(events)}
        self._catch_up()

    def _refresh(self) -> None:
        self.refreshes += 1
        whole = self.truth()
        if whole["n"] >= self.state["n"]:
            self.state = whole
        self._behind = False
        self._catch_up()

    def _catch_up(self) -> None:
        """Apply what follows directly; what is left over shows a gap."""
        self._early = {n: event for n, event in self._early.items() if n > self.state["n"]}
        while event := self._early.get(self.state["n"] + 1):
            if "reset" in event:
                return
            self.state = apply(self.state, event)
            del self._early[event["n"]]
