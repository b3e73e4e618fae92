"""`make bench`: what the road costs, each row beside a bare reference of ours in the same run.

Three rounds, interleaved with the reference's; what is told is the middle round, and the
worst of all. Every simulated person has a loopback address and a cookie of their own. Prints
a table and, as the last line, the same as JSON.
"""

import argparse
import json
import platform
import statistics
import subprocess
import time
from collections.abc import Callable

import psutil

from tests.load.rooms import HERE, Measured, address, reference, room
from tests.services.server import ROOT

ROUNDS = 3
WATCHERS = (50, 200, 500, 1000)
RATE = 10.0  # cards a second
FEW, MANY = 100, 10_000  # cards in the workshop, for the cost of one more
POSTS = 200


def main() -> None:
    """Measure what was asked for, print it."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--watchers", type=int, nargs="*", default=WATCHERS)
    asked.add_argument("--seconds", type=float, default=8.0, help="of posting, each round")
    options = asked.parse_args()
    machine = f"{psutil.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    print(machine)  # noqa: T201
    rows = [row for count in options.watchers for row in _fan_out(count, options.seconds)]
    rows += [_cost(), _whole_state()]
    print(json.dumps({"machine": machine, "rows": rows}))  # noqa: T201


def _fan_out(watchers: int, seconds: float) -> list[Measured]:
    """From the key to the screens; and, before it, everybody's first coming."""
    rounds = [(_reference(watchers, seconds), _ours(watchers, seconds)) for _ in range(ROUNDS)]
    return [
        _told(f"{watchers} watchers: {who}", _together([both[place] for both in rounds]))
        for place, who in enumerate(("reference", "ours"))
    ]


def _together(rounds: list[Measured]) -> Measured:
    def middle(look: Callable[[Measured], float]) -> float:
        return round(statistics.median(look(each) for each in rounds), 1)

    def worst(look: Callable[[Measured], float]) -> float:
        return round(max(look(each) for each in rounds), 1)

    return {
        "seen_p95_ms": middle(lambda each: each["seen"]["p95"]),
        "seen_worst_ms": worst(lambda each: each["seen"]["worst"]),
        "answer_p95_ms": middle(lambda each: each["answer"]["p95"]),
        "all_joined_ms": worst(lambda each: each["join"]["worst"]),
        "join_kb": worst(lambda each: each["join_bytes"]["worst"] / 1000),
        "refused": sum(each["refused"] for each in rounds),
        "unanswered": sum(each["unanswered"] for each in rounds),
        "unseen": sum(each["unseen"] for each in rounds),
        "kb_each": middle(lambda each: each["kb_each"]),
        "server_mb": worst(lambda each: each["server_mb"]),
    }


def _reference(watchers: int, seconds: float) -> Measured:
    with reference() as (url, process):
        people = [{"address": address(at)} for at in range(watchers)]
        writer = {"address": address(watchers)}
        return _crowd(
            {"url": url, "watchers": people, "writer": writer, "column": "x"}, seconds, process
        )


def _ours(watchers: int, seconds: float) -> Measured:
    with room() as one:
        people = one.people(watchers)
        writer = {"address": address(watchers), "code": one.codes["groups"][0]["code"]}
        order = {"url": one.server.url, "watchers": people, "writer": writer, "column": one.column}
        return _crowd(order, seconds, one.server.process.pid)


def _crowd(order: Measured, seconds: float, process: int) -> Measured:
    told = order | {"rate": RATE, "seconds": seconds, "server": process}
    command = ["node", str(HERE / "crowd.mjs"), json.dumps(told)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _cost() -> Measured:
    """The server's own time for a command, where there are many cards and where there are few."""
    rounds = [(_cpu_of_a_command(FEW), _cpu_of_a_command(MANY)) for _ in range(ROUNDS)]
    few, many = (statistics.median(each) for each in zip(*rounds, strict=True))
    measured = {"few_ms": round(few, 2), "many_ms": round(many, 2), "ratio": round(many / few, 2)}
    return _told(f"server's time for a command, {FEW} and {MANY} cards", measured)


def _cpu_of_a_command(cards: int) -> float:
    with room(cards) as one:
        writer, process = one.rapporteur(), psutil.Process(one.server.process.pid)
        writer.post(20)
        before = sum(process.cpu_times()[:2])
        writer.post(POSTS)
        return 1000 * (sum(process.cpu_times()[:2]) - before) / POSTS


def _whole_state(cards: int = 2000) -> Measured:
    """Built anew each time, since somebody wrote in between."""
    with room(cards) as one:
        writer, took = one.rapporteur(), []
        for _ in range(60):
            writer.post(1)
            started = time.perf_counter()
            answer = one.state()
            took.append(1000 * (time.perf_counter() - started))
        took.sort()
        size = int(answer.headers["Content-Length"]) / 1000  # packed, as it came over the wire
        p95, worst = took[int(0.95 * len(took))], took[-1]
    measured = {"p95_ms": round(p95, 1), "worst_ms": round(worst, 1), "kb": round(size, 1)}
    return _told(f"whole state of {cards} cards", measured)


def _told(name: str, measured: Measured) -> Measured:
    values = "  ".join(f"{key} {value}" for key, value in measured.items())
    print(f"{name:<44} {values}", flush=True)  # noqa: T201
    return {"row": name} | measured


if __name__ == "__main__":
    main()
