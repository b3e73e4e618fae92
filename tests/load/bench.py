"""`make bench`: what the road costs, row by row.

Three rounds, interleaved with whatever a row is compared with; what is told is the middle round,
and the worst of all. Every simulated person has a loopback address and a cookie of their own.
Prints a table and, as the last line, the same as JSON; draws cost against size into a folder.
"""

import argparse
import json
import os
import platform
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

from tests.load import costs, fan_out, first_page, killed, plots, processes, slow_disk, soak
from tests.load.measured import Measured, Options
from tests.services.server import ROOT

ROWS: dict[str, Callable[[Options], Iterator[Measured]]] = {
    "fanout": fan_out.measure,
    "cost": costs.of_a_command,
    "state": costs.of_a_state,
    "fsync": slow_disk.measure,
    "kill": killed.measure,
    "page": first_page.measure,
    "processes": processes.measure,
    "soak": soak.measure,
}


def main() -> None:
    """Measure what was asked for, print and draw it."""
    asked = _parser().parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # no server is left behind
    options = Options(asked.rounds, asked.seconds, asked.watchers, asked.minutes, asked.mode)
    machine = f"{psutil.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    print(machine, "load", *(f"{each:.1f}" for each in os.getloadavg()))  # noqa: T201
    rows = [row for name in asked.rows or ROWS for row in ROWS[name](options)]
    for path in plots.draw(rows, asked.plots):
        print(path)  # noqa: T201
    print(json.dumps({"machine": machine, "rows": rows}))  # noqa: T201


def _parser() -> argparse.ArgumentParser:
    usual = Options()
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("rows", nargs="*", choices=[*ROWS, []], help="all of them, if none is named")
    asked.add_argument("--rounds", type=int, default=usual.rounds)
    asked.add_argument("--watchers", type=int, nargs="*", default=usual.watchers)
    asked.add_argument("--seconds", type=float, default=usual.seconds, help="of posting")
    asked.add_argument("--minutes", type=float, default=usual.minutes, help="of the soak")
    asked.add_argument("--mode", default=usual.mode, choices=("eventlet", "gevent"))
    asked.add_argument("--plots", type=Path, default=ROOT / "dist" / "bench")
    return asked


if __name__ == "__main__":
    main()
