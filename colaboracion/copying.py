"""The copy that the server has made of itself every minute, in a process of its own.

Only of SQLite: a PostgreSQL is copied by those who run it, with its own tools.
"""

import contextlib
import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from colaboracion import children, copies, restoring
from colaboracion.config import Config
from colaboracion.file_locks import beside

log = logging.getLogger(__name__)

EVERY = 60.0  # seconds
_PROJECT = Path(__file__).resolve().parents[1]
_PATIENCE = 45.0  # seconds that one copy may take


def before_upgrade(config: Config) -> Callable[[], Path] | None:
    """What copies the installation before its tables change, even where no other copies are
    wanted; None for a PostgreSQL.
    """
    database = config.sqlite_file
    if database is None:
        return None
    source = copies.Installation(database, config.data_dir / copies.KEY)
    folder = config.backup_dir or config.data_dir / "copies"
    return lambda: copies.make_before_upgrade(source, folder)


class Copying:
    """Makes copies for as long as the process lives."""

    def __init__(self, config: Config, leads: Callable[[], bool] = lambda: True) -> None:
        """`leads`: whether this process is the one of several that makes them."""
        self._config = config
        self._leads = leads
        self._last: float | None = None
        self._failed = False
        self._same_disk: bool | None = None
        self._turn = threading.Lock()
        database = config.sqlite_file
        self._others = beside(database, "copying") if database else None

    @property
    def is_wanted(self) -> bool:
        """Whether this installation is one that we copy."""
        return self._config.sqlite_file is not None and self._config.backup_dir is not None

    def start(self) -> None:
        """Copy at once, then every minute; in eventlet and gevent the thread is a greenlet."""
        if self.is_wanted:
            threading.Thread(target=self._run, daemon=True).start()

    def fresh(self) -> bool:
        """Whether the last good copy is of the last three minutes."""
        age = self._age()
        return age is not None and age < 3 * EVERY

    def told(self) -> dict[str, Any]:
        """How the copies stand, for the organizer: of the place its name only."""
        age = self._age()
        return {
            "fresh": self.fresh(),
            "failed": self._failed,
            "age": None if age is None else round(age),
            "place": self._config.backup_dir.name if self._config.backup_dir else None,
            "same_disk": self._same_disk,
        }

    def _run(self) -> None:
        while True:
            try:
                self.once_of_all()
            except Exception:  # told by `fresh` and `told`; the next minute tries again
                self._failed = True
                log.exception("No copy was made")
            time.sleep(EVERY)

    def once_of_all(self) -> None:
        """The same as `once`, where it falls to this process."""
        if self._leads():
            self.once()

    def once(self) -> None:
        """Make one copy and see that it ended well; one at a time, whoever asks."""
        database, key = self._config.sqlite_file, self._config.data_dir / copies.KEY
        order = [sys.executable, copies.__file__, database, key, self._config.backup_dir]
        with self._alone():
            try:
                children.run([str(each) for each in order], _PATIENCE)
            except Exception:
                self._failed = True
                raise
            self._last, self._failed = time.monotonic(), False
            self._same_disk = self._shares_a_disk()

    def hold(self) -> None:
        """Make no more of them, once the one under way has ended."""
        self._turn.acquire(timeout=_PATIENCE)

    def forget(self) -> None:
        """Clean the file of what was deleted, and put one new copy in the place of all others.

        In turn with the copies of each minute: none that was begun before comes out after.
        """
        database, key = self._config.sqlite_file, self._config.data_dir / copies.KEY
        if database is None:
            return
        order = [sys.executable, "-m", "colaboracion.forgetting", database, key, *self._folders()]
        with self._alone():
            restoring.forget_brought(self._config)
            children.run([str(each) for each in order], _PATIENCE, folder=_PROJECT)
            self._last = time.monotonic() if self.is_wanted else None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """In this process and on this machine: none is begun before a forgetting and ends after."""
        with self._turn, self._others.turn(2 * _PATIENCE) if self._others else nullcontext():
            yield

    def _age(self) -> float | None:
        """Seconds since the last good copy, another process's too; None without any."""
        own = [] if self._last is None else [time.monotonic() - self._last]
        folder = self._config.backup_dir if self._config.workers > 1 else None
        made = [copy / copies.MANIFEST for copy in copies.found(folder)[-1:]] if folder else []
        with contextlib.suppress(FileNotFoundError):  # another process has thinned them out
            own += [time.time() - each.stat().st_mtime for each in made]
        return min(own, default=None)

    def _folders(self) -> list[Path]:
        """Wherever copies may lie, each place once; where new ones go is the first."""
        wanted = self._config.backup_dir
        others = self._config.data_dir / "copies"  # where they go while no others are wanted
        found = [wanted] if wanted else []
        if others.is_dir() and not (wanted and wanted.resolve() == others.resolve()):
            found.append(others)
        return found

    def _shares_a_disk(self) -> bool:
        """A stick that is not there leaves a folder of its name on the laptop's own disk."""
        database, folder = self._config.sqlite_file, self._config.backup_dir
        return bool(database and folder and database.stat().st_dev == folder.stat().st_dev)
