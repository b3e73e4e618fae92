"""Work in a process of its own, waited for in a way that lets the serving loop go on.

What is exchanged goes through files, not pipes: a full pipe would stop the whole server.
`time.sleep` gives way to other greenlets under eventlet and gevent alike.
"""

import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO

_GLANCE = 0.02  # seconds between two looks at the process


class ChildError(Exception):
    """The process ended badly or took too long; the text says what it wrote last."""


def run(
    command: list[str],
    patience: float,
    *,
    reads: IO[bytes] | int = subprocess.DEVNULL,
    writes: IO[bytes] | int = subprocess.DEVNULL,
    folder: Path | None = None,
) -> None:
    """Carry out `command` to its clean end within `patience` seconds, or raise ChildError."""
    with tempfile.TemporaryFile() as complaint:
        child = subprocess.Popen(  # noqa: S603 (our own programs)
            command, stdin=reads, stdout=writes, stderr=complaint, cwd=folder
        )
        _wait(child, time.monotonic() + patience)
        if child.returncode != 0:
            complaint.seek(0)
            said = complaint.read().decode(errors="replace")[-2000:].strip()
            raise ChildError(f"exit {child.returncode}: {said}")


def _wait(child: subprocess.Popen[bytes], deadline: float) -> None:
    """On any other way out of here than its own end the process does not live on."""
    try:
        while child.poll() is None:
            if time.monotonic() > deadline:
                raise ChildError("out of time")
            time.sleep(_GLANCE)
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()
