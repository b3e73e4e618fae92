"""The writer's own process: an order as JSON on standard input, the document on standard output."""

import json
import os
import sys

from colaboracion.exports import docx
from colaboracion.exports.report import conclusions_report


def main() -> None:
    """Write the document of the order; leave the processor to the room first."""
    if hasattr(os, "nice"):
        os.nice(10)
    order = json.load(sys.stdin)
    sys.stdout.buffer.write(docx.write(conclusions_report(**order)))


main()
