"""A disk that takes 5 ms to be sure: how long the serving loop is held while many write."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.load.fan_out import crowd, flat, invitation
from tests.load.measured import Measured, Options, together, told
from tests.load.rooms import HERE, room
from tests.services.server import Server

FSYNC_MS = 5
RATES = (5, 10, 20, 30)  # cards a second; the goal is set for twenty
WATCHERS = 200
TOO_LONG = 20.0  # ms
_TOLD = (
    "held_p99_ms",
    "held_worst_ms",
    "too_long_share",
    "seen_p95_ms",
    "answer_p95_ms",
    "unanswered",
)


class BeatingServer(Server):
    """Notes how long its loop is held; see `beating.py`."""

    program = ("-m", "tests.load.beating")


def measure(options: Options) -> Iterator[Measured]:
    """With the machine's own disk and with the slow one, by cards a second."""
    with tempfile.TemporaryDirectory() as folder:
        disks = {"own disk": {}, f"fsync of {FSYNC_MS} ms": _slow_disk(Path(folder))}
        for rate in RATES:
            rounds = [
                [_held(rate, options, each, Path(folder)) for each in disks.values()]
                for _ in range(options.rounds)
            ]
            for who, each in zip(disks, zip(*rounds, strict=True), strict=True):
                yield told("fsync", who, rate, together(each, ["held_worst_ms", "unanswered"]))


def _slow_disk(folder: Path) -> dict[str, str]:
    """The settings by which a server has one: a few lines of C that every machine with a
    compiler turns into a library.
    """
    compiler = shutil.which(os.environ.get("CC") or "cc")
    assert compiler, "a slow disk takes a C compiler (cc)"
    library = folder / "slow_disk.so"
    source = str(HERE / "slow_disk.c")
    command = [compiler, "-O1", "-shared", "-fPIC", "-o", str(library), source, "-ldl"]
    subprocess.run(command, check=True)
    return {"LD_PRELOAD": str(library), "SLOW_DISK_MS": str(FSYNC_MS)}


def _held(rate: float, options: Options, disk: dict[str, str], folder: Path) -> Measured:
    settings = options.settings | disk | {"BEATS": str(folder / "beats")}
    with room(settings=settings, kind=BeatingServer) as one:
        order = invitation(one, WATCHERS) | {"rate": rate, "beating": True}
        told_of = flat(crowd(order, options, one.server.process.pid))
        late = sorted(json.loads(Path(settings["BEATS"]).read_text(encoding="ascii")))
    told_of |= {
        "held_p99_ms": late[int(0.99 * len(late))],
        "held_worst_ms": late[-1],
        "too_long_share": sum(each > TOO_LONG for each in late) / len(late),
    }
    return {key: told_of[key] for key in _TOLD}
