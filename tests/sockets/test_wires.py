"""One wire: what does not fit goes later and whole, and nobody writes in between."""

import queue
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from colaboracion.wires import WholeSocket, Wire, text_frame
from tests.services.waiting import until

LARGE = text_frame("ñ" * 500_000)


class EngineSocket:
    """What a wire needs of the library's socket: a queue, and a task that waits for it."""

    def __init__(self) -> None:
        self.queue: queue.Queue[object] = queue.Queue()
        self.closed = False

    def poll(self) -> object:
        """Wait for a packet."""
        return self.queue.get()

    def close(self, **_: object) -> None:
        """End it."""
        self.closed = True


class Pair:
    """A wire and the reader at its other end."""

    def __init__(self) -> None:
        self.engine_socket = EngineSocket()
        self.near, self.far = socket.socketpair()
        self.near.setblocking(False)
        self.lock = threading.Lock()
        self.started: list[tuple[Callable[..., None], bytes]] = []
        green = Green(self.near)
        self.wire = Wire(self.engine_socket, green, self.lock, self._start)
        self.task = threading.Thread(target=self.engine_socket.poll, daemon=True)

    def waits(self) -> "Pair":
        """Let the library's task wait for a packet."""
        self.task.start()
        until(lambda: self.wire.write(text_frame("")))
        assert self.far.recv(10) == text_frame("")
        return self

    def read(self, count: int) -> bytes:
        """Take so many bytes."""
        taken = b""
        while len(taken) < count:
            taken += self.far.recv(count - len(taken))
        return taken

    def _start(self, work: Callable[..., None], rest: bytes) -> None:
        self.started.append((work, rest))


class Green:
    """The async mode's socket: its sendall waits."""

    def __init__(self, raw: socket.socket) -> None:
        self._sock = raw

    def sendall(self, data: bytes) -> None:
        """Send all of it, however long it takes."""
        self._sock.setblocking(True)
        self._sock.sendall(data)


@pytest.fixture
def pair() -> Iterator[Pair]:
    made = Pair()
    yield made
    made.engine_socket.queue.put(None)
    made.near.close()
    made.far.close()


@pytest.mark.parametrize("length", [0, 1, 125, 126, 65535, 65536, 70_000])
def test_a_frame_tells_its_length(length: int) -> None:
    frame = text_frame("a" * length)
    header = len(frame) - length
    assert frame[0] == 0x81
    assert header == (2 if length < 126 else 4 if length < 65536 else 10)
    told = frame[1] if header == 2 else int.from_bytes(frame[2:header], "big")
    assert told == length
    assert frame[header:] == b"a" * length


def test_nothing_is_written_before_the_librarys_task_waits(pair: Pair) -> None:
    assert not pair.wire.write(text_frame("x"))


def test_an_idle_wire_takes_a_frame_at_once(pair: Pair) -> None:
    assert pair.waits().wire.write(text_frame("hola"))
    assert pair.far.recv(100) == text_frame("hola")


def test_packets_in_the_queue_go_first(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    pair.waits()
    monkeypatch.setattr(pair.engine_socket.queue, "empty", lambda: False)
    assert not pair.wire.write(text_frame("x"))


def test_whoever_is_writing_goes_first(pair: Pair) -> None:
    pair.waits()
    with pair.lock:
        assert not pair.wire.write(text_frame("x"))
    assert pair.wire.write(text_frame("x"))


def test_a_closed_socket_is_left_alone(pair: Pair) -> None:
    pair.waits().engine_socket.closed = True
    assert not pair.wire.write(text_frame("x"))


def test_the_rest_of_a_large_frame_follows_before_anything_else(pair: Pair) -> None:
    assert pair.waits().wire.write(LARGE)
    assert not pair.wire.write(text_frame("too early"))
    ((work, rest),) = pair.started
    writing = threading.Thread(target=work, args=[rest])
    writing.start()
    assert pair.read(len(LARGE)) == LARGE
    writing.join()
    assert pair.wire.write(text_frame("after"))


def test_a_reader_that_takes_nothing_gets_it_from_the_queue_later(pair: Pair) -> None:
    pair.waits()
    while pair.near.send(b"x" * 65536) == 65536:
        pass
    with pytest.raises(BlockingIOError):
        pair.near.send(b"x")
    assert not pair.wire.write(text_frame("x"))
    assert not pair.lock.locked()


def test_a_reader_gone_in_the_middle_of_a_frame_ends_the_socket(pair: Pair) -> None:
    assert pair.waits().wire.write(LARGE)
    pair.far.close()
    ((work, rest),) = pair.started
    work(rest)
    assert pair.engine_socket.closed
    assert not pair.lock.locked()


def test_a_whole_socket_sends_all(pair: Pair) -> None:
    whole: Any = WholeSocket(Green(pair.near), pair.lock)
    reading: list[bytes] = []
    reader = threading.Thread(target=lambda: reading.append(pair.read(len(LARGE))))
    reader.start()
    assert whole.send(LARGE) == len(LARGE)
    reader.join()
    assert reading == [LARGE]
