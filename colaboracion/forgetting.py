"""Makes an installation forget for good what was taken out of it: the file, and its copies.

A row that was deleted leaves its bytes in the file, in the write-ahead log and in every copy made
before. So the file is written anew, the log is emptied, one copy is made of what is left, and then
the older ones go. Uses the standard library alone; run as a program beside the running server.
"""

import shutil
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from colaboracion import copies

_PATIENCE = 20.0  # seconds that the file may be in use
_GLANCE = 0.05


class StillThereError(Exception):
    """Something that holds what was forgotten could not be cleaned; another try may do it."""


def clean(database: Path) -> None:
    """Write the file anew without what was deleted, and empty the log beside it."""
    with closing(sqlite3.connect(database, isolation_level=None, timeout=_PATIENCE)) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("VACUUM")
        deadline = time.monotonic() + _PATIENCE
        while connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            if time.monotonic() > deadline:
                raise StillThereError("the log is in use")
            time.sleep(_GLANCE)


def renew(source: copies.Installation, folders: list[Path]) -> None:
    """One new copy in the first of the folders takes the place of all that are in them.

    Without folders there is none to be made. Those on sticks that are not here are not reached.
    """
    kept = copies.make(source, folders[0]) if folders else None
    for folder in folders:
        for former in folder.glob("*Z*") if folder.is_dir() else ():
            if former.is_dir() and former != kept:
                shutil.rmtree(former)


if __name__ == "__main__":
    its_database, its_key, *places = map(Path, sys.argv[1:])
    clean(its_database)
    renew(copies.Installation(its_database, its_key), places)
