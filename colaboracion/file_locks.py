"""Locks on small files: between processes of one machine, and gone with whoever held them.

`flock` and not `fcntl.lockf`: the latter is given up when any part of the process closes the file.
No child inherits one, for Python's files are closed in other programs.
"""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_GLANCE = 0.05  # seconds between two tries; the serving loop goes on in between


class NoLocksError(OSError):
    """The disk has no locks for files, as the system says in `strerror`."""


class FileLock:
    """A lock on the file at `path`, which is made; held until `release`, or the process's end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None
        self._opening = threading.Lock()

    def alone(self) -> bool:
        """Try to hold it alone; raises NoLocksError."""
        return self._try(fcntl.LOCK_EX)

    def together(self) -> bool:
        """Try to hold it with others who do so; who held it alone gives that up, and may have
        nothing after it.
        """
        return self._try(fcntl.LOCK_SH)

    def release(self) -> None:
        """Hold it no more."""
        if self._handle is not None:
            os.close(self._handle)
        self._handle = None

    def read(self) -> str:
        """What was written last."""
        return os.pread(self._file(), 1000, 0).decode(errors="replace")

    def write(self, text: str) -> None:
        """For whoever holds it alone."""
        os.ftruncate(self._file(), 0)
        os.pwrite(self._file(), text.encode(), 0)

    @contextmanager
    def turn(self, patience: float) -> Iterator[None]:
        """Alone, once it is free; raises TimeoutError after `patience` seconds."""
        deadline = time.monotonic() + patience
        while not self.alone():
            if time.monotonic() > deadline:
                raise TimeoutError(self._path.name)
            time.sleep(_GLANCE)
        try:
            yield
        finally:
            self.release()

    def _try(self, how: int) -> bool:
        with self._opening:  # opened twice, one of them would keep the other out
            handle = self._file()
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise NoLocksError(error.errno, error.strerror, str(self._path)) from error
        return True

    def _file(self) -> int:
        if self._handle is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        return self._handle


def beside(database: Path, name: str) -> FileLock:
    """One of a database's; not named as SQLite's own files are, which belong to its content."""
    place = database.resolve()
    return FileLock(place.with_name(f".{place.name}-{name}"))
