"""The writer's own process: an order as JSON on standard input, the document on standard output.

Its argument is the memory that it may take, in bytes.
"""

import json
import os
import sys

from colaboracion.exports.order import Order
from colaboracion.exports.writing import write


def main() -> None:
    """Write the document of the order; leave the processor and the memory to the room."""
    if hasattr(os, "nice"):
        os.nice(10)
    os.environ["RAYON_NUM_THREADS"] = "2"  # typst would take every processor at once
    _take_no_more_than(int(sys.argv[1]))
    sys.stdout.buffer.write(write(Order(**json.load(sys.stdin))))


def _take_no_more_than(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (only some systems have it)

    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (memory, hard))


main()
