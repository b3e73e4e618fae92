"""The writer's own process: an order as JSON on standard input, the document on standard output."""

import json
import os
import sys

from colaboracion.exports.order import Order
from colaboracion.exports.writing import write


def main() -> None:
    """Write the document of the order; leave the processor to the room first."""
    if hasattr(os, "nice"):
        os.nice(10)
    sys.stdout.buffer.write(write(Order(**json.load(sys.stdin))))


main()
