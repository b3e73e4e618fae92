"""Runs a writer in a process of its own, so that no document ever holds up the serving loop.

A document is read only after a clean end, so it is never half a one.
"""

import json
import sys
import tempfile
from pathlib import Path

from colaboracion import children
from colaboracion.exports.order import Order

_PROJECT = Path(__file__).resolve().parents[2]
_WRITER = [sys.executable, "-m", "colaboracion.exports"]


class ExportError(Exception):
    """The writer ended badly or took too long; the text says what it wrote last."""


def run(order: Order, patience: float = 60.0) -> bytes:
    """The document that `python -m colaboracion.exports` makes of `order`."""
    with tempfile.TemporaryDirectory(prefix="colaboracion-export-") as name:
        asked, document = Path(name) / "order", Path(name) / "document"
        asked.write_text(json.dumps(vars(order)), encoding="ascii")
        with asked.open("rb") as reads, document.open("wb") as writes:
            try:
                children.run(_WRITER, patience, reads=reads, writes=writes, folder=_PROJECT)
            except children.ChildError as error:
                raise ExportError(str(error)) from error
        return document.read_bytes()
