"""The short way down: frames straight into idle sockets, and the order kept for all others."""

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
import websocket

from tests.services.server import ROOT, Server
from tests.sockets.conftest import MODES, TRANSPORTS, Programs
from tests.sockets.listeners import Listener, Person

LONG = "x" * 1990
TOGETHER = 30  # cards in one request
# Small buffers at both ends: the system gives the server large ones for large segments.
SMALL = [
    (socket.SOL_SOCKET, socket.SO_RCVBUF, 4096),
    (socket.IPPROTO_TCP, socket.TCP_MAXSEG, 536),
]


class SlowReader:
    """A page that takes nothing for a while, so that the server meets full buffers.

    However long the while takes here, it says that it is there: the server lets go of others.
    """

    def __init__(self, person: Person) -> None:
        cookies = "; ".join(f"{each.name}={each.value}" for each in person.http.cookies)
        url = person.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
        self.socket = websocket.create_connection(url, timeout=20, cookie=cookies, sockopt=SMALL)
        self.events: list[dict[str, Any]] = []
        self._next("0")
        self.socket.send("40")
        self._next("40")
        wanted = {"workshop": person.workshop, "seat": person.seat}
        self.socket.send(f'420["watch",{json.dumps(wanted)}]')
        self._next("430")
        self._reads = threading.Event()
        self._saying = threading.Thread(target=self._say_that_it_is_there)
        self._saying.start()

    def read(self, count: int) -> list[dict[str, Any]]:
        """Take messages until so many events came."""
        self._reads.set()
        while len(self.events) < count:
            self._take(self.socket.recv())
        return self.events

    def close(self) -> None:
        """Leave."""
        self._reads.set()
        self._saying.join()
        self.socket.close()

    def _say_that_it_is_there(self) -> None:
        while not self._reads.wait(1):
            self.socket.send("3")

    def _next(self, start: str) -> None:
        while not self.socket.recv().startswith(start):
            pass

    def _take(self, text: str) -> None:
        if text == "2":
            self.socket.send("3")
        elif text.startswith("42"):
            name, data = json.loads(text[2:])
            self.events += data if name == "event" else []


@pytest.fixture(params=MODES)
def programs(request: pytest.FixtureRequest, running: Callable[..., Server]) -> Iterator[Programs]:
    """In a new workshop with the groups open, in each async mode."""
    made = Programs(running(request.param), "websocket")
    made.person("facilitator").do("set_phase", phase="writing")
    yield made
    made.close()


def test_a_slow_reader_gets_all_in_order_and_holds_nobody(programs: Programs) -> None:
    quick, bruno = programs.listener("facilitator"), programs.person("bruno")
    column, texts = bruno.column(), [f"{number} {LONG}" for number in range(180)]
    numbers = list(range(2, 2 + len(texts)))
    with closing(SlowReader(programs.person("facilitator"))) as slow:
        for start in range(0, len(texts), TOGETHER):
            some = texts[start : start + TOGETHER]
            bruno.do_all([("post_card", {"column": column, "text": text}) for text in some])
        assert [event["n"] for event in quick.hears(len(texts))] == numbers
        assert [event["n"] for event in slow.read(len(texts))] == numbers
    assert [event["changed"]["cards"][0]["text"] for event in slow.events] == texts


@pytest.fixture
def busy(programs: Programs) -> Iterator[Programs]:
    """While somebody writes without a pause."""
    stop = threading.Event()
    bruno = programs.person("bruno")
    column = bruno.column()

    def write() -> None:
        while not stop.is_set():
            bruno.do("post_card", column=column, text="x")

    writing = threading.Thread(target=write)
    writing.start()
    yield programs
    stop.set()
    writing.join()


def test_events_keep_their_order_while_a_socket_is_upgraded(busy: Programs) -> None:
    for _ in range(5):
        listener = Listener(busy.person("facilitator"), None)
        first = listener.watch()["n"]
        numbers = [event["n"] for event in listener.hears(15)]
        assert listener.socket.transport() == "websocket"
        # What came between joining and the answer is in the answer already.
        assert [n for n in numbers if n > first] == list(range(first + 1, numbers[-1] + 1))
        assert numbers == sorted(set(numbers))
        listener.close()


def test_it_can_be_switched_off(server: Callable[..., Server]) -> None:
    programs = Programs(server(DIRECT_SENDING="off"), "websocket")
    staff = programs.listener("facilitator")
    staff.person.do("start_timer", minutes=5)
    staff.hears(1)
    programs.close()


# In a process of its own, in which the test can look at the wires.
_PROGRAM = """
import sys, threading
import app
from colaboracion import serve, wires
from colaboracion.application import create_app
from colaboracion.config import Config
from colaboracion.packets import Packet, room
import flask_socketio, socketio
from tests.services.waiting import until

tries = []
write = wires.Wire.write
wires.Wire.write = lambda wire, frame: tries.append(write(wire, frame)) or tries[-1]
config = Config.from_environment()
listener = serve.listen(config.host, config.port)
server = serve.SERVERS[config.async_mode](listener, serve.Answering(app.app), 100)
threading.Thread(target=server.run, daemon=True).start()
app.app.extensions["socketio"].on_event("enter", lambda: flask_socketio.join_room("a/b/1"))
client, heard = socketio.Client(reconnection=False), []
client.on("event", heard.extend)
client.connect(f"http://127.0.0.1:{config.port}", transports=sys.argv[1:])
client.call("enter")
engine = app.app.extensions["socketio"].server.eio
for number in range(20):
    # Each in its turn: none is sent before the wire is free again.
    wired = [wire for wire in map(wires.Wire.of, engine.sockets.values()) if wire]
    until(lambda: all(wire._is_free() for wire in wired))
    app.app.extensions["broadcast"].hand_over([Packet("a", "b", 1, number, {"n": number})])
    until(lambda: len(heard) > number)
print(sum(tries), [event["n"] for event in heard] == list(range(20)))
client.disconnect()
"""


@pytest.mark.parametrize(
    ("mode", "transport", "direct"),
    [
        *((mode, transport, "on") for mode in MODES for transport in TRANSPORTS),
        ("eventlet", "websocket", "off"),
        ("threading", "websocket", "on"),
    ],
)
def test_frames_go_straight_into_idle_sockets_and_there_only(
    mode: str, transport: str, direct: str, server: Callable[..., Server]
) -> None:
    settings = server(wait=False, ASYNC_MODE=mode, DIRECT_SENDING=direct)
    settings.kill()
    command = [sys.executable, "-W", "ignore", "-c", _PROGRAM, transport]
    done = subprocess.run(
        command, cwd=ROOT, env=settings.environment, capture_output=True, text=True, check=False
    )
    straight = mode != "threading" and (transport, direct) == ("websocket", "on")
    assert done.stdout.split() == ["20" if straight else "0", "True"], done.stderr
