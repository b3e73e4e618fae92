"""Work in a process of its own, waited for in a way that lets the serving loop go on.

What is exchanged goes through files, not pipes: a full pipe would stop the whole server.
`time.sleep` gives way to other greenlets under eventlet and gevent alike.
"""

import json
import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO, Any

_PROJECT = Path(__file__).resolve().parents[1]
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


def told(command: list[str], asked: object, patience: float = 20.0) -> Any:
    """What one of our programs answers in JSON to what it is asked in JSON."""
    with tempfile.TemporaryFile() as question, tempfile.TemporaryFile() as answer:
        question.write(json.dumps(asked).encode("ascii"))
        question.seek(0)
        run(command, patience, reads=question, writes=answer, folder=_PROJECT)
        answer.seek(0)
        return json.load(answer)


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
