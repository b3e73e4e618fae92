"""What waits to go down is bounded: by how much it is, not only by how many."""

from collections.abc import Callable
from typing import Any

import pytest

from colaboracion import metrics
from colaboracion.lanes import Away, Lane
from colaboracion.packets import Message, Packet, Sign, as_one, gathered, latest, weight


class Ended(BaseException):
    """The lane's task, which would go on for as long as the process lives."""


def _packet(n: int, text: str = "") -> Packet:
    return Packet("workshop", "public", 0, n, {"n": n, "text": text})


def _dropped(lane: str = "others") -> float:
    return metrics.registry.get_sample_value("colaboracion_dropped_total", {"lane": lane}) or 0


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


def _lost(lane: str, gather: Callable[[list[Any]], list[Message]], things: list[Any]) -> float:
    """How many are counted where each message that these make is lost."""
    left = len(gather(things))

    def lose(*_: object) -> None:
        nonlocal left
        if left == 0:
            raise Ended
        left -= 1
        if left == 0:
            one.put(things[0])  # else it would wait for more
        raise Away("nobody there")

    one, before = Lane[Any](lane, lose, gather, 100), _dropped(lane)
    for thing in things:
        one.put(thing)
    with pytest.raises(Ended):
        one.run()
    return _dropped(lane) - before


PACKETS = [
    *(_packet(n) for n in range(1, 4)),
    Packet("workshop", "staff", 0, 9, {"n": 9}),
    Packet("workshop", "group:1", 0, 5, None),
]
TYPES = {"card": "G1-01"}
SIGNS = [Sign(f"workshop/{place}/0", "typing", TYPES, "1") for place in ("public", "staff")]


@pytest.mark.parametrize(
    ("lane", "gather", "things", "n"),
    [
        ("others", as_one(gathered), PACKETS, 5),
        ("own", gathered, PACKETS, 5),
        ("others_signs", as_one(latest), [*SIGNS, *SIGNS], 2),  # those said anew are no loss
        ("own_signs", latest, SIGNS, 2),
    ],
)
def test_of_a_message_that_is_lost_all_that_is_in_it_is_counted(
    lane: str, gather: Callable[[list[Any]], list[Message]], things: list[Any], n: int
) -> None:
    assert _lost(lane, gather, things) == n
