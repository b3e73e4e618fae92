"""A bad link between one browser and the server: slow, silent or cut for a while, and losing.

What it loses are exchanges. Whatever a browser sends after it has heard something on that
connection (or first of all) begins an exchange: an HTTP request, a frame on a WebSocket. A share
`loss` of them is lost, half of those on the way up (the server never hears of it), half on the
way down (the server has done it, its answer does not arrive). TCP leaves no hole behind which
anything could pass, so a connection that has lost something is of no use any more: half of them
are reset, the other half stay open and carry nothing ever after, which the browser has to
notice by itself. `delay` is added to everything, on each of the two ways.
"""

import asyncio
import contextlib
import random
import socket
import struct
import threading
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

_END_OF_HEAD = b"\r\n\r\n"
_REFUSED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: close with a reset
_CHUNK = 65536


class BadLink:
    """On a free loopback port in front of the one at `target_port`; `draw` decides what is lost."""

    def __init__(self, target_port: int, draw: random.Random) -> None:
        self._target = target_port
        self._draw = draw
        self._lines: set[_Line] = set()
        self.delay = 0.0  # seconds, each way
        self.loss = 0.0  # share of the exchanges
        self.resets = 0.5  # share of the connections that are reset then; the others stay silent
        self.refuses_websocket = False
        self.is_cut = False
        self.exchanges = self.lost = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._run(self._open())

    def cut(self) -> None:
        """End every connection and take none until `restore`."""
        self.is_cut = True
        self._run(self._reset_all())

    def hold(self) -> None:
        """Fall silent: connections stand, nothing passes either way."""
        self._loop.call_soon_threadsafe(self.passes.clear)

    def restore(self) -> None:
        """Let everything pass again, what was held first."""
        self.is_cut = False
        self._loop.call_soon_threadsafe(self.passes.set)

    def close(self) -> None:
        """End it for good, with all that it opened."""
        self.is_cut = True
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def loses_one(self) -> bool:
        """Whether the exchange that begins now is lost; it counts if it could be."""
        self.exchanges += self.loss > 0
        lost = self.draws(self.loss)
        self.lost += lost
        return lost

    def draws(self, share: float) -> bool:
        """Whether it falls into this share of all."""
        return self._draw.random() < share

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _open(self) -> None:
        self.passes = asyncio.Event()
        self.passes.set()
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, backlog=256)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def _reset_all(self) -> None:
        for line in list(self._lines):
            line.reset()

    async def _end(self) -> None:
        self._server.close()
        self.passes.set()
        await asyncio.sleep(0)  # who was at the door is let in, and turned away
        while tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            await self._reset_all()
            await asyncio.wait(tasks, timeout=0.1)
        await asyncio.sleep(0)  # what was reset is closed in the loop's next round

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = _Line(self, writer)
        self._lines.add(line)
        try:
            await self._connect(line, reader, writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # cut, or the server is down
        finally:
            self._lines.discard(line)
            line.reset()

    async def _connect(
        self, line: "_Line", reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        if self.is_cut:
            return
        head = await reader.readuntil(_END_OF_HEAD)
        if self.refuses_websocket and b"upgrade: websocket" in head.lower():
            writer.write(_REFUSED)
            await writer.drain()
            writer.close()
            await writer.wait_closed()
            return
        await line.carry(head, reader, *await asyncio.open_connection("127.0.0.1", self._target))


class _Line:
    """One connection: carries both ways, late, until it has lost something."""

    def __init__(self, link: BadLink, client: asyncio.StreamWriter) -> None:
        self._link = link
        self._ends = [client]
        self._heard = True  # something came down since the last exchange began, or none has begun
        self._broken: str | None = None  # the way on which nothing passes any more
        self._resets = False

    def reset(self) -> None:
        """Close both ends at once."""
        for end in self._ends:
            with contextlib.suppress(OSError):  # already gone
                its = end.get_extra_info("socket")
                its.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
            end.transport.abort()

    async def carry(
        self,
        head: bytes,
        client: asyncio.StreamReader,
        server: asyncio.StreamReader,
        to_server: asyncio.StreamWriter,
    ) -> None:
        """Until both sides have ended."""
        self._ends.append(to_server)
        await asyncio.gather(
            self._pump("up", client, to_server, head), self._pump("down", server, self._ends[0])
        )

    async def _pump(
        self, way: str, source: asyncio.StreamReader, sink: asyncio.StreamWriter, first: bytes = b""
    ) -> None:
        late: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        writing = asyncio.create_task(self._write(way, late, sink))
        try:
            chunk = first or await source.read(_CHUNK)
            while chunk:
                late.put_nowait((self._due(), chunk))
                chunk = await source.read(_CHUNK)
        except OSError:
            self.reset()
        late.put_nowait((self._due(), b""))
        await writing

    def _due(self) -> float:
        return asyncio.get_running_loop().time() + self._link.delay

    async def _write(
        self, way: str, late: asyncio.Queue[tuple[float, bytes]], sink: asyncio.StreamWriter
    ) -> None:
        while True:
            due, chunk = await late.get()
            await asyncio.sleep(due - asyncio.get_running_loop().time())
            await self._link.passes.wait()
            if not chunk or sink.is_closing():
                return sink.close()
            if self._passes(way):
                sink.write(chunk)

    def _passes(self, way: str) -> bool:
        if way == "up" and self._heard and not self._broken and self._link.loses_one():
            self._broken = "up" if self._link.draws(0.5) else "down"
            self._resets = self._link.draws(self._link.resets)
        self._heard = way == "down"
        if way != self._broken:
            return True
        if self._resets:
            self.reset()
        return False


@pytest.fixture
def bad_link() -> Iterator[Callable[[int, random.Random], BadLink]]:
    """Give `bad_link(server.port, draw) → BadLink`; all of them are closed after the test."""
    made: list[BadLink] = []

    def make(target_port: int, draw: random.Random) -> BadLink:
        made.append(BadLink(target_port, draw))
        return made[-1]

    yield make
    for one in made:
        one.close()
