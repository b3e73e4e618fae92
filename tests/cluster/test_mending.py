"""Parts that end by themselves, or hang: told of, started again, ever more slowly."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from colaboracion.cluster import parts
from colaboracion.cluster.asking import EACH
from colaboracion.cluster.mending import SILENT, Mending
from colaboracion.cluster.parts import Part
from tests.services.waiting import free_port, until


class _Ends(Part):
    """A part that ends as soon as it is started; or stays, from when it is told to."""

    starts = 0
    stays = False
    process: int | None = None

    @property
    def number(self) -> int | None:
        return self.process

    @property
    def runs(self) -> bool:
        return self.stays

    def start(self) -> None:
        self.starts += 1


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def _looked_at(mending: Mending, part: Part, clock: _Clock, seconds: int) -> None:
    for _ in range(seconds):
        clock.now += 1
        mending.look([part])


def _part(folder: Path) -> _Ends:
    return _Ends("it", folder, 1, ["true"])


def test_a_part_that_goes_on_ending_is_started_ever_more_slowly(tmp_path: Path) -> None:
    clock, told = _Clock(), list[float]()
    mending = Mending(lambda *each: told.append(each[2]), clock)
    part = _part(tmp_path)
    _looked_at(mending, part, clock, 600)
    assert told[:7] == [1, 2, 4, 8, 16, 32, 60]
    assert part.starts < 16


def test_who_stayed_for_a_while_is_started_at_once_again(tmp_path: Path) -> None:
    clock, told = _Clock(), list[float]()
    mending = Mending(lambda *each: told.append(each[2]), clock)
    part = _part(tmp_path)
    _looked_at(mending, part, clock, 30)
    part.stays = True
    _looked_at(mending, part, clock, 100)
    part.stays = False
    _looked_at(mending, part, clock, 1)
    assert told[-1] == 1


def test_a_log_does_not_grow_without_end(tmp_path: Path) -> None:
    part = _part(tmp_path)
    part.log.write_text("x" * (parts.MOST_LOG + 1), encoding="ascii")
    with part.log.open("ab") as writer:
        part.spare_disk()
        writer.write(b"goes on")
    assert part.log.read_text(encoding="ascii") == "goes on"
    assert (tmp_path / "it.log.1").stat().st_size == parts.MOST_LOG + 1


# Takes connections and says nothing, but ends when it is told to.
DEAF = """import signal, socket, sys
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
signal.sigwait({signal.SIGTERM})
print("left in order")
"""


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Part]:
    """A program that answers, and is asked as a worker is."""
    port = free_port()
    server = [sys.executable, "-m", "http.server", "--protocol", "HTTP/1.1"]
    part = Part("it", tmp_path, port, [*server, "--bind", "127.0.0.1", str(port)])
    part.is_asked = True
    part.start()
    part.wait_until_up()
    yield part
    part.tell(signal.SIGKILL)
    part.see_off()


def _stopped(mending: Mending, part: Part) -> None:
    """As if it hung, once it was heard."""

    def is_heard() -> bool:
        mending.look([part])
        asking = mending._records[part.name].asking
        return asking is not None and asking._next > 0

    until(is_heard, what="an answer")
    part.tell(signal.SIGSTOP)
    until(lambda: _is_stopped(part), what="a part that hangs")


def _is_stopped(part: Part) -> bool:
    return psutil.Process(part.number).status() == psutil.STATUS_STOPPED


def test_a_worker_that_hangs_is_told_ended_and_started_again(asked: Part) -> None:
    clock, told = _Clock(), list[tuple[str, float]]()
    mending = Mending(lambda what, _, seconds: told.append((what, seconds)), clock)
    _stopped(mending, asked)
    hanging = asked.number
    _looked_at(mending, asked, clock, int(EACH + SILENT) - 1)
    assert told == []
    _looked_at(mending, asked, clock, 2)
    assert told == [("part_silent", SILENT)]
    _looked_at(mending, asked, clock, 16)  # it has not heard that it is to end
    until(lambda: not asked.runs, what="its end")
    _looked_at(mending, asked, clock, 2)
    assert (asked.runs, asked.number == hanging, len(told)) == (True, False, 1)
    until(asked.answers, what="an answer again")
    mending.close()


def test_one_that_hangs_whenever_it_is_started_is_started_ever_more_slowly(asked: Part) -> None:
    clock = _Clock()
    mending = Mending(lambda *_: None, clock)
    pauses = []
    for _ in range(3):
        until(asked.answers, what="its start")
        clock.now += 20  # with those in which it was not heard it lived for a minute
        _stopped(mending, asked)
        _looked_at(mending, asked, clock, int(EACH + SILENT) + 16)
        asked.see_off()
        mending.look([asked])
        pauses.append(mending._records["it"].pause)
        _looked_at(mending, asked, clock, 5)
    assert pauses == [1, 2, 4]
    mending.close()


def test_a_machine_that_slept_ends_no_worker(asked: Part) -> None:
    clock, told = _Clock(), list[str]()
    mending = Mending(lambda what, *_: told.append(what), clock)
    _stopped(mending, asked)
    _looked_at(mending, asked, clock, 10)
    clock.now += 3600
    _looked_at(mending, asked, clock, 10)
    assert told == []
    mending.close()


def test_one_that_hangs_before_it_is_asked_first_has_come_up_nevertheless(asked: Part) -> None:
    clock, told = _Clock(), list[str]()
    mending = Mending(lambda what, *_: told.append(what), clock)
    asked.tell(signal.SIGSTOP)
    until(lambda: _is_stopped(asked), what="a part that hangs")
    _looked_at(mending, asked, clock, int(SILENT) + 1)
    assert told == ["part_silent"]
    mending.close()


def test_one_that_hangs_may_leave_in_order(tmp_path: Path) -> None:
    """It is told to, and ended only where it does not."""
    clock, port = _Clock(), free_port()
    part = Part("it", tmp_path, port, [sys.executable, "-c", DEAF, str(port)])
    part.is_asked = True
    mending = Mending(lambda *_: None, clock)
    part.start()
    try:
        part.wait_until_up()
        _looked_at(mending, part, clock, int(EACH + SILENT) + 2)
        until(lambda: not part.runs, what="its end")
        assert part.last_words() == "left in order"
    finally:
        mending.close()
        part.tell(signal.SIGKILL)
        part.see_off()
