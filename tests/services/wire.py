"""One connection through the proxy: its pieces go in order, each as late as the weather says."""

import contextlib
import random
import select
import socket
import threading
import time
from collections import deque
from typing import Protocol

_SENT_AGAIN = 0.2  # seconds until a lost piece is sent again; each further loss doubles it
_LOSSES = 4  # of one piece, at most


class Way:
    """One direction's weather."""

    def __init__(self) -> None:
        self.passes = threading.Event()
        self.passes.set()
        self.delay = self.jitter = self.loss = 0.0
        self.draw = random.Random(0)  # noqa: S311 (repeatable, not secret)

    def takes(self) -> float:
        """Seconds that the next piece is on its way."""
        seconds = self.delay + self.draw.uniform(-self.jitter, self.jitter)
        for lost in range(_LOSSES):
            if self.draw.random() >= self.loss:
                break
            seconds += _SENT_AGAIN * 2**lost
        return max(0.0, seconds)


class Network(Protocol):
    """What a wire asks of the proxy it belongs to."""

    is_cut: bool
    forgets_after: float | None


class Wire:
    """Client and server, joined in both directions until one of them goes away."""

    def __init__(self, network: Network, *, is_websocket: bool) -> None:
        self.is_websocket = is_websocket
        self.is_forgotten = False
        self._network = network
        self._heard_at = time.monotonic()

    def carry(self, source: socket.socket, sink: socket.socket, way: Way, first: bytes) -> None:
        """Carry what `source` says to `sink` until it ends; runs in a thread of its own."""
        on_the_way = deque([(time.monotonic() + way.takes(), first)] if first else [])
        with contextlib.suppress(OSError):  # either side went away
            while not self._network.is_cut and (chunk := _next(source, on_the_way)) != b"":
                if chunk:
                    self._take(chunk, way, on_the_way)
                self._send_what_is_due(sink, way, on_the_way)
            self._send_the_rest(sink, way, on_the_way)
            if not self.is_forgotten:
                sink.shutdown(socket.SHUT_WR)

    def _take(self, chunk: bytes, way: Way, on_the_way: deque[tuple[float, bytes]]) -> None:
        now = time.monotonic()
        idle = self._network.forgets_after
        self.is_forgotten |= idle is not None and now - self._heard_at > idle
        self._heard_at = now
        before = on_the_way[-1][0] if on_the_way else now
        on_the_way.append((max(before, now + way.takes()), chunk))

    def _send_what_is_due(
        self, sink: socket.socket, way: Way, on_the_way: deque[tuple[float, bytes]]
    ) -> None:
        while on_the_way and on_the_way[0][0] <= time.monotonic():
            way.passes.wait()
            _, chunk = on_the_way.popleft()
            if not self.is_forgotten and not self._network.is_cut:
                sink.sendall(chunk)

    def _send_the_rest(
        self, sink: socket.socket, way: Way, on_the_way: deque[tuple[float, bytes]]
    ) -> None:
        while on_the_way and not self._network.is_cut:
            time.sleep(max(0.0, on_the_way[0][0] - time.monotonic()))
            self._send_what_is_due(sink, way, on_the_way)


def _next(source: socket.socket, on_the_way: deque[tuple[float, bytes]]) -> bytes | None:
    """The next piece, empty at the end; None when one that is on its way is due first."""
    waits = None
    if on_the_way:
        waits = max(0, int((on_the_way[0][0] - time.monotonic()) * 1000) + 1)
        if on_the_way[0][0] <= time.monotonic():
            return None
    poll = select.poll()
    poll.register(source, select.POLLIN)
    return source.recv(65536) if poll.poll(waits) else None
