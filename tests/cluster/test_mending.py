"""Parts that end by themselves: told of, started again, ever more slowly."""

from pathlib import Path

from colaboracion.cluster import parts
from colaboracion.cluster.mending import Mending
from colaboracion.cluster.parts import Part


class _Ends(Part):
    """A part that ends as soon as it is started; or stays, from when it is told to."""

    starts = 0
    stays = False

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
    mending = Mending(lambda _, pause: told.append(pause), clock)
    part = _part(tmp_path)
    _looked_at(mending, part, clock, 600)
    assert told[:7] == [1, 2, 4, 8, 16, 32, 60]
    assert part.starts < 16


def test_who_stayed_for_a_while_is_started_at_once_again(tmp_path: Path) -> None:
    clock, told = _Clock(), list[float]()
    mending = Mending(lambda _, pause: told.append(pause), clock)
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
