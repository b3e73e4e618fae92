"""Runs a writer in a process of its own, so that no document ever holds up the serving loop.

A document is read only after a clean end, so it is never half a one.
"""

import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Literal

from colaboracion import children
from colaboracion.exports.order import Order

PATIENCE = 60.0  # seconds
MEMORY = 768 * 2**20  # bytes; two thousand cards take less than 300 MB

_PROJECT = Path(__file__).resolve().parents[2]
_WRITER = [sys.executable, "-m", "colaboracion.exports"]

# How Python, the typesetter and the XML library say it, and how the system ends a process for it.
_OUT_OF_MEMORY = re.compile("MemoryError|emory allocation|annot allocate memory|^exit -9:")

Reason = Literal["failed", "out_of_time", "out_of_memory"]


class ExportError(Exception):
    """The writer ended badly; `reason` says why, the text what it wrote last."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.reason: Reason = "failed"
        if said == "out of time":
            self.reason = "out_of_time"
        elif _OUT_OF_MEMORY.search(said):
            self.reason = "out_of_memory"


def run(order: Order, patience: float = PATIENCE, memory: int = MEMORY) -> bytes:
    """The document that `python -m colaboracion.exports` makes of `order`."""
    writer = [*_WRITER, str(memory)]
    with tempfile.TemporaryDirectory(prefix="colaboracion-export-") as name:
        asked, document = Path(name) / "order", Path(name) / "document"
        asked.write_text(json.dumps(vars(order)), encoding="ascii")
        with asked.open("rb") as reads, document.open("wb") as writes:
            try:
                children.run(writer, patience, reads=reads, writes=writes, folder=_PROJECT)
            except children.ChildError as error:
                raise ExportError(str(error)) from error
        return document.read_bytes()
