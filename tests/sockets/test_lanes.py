"""What waits to go down is bounded: by how much it is, not only by how many."""

from typing import Any

import pytest

from colaboracion import metrics
from colaboracion.lanes import Lane
from colaboracion.packets import Packet, as_one, gathered, weight


class Ended(BaseException):
    """The lane's task, which would go on for as long as the process lives."""


def _packet(n: int, text: str = "") -> Packet:
    return Packet("workshop", "public", 0, n, {"n": n, "text": text})


def _dropped() -> float:
    return metrics.registry.get_sample_value("colaboracion_dropped_total", {"lane": "others"}) or 0


class Told:
    """A lane to other processes, and what it told them."""

    def __init__(self, bound: int) -> None:
        self.lane: Lane[Packet] = Lane("others", self._tell, as_one(gathered), bound, weight)
        self.numbers: list[list[int]] = []  # of each message

    def _tell(self, *message: Any) -> None:
        self.numbers += [[event["n"] for _, _, events in message[2] for event in events]]
        raise Ended

    def flow(self) -> list[int]:
        """Let it send what waits; the numbers in that message."""
        with pytest.raises(Ended):
            self.lane.run()
        return self.numbers[-1]


def test_what_is_too_much_is_dropped_and_counted() -> None:
    told, before = Told(5 * weight(_packet(1))), _dropped()
    for n in range(1, 10):
        told.lane.put(_packet(n))
    assert told.lane.waiting() == 5
    assert _dropped() == before + 4
    assert told.flow() == [1, 2, 3, 4, 5]


def test_there_is_room_again_for_what_was_taken() -> None:
    told, before = Told(5 * weight(_packet(10))), _dropped()
    for first in range(1, 10, 5):
        for n in range(first, first + 5):
            told.lane.put(_packet(n))
        assert told.flow() == list(range(first, first + 5))
    assert _dropped() == before


def test_long_texts_weigh_more() -> None:
    told = Told(10_000)
    for n in range(1, 10):
        told.lane.put(_packet(n, "x" * 3_000))
    assert told.flow() == [1, 2, 3]


def test_one_alone_goes_however_long_it_is() -> None:
    told = Told(10)
    told.lane.put(_packet(1, "x" * 1_000))
    told.lane.put(_packet(2))
    assert told.flow() == [1]
    told.lane.put(_packet(3))
    assert told.flow() == [3]
