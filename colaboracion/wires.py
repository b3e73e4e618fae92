"""A WebSocket's own wire, for frames that were made once for many.

The library gives each WebSocket a task that takes packets from a queue. A frame may go past
that queue only while the task waits for a packet, the queue is empty and nobody else is
writing; then the order stays what it would have been. Nothing here lets another task run
between looking and writing, which holds in eventlet and gevent, and only there.

The libraries offer no door for this: what is reached behind their names is marked below, and
`tests/sockets` fails when a new version has moved it.
"""
# ruff: noqa: SLF001 (see above)

import struct
from collections.abc import Callable
from typing import Any

_TEXT = 0x81  # a whole text message in one frame
_LONGEST_SHORT, _LONGEST_MIDDLE = 125, 0xFFFF


def text_frame(text: str) -> bytes:
    """The frame of a text that a server sends (RFC 6455, 5.2), uncompressed."""
    payload = text.encode()
    length = len(payload)
    if length <= _LONGEST_SHORT:
        return struct.pack("!BB", _TEXT, length) + payload
    if length <= _LONGEST_MIDDLE:
        return struct.pack("!BBH", _TEXT, 126, length) + payload
    return struct.pack("!BBQ", _TEXT, 127, length) + payload


class Wire:
    """What the frames of one WebSocket are written to, and whether it is free."""

    def __init__(
        self, engine_socket: Any, green: Any, lock: Any, start: Callable[..., Any]
    ) -> None:
        self._engine_socket = engine_socket
        self._green = green  # the async mode's socket: its sendall waits for a slow reader
        self._raw = getattr(green, "fd", None) or green._sock  # eventlet's name, gevent's name
        self._lock = lock  # held by whoever is writing
        self._start = start
        self._taking = False  # whether the library's task waits for its next packet
        self._poll = engine_socket.poll
        engine_socket.poll, engine_socket.wire = self._watched_poll, self

    @staticmethod
    def of(engine_socket: Any) -> "Wire | None":
        """The wire of an Engine.IO socket; None while it is polling."""
        return getattr(engine_socket, "wire", None)

    def write(self, frame: bytes) -> bool:
        """Write the frame at once; False = not free, nothing written.

        A reader too slow for all of it gets the rest in the background, before anything else.
        """
        if not self._is_free() or not self._lock.acquire(blocking=False):
            return False
        written = self._write_what_fits(frame)
        if 0 < written < len(frame):
            self._start(self._write_rest, frame[written:])
        else:
            self._lock.release()
        return written > 0

    def _is_free(self) -> bool:
        engine_socket = self._engine_socket
        return self._taking and engine_socket.queue.empty() and not engine_socket.closed

    def _write_what_fits(self, frame: bytes) -> int:
        try:
            return int(self._raw.send(frame))
        except OSError:  # full, or gone: the library's own writing finds out which
            return 0

    def _write_rest(self, rest: bytes) -> None:
        try:
            self._green.sendall(rest)
        except OSError:  # gone in the middle of a frame: nothing may follow on this wire
            self._engine_socket.close(wait=False, abort=True)
        finally:
            self._lock.release()

    def _watched_poll(self) -> Any:
        self._taking = True
        try:
            return self._poll()
        finally:
            self._taking = False


class WholeSocket:
    """A gevent socket whose `send` sends all: simple-websocket takes a part for the whole,
    which would tear the message of a slow reader in two.
    """

    def __init__(self, green: Any, lock: Any) -> None:
        self._green = green
        self._lock = lock

    def send(self, data: bytes) -> int:
        """Send all of it, one writer at a time."""
        with self._lock:
            self._green.sendall(data)
        return len(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._green, name)


def attach(socketio: Any, async_mode: str) -> None:
    """Give every WebSocket of a server its wire as it opens; threads have none.

    Takes the place of the class that the library makes WebSockets with.
    """
    opened = {"eventlet": _eventlet_wire, "gevent": _gevent_wire}.get(async_mode)
    if opened is None:
        return
    engine, start = socketio.server.eio, socketio.start_background_task
    library = engine._async["websocket"]

    def with_a_wire(handler: Any, server: Any) -> Any:
        def handle(websocket: Any) -> Any:
            opened(handler.__self__, websocket, start)
            return handler(websocket)

        return library(handle, server)

    engine._async = engine._async | {"websocket": with_a_wire}


def _eventlet_wire(engine_socket: Any, websocket: Any, start: Callable[..., Any]) -> Wire:
    return Wire(engine_socket, websocket.socket, websocket._sendlock, start)


def _gevent_wire(engine_socket: Any, websocket: Any, start: Callable[..., Any]) -> Wire:
    from gevent.lock import Semaphore  # noqa: PLC0415 (only the chosen mode is imported)

    lock, green = Semaphore(), websocket.ws.sock
    websocket.ws.sock = WholeSocket(green, lock)
    return Wire(engine_socket, green, lock, start)
