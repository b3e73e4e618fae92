"""The bad network between a browser and the server: slow, lossy, silent, cut, or somebody else's.

Runs in threads of the test process. What it holds back arrives when it is restored, as after a
Wi-Fi that was away for a while; what it forgets never arrives, as after a router that has
forgotten a connection, and nobody is told.
"""

import contextlib
import random
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator

import pytest

from tests.services.wire import Way, Wire

_END_OF_HEAD = b"\r\n\r\n"
_REFUSED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_OF_AN_UPGRADE = re.compile(rb"\r\n(upgrade|connection):[^\r]*", re.IGNORECASE)
_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: close with a reset


class Proxy:
    """A TCP proxy on a free loopback port in front of the one at `target_port`."""

    def __init__(self, target_port: int) -> None:
        self._target = ("127.0.0.1", target_port)
        self._open: set[socket.socket] = set()
        self._wires: list[Wire] = []
        self._threads: list[threading.Thread] = []
        self.asking, self.answering = Way(), Way()
        self.refuses_websocket = False
        self.strips_websocket = False  # requests for it arrive as plain ones
        self.answers_itself: dict[bytes, bytes] = {}  # start of a path → what connections get
        self.answered = 0  # connections in the server's place
        self.forgets_after: float | None = None  # seconds without a word
        self.is_cut = False
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = int(self._listener.getsockname()[1])
        self._start(self._accept)

    def cut(self) -> None:
        """End every connection and take none until `restore`."""
        self.is_cut = True
        self._reset_all()

    def leads_to(self, target_port: int) -> None:
        """Another machine has the address from now on; connections to the former one end."""
        self._target = ("127.0.0.1", target_port)
        self._reset_all()

    def hold(self) -> None:
        """Fall silent: connections stand, nothing passes either way."""
        self.asking.passes.clear()
        self.answering.passes.clear()

    def hold_answers(self) -> None:
        """Requests reach the server, its answers do not arrive."""
        self.answering.passes.clear()

    def hold_requests(self) -> None:
        """What the server says arrives, nothing reaches it."""
        self.asking.passes.clear()

    def forget(self, *, only_websockets: bool = False) -> None:
        """Connections stand half open: what is said on them is lost for good; new ones pass."""
        for wire in self._wires:
            wire.is_forgotten |= wire.is_websocket or not only_websockets

    def slow(self, delay: float, jitter: float = 0.0, loss: float = 0.0, seed: int = 0) -> None:
        """Each piece takes `delay` ± `jitter` seconds each way, and `loss` of them longer.

        A lost piece is sent again, after a pause that doubles, as TCP does; what comes behind
        it waits for it.
        """
        for way in (self.asking, self.answering):
            way.delay, way.jitter, way.loss = delay, jitter, loss
            way.draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)

    def restore(self) -> None:
        """Let everything pass again, what was held first."""
        self.is_cut = False
        self.asking.passes.set()
        self.answering.passes.set()

    def close(self) -> None:
        """End it for good, with all that it opened."""
        self.cut()
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits at it
        self.asking.passes.set()
        self.answering.passes.set()
        while self._threads:
            self._threads.pop().join()
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # closed
            while True:
                client, _ = self._listener.accept()
                self._open.add(client)
                self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with client:
            try:
                self._connect(client)
            except OSError:  # cut, or the server is down
                _reset(client)

    def _connect(self, client: socket.socket) -> None:
        if self.is_cut:
            raise ConnectionRefusedError
        head = self._head(client)
        if answer := self._own_answer(head):
            self.answered += 1
            client.sendall(answer)
            return
        if self.strips_websocket and _asks_for_websocket(head):
            head = _OF_AN_UPGRADE.sub(b"", head)
        with socket.create_connection(self._target) as server:
            self._open.add(server)
            wire = Wire(self, is_websocket=_asks_for_websocket(head))
            self._wires.append(wire)
            back = self._start(wire.carry, server, client, self.answering, b"")
            wire.carry(client, server, self.asking, head)
            back.join()

    def _head(self, client: socket.socket) -> bytes:
        return _read_head(client)

    def _own_answer(self, head: bytes) -> bytes | None:
        if self.refuses_websocket and _asks_for_websocket(head):
            return _REFUSED
        path = b" ".join(head.split(b" ")[1:2])
        starts = sorted(filter(path.startswith, self.answers_itself), key=len)
        return self.answers_itself[starts[-1]] if starts else None

    def _reset_all(self) -> None:
        self._wires.clear()
        while self._open:
            _reset(self._open.pop())

    def _start(self, work: Callable[..., None], *arguments: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        thread.start()
        self._threads.append(thread)
        return thread


class Pipe(Proxy):
    """The same for whatever is no HTTP."""

    def _head(self, client: socket.socket) -> bytes:
        return b""


def _asks_for_websocket(head: bytes) -> bool:
    return b"upgrade: websocket" in head.lower()


def _read_head(client: socket.socket) -> bytes:
    head = b""
    with contextlib.suppress(OSError):
        while _END_OF_HEAD not in head and (chunk := client.recv(65536)):
            head += chunk
    return head


def _reset(connection: socket.socket) -> None:
    """Wake the thread that reads from it, so that its close, a reset, comes at once."""
    with contextlib.suppress(OSError):  # already gone
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        connection.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def proxy() -> Iterator[Callable[[int], Proxy]]:
    """Give `proxy(server.port) → Proxy`; all of them are closed after the test."""
    made: list[Proxy] = []

    def make(target_port: int) -> Proxy:
        made.append(Proxy(target_port))
        return made[-1]

    yield make
    for one in made:
        one.close()
