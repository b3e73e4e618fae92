"""Runs a writer in a process of its own, so that no document ever holds up the serving loop.

The exchange goes through files, not pipes: a full pipe would stop the whole
server, and a file that is read only after a clean end is never half a document.
`time.sleep` gives way to other greenlets under eventlet and gevent alike.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_PROJECT = Path(__file__).resolve().parents[2]
_GLANCE = 0.02  # seconds between two looks at the process


class ExportError(Exception):
    """The writer ended badly or took too long; the text says what it wrote last."""


def run(order: Mapping[str, Any], patience: float = 60.0) -> bytes:
    """The document that `python -m colaboracion.exports` makes of `order`."""
    with tempfile.TemporaryDirectory(prefix="colaboracion-export-") as name:
        folder = Path(name)
        (folder / "order").write_text(json.dumps(order), encoding="ascii")
        _finish(_start(folder), folder, time.monotonic() + patience)
        return (folder / "document").read_bytes()


def _start(folder: Path) -> subprocess.Popen[bytes]:
    with (
        (folder / "order").open("rb") as order,
        (folder / "document").open("wb") as document,
        (folder / "complaint").open("wb") as complaint,
    ):
        return subprocess.Popen(
            [sys.executable, "-m", "colaboracion.exports"],
            stdin=order, stdout=document, stderr=complaint, cwd=_PROJECT,
        )  # fmt: skip


def _finish(writer: subprocess.Popen[bytes], folder: Path, deadline: float) -> None:
    """Wait for a clean end; on any other way out of here the process does not live on."""
    try:
        while writer.poll() is None:
            if time.monotonic() > deadline:
                raise ExportError("out of time")
            time.sleep(_GLANCE)
    finally:
        if writer.poll() is None:
            writer.kill()
            writer.wait()
    if writer.returncode != 0:
        complaint = (folder / "complaint").read_text(encoding="utf-8", errors="replace")
        raise ExportError(f"exit {writer.returncode}: {complaint[-2000:].strip()}")
