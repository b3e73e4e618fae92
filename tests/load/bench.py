"""`make bench`: what the road costs, each row beside a bare reference of ours in the same run.

Three rounds, interleaved with the reference's; the median is the middle round, the worst
the worst of all. Every watcher has a loopback address of its own. Prints a table and, as
the last line, the same as JSON.
"""

import argparse
import json
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any

import psutil
import requests

from tests.services.server import ROOT, Server

HERE = Path(__file__).parent
ROUNDS = 3
Measured = dict[str, Any]


def main() -> None:
    """Measure what was asked for, print it."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--watchers", type=int, nargs="*", default=[50, 200])
    asked.add_argument("--rate", type=float, default=10.0, help="cards a second")
    asked.add_argument("--seconds", type=float, default=8.0, help="of posting, each round")
    options = asked.parse_args()
    rows = [_fan_out(watchers, options.rate, options.seconds) for watchers in options.watchers]
    for row in rows:
        _print(row)
    print(json.dumps(rows))  # noqa: T201


def _fan_out(watchers: int, rate: float, seconds: float) -> Measured:
    order = {"rate": rate, "seconds": seconds}
    rounds: dict[str, list[Measured]] = {"ours": [], "reference": []}
    for _ in range(ROUNDS):
        rounds["reference"].append(_reference(watchers, order))
        rounds["ours"].append(_ours(watchers, order))
    return {"watchers": watchers, "rate": rate} | {
        name: _together(measured) for name, measured in rounds.items()
    }


def _together(rounds: list[Measured]) -> Measured:
    def middle(look: Callable[[Measured], float]) -> float:
        return round(statistics.median(look(each) for each in rounds), 1)

    return {
        "seen_p95": middle(lambda each: each["seen"]["p95"]),
        "seen_worst": round(max(each["seen"]["worst"] for each in rounds), 1),
        "answer_p95": middle(lambda each: each["answer"]["p95"]),
        "join_all": round(max(each["join"]["worst"] for each in rounds), 1),
        "refused": sum(each["refused"] for each in rounds),
        "unanswered": sum(each["unanswered"] for each in rounds),
        "unseen": sum(each["unseen"] for each in rounds),
        "rss_mb": max(each.get("rss_mb", 0) for each in rounds),
    }


def _reference(watchers: int, order: Measured) -> Measured:
    with tempfile.NamedTemporaryFile() as file:
        running = subprocess.Popen(
            ["node", str(HERE / "reference.mjs"), file.name], stdout=subprocess.PIPE, text=True
        )
        try:
            assert running.stdout is not None
            url = f"http://127.0.0.1:{int(running.stdout.readline())}"
            people = [{"address": _address(at)} for at in range(watchers)]
            crowd = {"url": url, "watchers": people, "writer": {}, "reference": True}
            return _crowd(crowd | {"column": "x"} | order)
        finally:
            running.terminate()
            running.wait()


def _ours(watchers: int, order: Measured) -> Measured:
    with _served() as server:
        room = _Room(server)
        room.command("facilitator", "set_phase", {"phase": "plenary"})
        seats = cycle(room.cookies)
        people = [
            {"address": _address(at), "seat": seat, "cookie": room.cookies[seat]}
            for at, seat in zip(range(watchers), seats, strict=False)
        ]
        writer = {"seat": "rapporteur-1", "cookie": room.cookies["rapporteur-1"]}
        crowd = {"url": server.url, "workshop": room.slug, "watchers": people, "writer": writer}
        measured = _crowd(crowd | {"column": room.column} | order)
        memory = psutil.Process(server.process.pid).memory_info().rss
        return measured | {"rss_mb": round(memory / 2**20)}


class _Room:
    """A workshop with one cookie for each seat, so that all audiences are in use."""

    def __init__(self, server: Server) -> None:
        self.url = server.url
        workshop = server.codes()[0]
        self.slug = workshop["workshop"]
        codes = workshop["codes"]
        groups = codes.pop("groups")
        named = {name: code for name, code in codes.items() if name != "organizer"}
        for group in groups:
            named[f"rapporteur-{group['number']}"] = group["code"]
            named[f"delegate-{group['number']}"] = group["table_code"]
        self.cookies = {seat: self._join(code) for seat, code in named.items()}
        self.column = self._get("facilitator")["columns"][0]["id"]

    def command(self, seat: str, name: str, fields: Measured) -> None:
        """Carry out one command."""
        asked = {"seat": seat, "id": name.encode().hex().ljust(32, "0")[:32], "name": name}
        url = f"{self.url}/w/{self.slug}/commands"
        headers = {"Cookie": self.cookies[seat]}
        requests.post(url, json=asked | {"fields": fields}, headers=headers, timeout=10)

    def _join(self, code: str) -> str:
        cookies = requests.post(f"{self.url}/join", json={"code": code}, timeout=10).cookies
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in cookies)

    def _get(self, seat: str) -> Measured:
        url = f"{self.url}/w/{self.slug}/state?seat={seat}"
        headers = {"Cookie": self.cookies[seat]}
        return dict(requests.get(url, headers=headers, timeout=10).json())


@contextmanager
def _served() -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), {})
        try:
            yield server.wait_until_up()
        finally:
            server.kill()


def _crowd(order: Measured) -> Measured:
    command = ["node", str(HERE / "crowd.mjs"), json.dumps(order)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _address(at: int) -> str:
    return f"127.0.{1 + at // 250}.{1 + at % 250}"


def _print(row: Measured) -> None:
    for name in ("reference", "ours"):
        values = ", ".join(f"{key} {value}" for key, value in row[name].items())
        print(f"{row['watchers']:>5} watchers  {name:>9}  {values}")  # noqa: T201


if __name__ == "__main__":
    main()
