"""The copy that the server has made of itself every minute, in a process of its own.

Only of SQLite: a PostgreSQL is copied by those who run it, with its own tools.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from colaboracion import children, copies
from colaboracion.config import Config

log = logging.getLogger(__name__)

EVERY = 60.0  # seconds
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

    def __init__(self, config: Config) -> None:
        self._config = config
        self._last: float | None = None

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
        return self._last is not None and time.monotonic() - self._last < 3 * EVERY

    def _run(self) -> None:
        while True:
            try:
                self.once()
            except Exception:  # told by `fresh`; the next minute tries again
                log.exception("No copy was made")
            time.sleep(EVERY)

    def once(self) -> None:
        """Make one copy and see that it ended well."""
        database, key = self._config.sqlite_file, self._config.data_dir / copies.KEY
        order = [sys.executable, copies.__file__, database, key, self._config.backup_dir]
        children.run([str(each) for each in order], _PATIENCE)
        self._last = time.monotonic()
