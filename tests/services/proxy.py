"""The bad network between a browser and the server: refuses WebSocket, cuts, falls silent.

Runs in threads of the test process. What it holds back arrives when it is restored, as after a
Wi-Fi that was away for a while.
"""

import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator

import pytest

_END_OF_HEAD = b"\r\n\r\n"
_REFUSED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: close with a reset


class Proxy:
    """A TCP proxy on a free loopback port in front of the one at `target_port`."""

    def __init__(self, target_port: int) -> None:
        self._target = ("127.0.0.1", target_port)
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._asking = threading.Event()
        self._answering = threading.Event()
        self.refuses_websocket = False
        self.is_cut = False
        self.restore()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = int(self._listener.getsockname()[1])
        self._start(self._accept)

    def cut(self) -> None:
        """End every connection and take none until `restore`."""
        self.is_cut = True
        self._reset_all()

    def hold(self) -> None:
        """Fall silent: connections stand, nothing passes either way."""
        self._asking.clear()
        self._answering.clear()

    def hold_answers(self) -> None:
        """Requests reach the server, its answers do not arrive."""
        self._answering.clear()

    def restore(self) -> None:
        """Let everything pass again, what was held first."""
        self.is_cut = False
        self._asking.set()
        self._answering.set()

    def close(self) -> None:
        """End it for good, with all that it opened."""
        self.cut()
        self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits at it
        self._asking.set()
        self._answering.set()
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
        head = _read_head(client)
        if self.refuses_websocket and b"upgrade: websocket" in head.lower():
            client.sendall(_REFUSED)
            return
        with socket.create_connection(self._target) as server:
            self._open.add(server)
            back = self._start(self._pump, server, client, self._answering, b"")
            self._pump(client, server, self._asking, head)
            back.join()

    def _pump(
        self, source: socket.socket, sink: socket.socket, gate: threading.Event, first: bytes
    ) -> None:
        chunk = first
        with contextlib.suppress(OSError):  # either side went away
            while not self.is_cut and (chunk or (chunk := source.recv(65536))):
                gate.wait()
                sink.sendall(chunk)
                chunk = b""
            sink.shutdown(socket.SHUT_WR)

    def _reset_all(self) -> None:
        while self._open:
            _reset(self._open.pop())

    def _start(self, work: Callable[..., None], *arguments: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        thread.start()
        self._threads.append(thread)
        return thread


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
