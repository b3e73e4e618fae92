"""What does not grow with the workshop, and what may: a command, and a whole state."""

import time
from collections.abc import Iterator

import psutil

from tests.load.measured import Measured, Options, together, told
from tests.load.rooms import room

CARDS = (100, 1_000, 10_000)  # in the workshop, for the cost of one more
OF_A_STATE = (200, 1_000, 2_000)
POSTS = 200
ASKED = 60


def of_a_command(options: Options) -> Iterator[Measured]:
    """The server's own time for a command, by the number of cards that there are."""
    rounds = [[_cpu_of_a_command(size, options) for size in CARDS] for _ in range(options.rounds)]
    middle = [together(each) for each in zip(*rounds, strict=True)]
    for size, each in zip(CARDS, middle, strict=True):
        ratio = round(each["cpu_ms"] / middle[0]["cpu_ms"], 2)
        yield told("cost", "ours", size, each | {"times_the_first": ratio})


def _cpu_of_a_command(cards: int, options: Options) -> Measured:
    with room(cards, options.settings) as one:
        writer, process = one.rapporteur(), psutil.Process(one.server.process.pid)
        writer.post(20)
        before = sum(process.cpu_times()[:2])
        writer.post(POSTS)
        return {"cpu_ms": 1000 * (sum(process.cpu_times()[:2]) - before) / POSTS}


def of_a_state(options: Options) -> Iterator[Measured]:
    """Built anew each time, since somebody wrote in between."""
    for size in OF_A_STATE:
        rounds = [_state(size, options) for _ in range(options.rounds)]
        yield told("state", "ours", size, together(rounds, ["worst_ms"]))


def _state(cards: int, options: Options) -> Measured:
    with room(cards, options.settings) as one:
        writer, took = one.rapporteur(), []
        for _ in range(ASKED):
            writer.post(1)
            started = time.perf_counter()
            answer = one.state()
            took.append(1000 * (time.perf_counter() - started))
        took.sort()
        size = int(answer.headers["Content-Length"]) / 1000  # packed, as it came over the wire
        return {"p95_ms": took[int(0.95 * len(took))], "worst_ms": took[-1], "kb": size}
