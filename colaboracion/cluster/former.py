"""One supervisor for a folder, and no part of it without one.

A part is told by the system when its supervisor dies, whatever way that happens (Linux). Where
the system cannot, or the part takes its time, the next start ends what an earlier one left.
"""

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import psutil

from colaboracion.cluster.trouble import Trouble
from colaboracion.file_locks import FileLock

_PR_SET_PDEATHSIG = 1
_SAME_MOMENT = 5.0  # seconds between a part's start and the note of its number
_PATIENCE = 30.0  # seconds for a part that was left behind; PostgreSQL writes down what it holds
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def require_alone(folder: Path) -> FileLock:
    """Take the folder until this is released; Trouble where another supervisor has it."""
    lock = FileLock(folder / "lock")
    if not lock.alone():
        lock.release()
        raise Trouble("already_runs", folder=folder.parent)
    lock.write(f"{os.getpid()}\n")  # for who wants to send it a signal
    return lock


def dying_with(parent: int, number: int) -> Callable[[], None] | None:
    """What a new process does before it becomes the part: ask for signal `number` when the
    process `parent`, whose first thread starts it, is gone.
    """
    if _libc is None:
        return None
    libc = _libc

    def ask() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, number)
        if os.getppid() != parent:  # it died before it was asked for
            os._exit(1)

    return ask


def end_former(folder: Path) -> None:
    """End the parts that an earlier supervisor left, as a stop would; return once they are gone."""
    left = [process for note in folder.glob("*.pid") if (process := _left_by(note))]
    for process in left:
        with contextlib.suppress(psutil.NoSuchProcess):
            # SIGINT is PostgreSQL's fast way, and a stop for the workers too.
            process.send_signal(signal.SIGTERM if process.name() == "nginx" else signal.SIGINT)
    _, still = psutil.wait_procs(left, timeout=_PATIENCE)
    for process in [each for one in still for each in _with_children(one)]:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(still, timeout=_PATIENCE)


def forget_stale(lock: Path, program: str) -> None:
    """Remove a lock file whose number another program bears by now, as after a power cut.

    PostgreSQL itself sees only that somebody bears it, and would not start.
    """
    with contextlib.suppress(OSError, ValueError, IndexError, psutil.Error):
        number = int(lock.read_text(encoding="utf-8").split()[0])
        if psutil.pid_exists(number) and not psutil.Process(number).name().startswith(program):
            lock.unlink()


def _left_by(note: Path) -> psutil.Process | None:
    """The process whose number was noted, where it is still the same: numbers come again."""
    with contextlib.suppress(OSError, ValueError, psutil.Error):
        process = psutil.Process(int(note.read_text(encoding="ascii")))
        if abs(process.create_time() - note.stat().st_mtime) < _SAME_MOMENT:
            return process
    return None


def _with_children(process: psutil.Process) -> Iterable[psutil.Process]:
    with contextlib.suppress(psutil.NoSuchProcess):
        yield from process.children(recursive=True)
    yield process
