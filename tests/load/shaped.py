"""A link that is slow rather than bad: so many kilobits a second down, shared by all connections,
so much time there and back, and once as much before a new connection says anything.
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_CHUNK = 4096


class _Shaped:
    def __init__(self, target: int, kbit: float, journey: float) -> None:
        self._target, self._rate, self._journey = target, kbit * 1000 / 8, journey
        self._free_at = 0.0

    async def open(self) -> int:
        """Listen; gives the port."""
        server = await asyncio.start_server(self._pass, "127.0.0.1", 0)
        return int(server.sockets[0].getsockname()[1])

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.CancelledError):  # the end of the link is no fault
            await self._pass_on(reader, writer)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(self._journey)
        there = await asyncio.open_connection("127.0.0.1", self._target)
        await asyncio.gather(
            self._carry(reader, there[1], shaped=False), self._carry(there[0], writer, shaped=True)
        )

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, shaped: bool
    ) -> None:
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(self._arrive(under_way, writer))
        with contextlib.suppress(OSError):
            while chunk := await reader.read(_CHUNK):
                under_way.put_nowait((self._due(len(chunk), shaped=shaped), chunk))
        under_way.put_nowait((0.0, b""))
        await arriving

    def _due(self, size: int, *, shaped: bool) -> float:
        now = time.monotonic()
        if shaped:
            self._free_at = max(now, self._free_at) + size / self._rate
            now = self._free_at
        return now + self._journey / 2

    @staticmethod
    async def _arrive(
        under_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter
    ) -> None:
        with contextlib.suppress(OSError):
            while True:
                due, chunk = await under_way.get()
                if not chunk:
                    break
                await asyncio.sleep(max(0.0, due - time.monotonic()))
                writer.write(chunk)
        writer.close()


async def _end_all() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


@contextmanager
def shaped(target: int, kbit: float, journey: float) -> Iterator[int]:
    """The port of such a link to the loopback port `target`; `journey`: seconds there and back."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    link = _Shaped(target, kbit, journey)
    try:
        yield asyncio.run_coroutine_threadsafe(link.open(), loop).result(10)
    finally:
        asyncio.run_coroutine_threadsafe(_end_all(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
