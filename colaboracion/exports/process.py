"""Runs a writer in a process of its own, so that no document ever holds up the serving loop.

A document is read only after a clean end, so it is never half a one. What is exchanged lies in
files without a name: nothing of a workshop stays in a temporary folder, however this one ends.
"""

import json
import re
import sys
import tempfile
from pathlib import Path

from colaboracion import children
from colaboracion.exports.order import Order

PATIENCE = 60.0  # seconds
_PATIENCE_WITH_ONES_OWN = 15.0  # after which a letterhead is passed over
MEMORY = 768 * 2**20  # bytes; two thousand cards take less than 300 MB

_PROJECT = Path(__file__).resolve().parents[2]
_WRITER = [sys.executable, "-m", "colaboracion.exports"]

# How Python, the typesetter and the XML library say it, and how the system ends a process for it.
_OUT_OF_MEMORY = re.compile("MemoryError|emory allocation|annot allocate memory|^exit -9:")
_OUT_OF_PROCESSOR = "exit -24:"


class ExportError(Exception):
    """The writer ended badly; the text says what it wrote last, `code` what people are told.

    `again`: the same document, asked for once more, may well be had.
    """

    code = "export_failed"
    again = False


class SlowError(ExportError):
    """It took too long, and was ended."""

    code = "export_slow"
    again = True


class BigError(ExportError):
    """It took more memory than a document may, and ended."""

    code = "export_big"


class BusyError(ExportError):
    """So many documents were asked for before it that its turn did not come."""

    code = "export_busy"
    again = True


def run(order: Order, patience: float | None = None, memory: int = MEMORY) -> bytes:
    """The document that `python -m colaboracion.exports` makes of `order`."""
    if patience is None:
        patience = _PATIENCE_WITH_ONES_OWN if order.letterhead else PATIENCE
    writer = [*_WRITER, str(memory)]
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as document:
        asked.write(json.dumps(vars(order)).encode("ascii"))
        asked.seek(0)
        try:
            children.run(writer, patience, reads=asked, writes=document, folder=_PROJECT)
        except children.ChildError as error:
            raise named(str(error)) from error
        document.seek(0)
        return document.read()


def named(said: str) -> ExportError:
    """The failure of which a writer, or whoever tries a letterhead, said this last."""
    if said == "out of time" or said.startswith(_OUT_OF_PROCESSOR):
        return SlowError(said)
    return BigError(said) if _OUT_OF_MEMORY.search(said) else ExportError(said)
