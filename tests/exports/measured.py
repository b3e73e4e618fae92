"""Writes a document as the server has it written, and then tells what that took.

`python -m tests.exports.measured < order > document`: the last line of standard error is the
processor time in seconds and the most memory in MB.
"""

import json
import runpy
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from colaboracion.exports.order import Order
from colaboracion.exports.process import MEMORY

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Cost:
    """What a document took, its process's start included."""

    processor: float  # seconds
    clock: float  # seconds
    memory: float  # MB
    size: int  # bytes


def cost_of(order: Order) -> Cost:
    """Have the document written by itself."""
    with TemporaryDirectory() as folder:
        asked = Path(folder) / "order"
        asked.write_text(json.dumps(vars(order)), encoding="ascii")
        began = time.monotonic()
        with asked.open("rb") as reads:
            command = [sys.executable, "-m", __name__]
            done = run(command, stdin=reads, capture_output=True, cwd=ROOT, check=True)
    processor, memory = map(float, done.stderr.decode().splitlines()[-1].split())
    return Cost(processor, time.monotonic() - began, memory, len(done.stdout))


def _most_memory() -> float:
    """Of this program alone: what the parent held when it started this one does not count."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (held,) = (line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(held) / 1024


if __name__ == "__main__":
    sys.argv = ["colaboracion.exports", str(MEMORY)]
    runpy.run_module("colaboracion.exports", run_name="__main__")
    sys.stdout.flush()
    sys.stderr.write(f"{time.process_time()} {_most_memory()}\n")
