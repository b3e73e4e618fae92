"""Many workshops with few people each: what a person, a card and a workshop cost, and whether the
cost stays straight. `python -m tests.load.many` prints a row for each step, then all as JSON.

One cluster grows from step to step. In each step its people first rest, then the rapporteurs write
as in a room; what each part used of the processor in that time is read from the system, so that
what else runs on the machine changes it less than it changes the times of answers.
"""

import argparse
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

import psutil
import psycopg2
import redis
from flask import Flask

from colaboracion import cli, database
from colaboracion.config import Config
from colaboracion.template import make_workshop
from tests.load.rooms import HERE, address
from tests.services.cluster import Cluster
from tests.services.server import ROOT

Measured = dict[str, Any]
SIZES = (5, 10, 20, 40, 80)  # workshops
MORE = 40  # people of one kind, for the cost of one of them
MORE_OF: dict[str, Measured] = {
    "sockets": {"polls": False},
    "polls": {"polls": True},
    "rapporteurs": {"polls": False, "signs": "here"},
}
EVERY = 20.0  # seconds between two cards of a rapporteur


class Crowd:
    """The people of all workshops, in a process of their own."""

    def __init__(self, url: str) -> None:
        command = ["node", str(HERE / "many.mjs"), url]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self._addresses = (address(at) for at in count())

    def join(self, people: list[Measured], seconds: float) -> Measured:
        """Let them come; each gets an address of their own."""
        named = [one | {"address": next(self._addresses)} for one in people]
        return self.ask(do="join", people=named, seconds=seconds)

    def ask(self, **order: object) -> Measured:
        """Have one order done; gives what was measured."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return dict(json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """Send them home."""
        self._process.kill()
        self._process.wait()


class Meter:
    """What each part of a cluster uses and does."""

    def __init__(self, cluster: Cluster, workers: int) -> None:
        self.workers = [f"worker-{number}" for number in range(1, workers + 1)]
        names = [*self.workers, "postgresql", "redis", "nginx"]
        self._parts = {name: cluster.part(name) for name in names}
        settings = _settings(cluster)
        self._redis = redis.Redis.from_url(settings["REDIS_URL"])
        self._database = psycopg2.connect(settings["DATABASE_URL"])
        self._database.autocommit = True

    def during(self, act: Callable[[], Measured]) -> Measured:
        """What `act` gives, and for each second of it: each part's processor time in milliseconds,
        messages published, transactions.
        """
        started, *before = time.monotonic(), self._times(), self._done()
        measured = act()
        seconds = time.monotonic() - started
        cpu, done = (
            {name: round((at - first[name]) / seconds, 1) for name, at in after.items()}
            for first, after in zip(before, (self._times(), self._done()), strict=True)
        )
        load = round(os.getloadavg()[0], 1)
        return measured | {"seconds": round(seconds, 1), "cpu": cpu, "done": done, "load": load}

    def memory(self) -> float:
        """Of all workers, in kilobytes."""
        return sum(self._parts[name].memory_info().rss for name in self.workers) / 1000

    def connections(self) -> int:
        """Of all workers to PostgreSQL."""
        return len(self._parts["postgresql"].children())

    def _times(self) -> dict[str, float]:
        return {name: 1000 * _time_of(part) for name, part in self._parts.items()}

    def _done(self) -> dict[str, float]:
        commands = dict(self._redis.info("commandstats"))
        with self._database.cursor() as cursor:
            cursor.execute("SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database")
            (transactions,) = cursor.fetchone() or (0,)
        published = commands.get("cmdstat_publish", {"calls": 0})["calls"]
        return {"published": published, "transactions": float(transactions)}


def _time_of(part: psutil.Process) -> float:
    """Its own and its children's, those that have ended too; helpers of a worker are none of it."""
    times = [part.cpu_times()]
    if part.name() in {"postgres", "nginx"}:
        for each in part.children(recursive=True):
            with suppress(psutil.NoSuchProcess):  # its time is among its parent's from now on
                times.append(each.cpu_times())
    ended = times[0].children_user + times[0].children_system
    return ended + sum(each.user + each.system for each in times)


def main() -> None:
    """Measure what was asked for, print it."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--workers", type=int, nargs="*", default=(1, 2))
    asked.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    asked.add_argument("--rest", type=float, default=10.0, help="seconds of each step")
    asked.add_argument("--write", type=float, default=20.0, help="seconds of each step")
    options = asked.parse_args()
    rows = [row for workers in options.workers for row in rows_of(workers, options)]
    print(json.dumps(rows))  # noqa: T201


def rows_of(workers: int, options: argparse.Namespace) -> Iterator[Measured]:
    """A row for each size; then one for more people of each kind, at rest."""
    with _grown(workers) as (cluster, crowd):
        meter, workshops = Meter(cluster, workers), _make(cluster, max(options.sizes))
        waiting, here = iter(workshops), 0
        for size in options.sizes:
            new = [one for made in islice(waiting, size - here) for one in people(made, here)]
            here = size
            yield _step(meter, crowd, new, options, {"workers": workers, "workshops": size})
        for kind, of in MORE_OF.items():
            new = [_one_more(made, of) for made in islice(cycle(workshops), MORE)]
            yield _step(
                meter, crowd, new, options, {"workers": workers, "workshops": here, "more": kind}
            )


def _one_more(workshop: Measured, of: Measured) -> Measured:
    codes = workshop["codes"]
    return {"code": codes["groups"][4]["code"] if "signs" in of else codes["everyone"]} | of


def _step(
    meter: Meter, crowd: Crowd, new: list[Measured], options: argparse.Namespace, row: Measured
) -> Measured:
    before = meter.memory()
    came = meter.during(lambda: crowd.join(new, max(2.0, len(new) / 12)))
    crowd.ask(do="rest", seconds=3)  # the last of them have come
    rest = meter.during(lambda: crowd.ask(do="rest", seconds=options.rest))
    each = round((meter.memory() - before) / len(new), 1)
    told = row | {"new": len(new), "kb_each": each, "came": came, "rest": rest}
    if "more" not in row:
        order = {"do": "write", "seconds": options.write, "every": EVERY}
        told["write"] = meter.during(lambda: crowd.ask(**order))
    told |= {"memory_mb": round(meter.memory() / 1000), "connections": meter.connections()}
    print(json.dumps(told), flush=True)  # noqa: T201
    return told


def people(workshop: Measured, turn: int) -> list[Measured]:
    """Eight of one workshop, every second of them without a WebSocket: staff, a projector,
    everyone else, three rapporteurs, two tables.
    """
    codes = workshop["codes"]
    groups = codes["groups"]
    guests: list[Measured] = [
        {"code": codes["facilitator"], "opens": True},
        {"code": codes["projector"], "signs": "shown"},
        {"code": codes["everyone"]},
        *({"code": group["code"], "signs": "here", "writes": True} for group in groups[:3]),
        *({"code": group["table_code"]} for group in groups[:2]),
    ]
    return [one | {"polls": (place + turn) % 2 == 1} for place, one in enumerate(guests)]


@contextmanager
def _grown(workers: int) -> Iterator[tuple[Cluster, Crowd]]:
    with tempfile.TemporaryDirectory() as folder:
        cluster = Cluster(Path(folder), {"WORKERS": str(workers), "SUGGESTIONS": "off"})
        try:
            cluster.wait_until_up(within=90)
            crowd = Crowd(cluster.url)
            try:
                yield cluster, crowd
            finally:
                crowd.close()
        finally:
            cluster.stop()


def _settings(cluster: Cluster) -> dict[str, str]:
    told = (cluster.files / "cluster.env").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in told)


def _make(cluster: Cluster, number: int) -> list[Measured]:
    """So many workshops, as `make codes` tells of them."""
    app = Flask(__name__)
    engine = database.connect(app, Config.from_environment(_settings(cluster)).database_url)
    with app.app_context():
        with database.writing() as session:
            made = [make_workshop(session) for _ in range(number)]
        with database.reading() as session:
            codes = [cli._codes(session, workshop) for workshop in made]
    engine.dispose()
    return codes


if __name__ == "__main__":
    main()
