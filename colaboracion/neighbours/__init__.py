"""Who else serves this database: a process that must not start beside them is told so.

Nothing is written down that could be left over: what counts are locks, which the system or the
database takes back from a process however it ended.
"""

import threading
from pathlib import Path
from typing import Protocol

from colaboracion.config import Config
from colaboracion.neighbours import disks
from colaboracion.neighbours.by_files import ByFiles
from colaboracion.neighbours.by_postgresql import ByPostgresql
from colaboracion.neighbours.refusals import AwayError, MustNotStartError, Stopped

__all__ = ["AwayError", "MustNotStartError", "Neighbours", "Stopped", "found", "require_possible"]

MOUNTS = Path("/proc/self/mountinfo")  # Linux alone tells it so; elsewhere nothing is known


class Neighbours(Protocol):
    """The processes of one database, as one of them meets the others."""

    def enter(self) -> bool:
        """Take a place among them; whether nobody else is there, nor can come before `stay`.

        Raises MustNotStartError where there is none, AwayError while the database is away.
        """

    def stay(self, secret_key: str) -> None:
        """Serve from now on, until the process ends.

        Raises MustNotStartError where the others sign with another key, AwayError as above.
        """

    def leads(self) -> bool:
        """Whether what is done once for all of them falls to this one, now and until it ends."""

    def leave(self) -> None:
        """Serve no more: the place is free."""


def require_possible(config: Config) -> None:
    """Raise MustNotStartError for settings with which no process may serve."""
    if config.workers > 1 and not config.redis_url:
        raise MustNotStartError("no_redis", workers=config.workers)
    if config.sqlite_file and (found := disks.network_disk(config.sqlite_file, MOUNTS)):
        raise MustNotStartError("network_disk", place=found.place, kind=found.kind)


def found(config: Config, stop: threading.Event) -> Neighbours:
    """Those of the database that is set.

    Whoever waits for others raises Stopped once `stop` is set; at PostgreSQL the wait is short.
    """
    if config.sqlite_file:
        return ByFiles(config.sqlite_file, config.workers, stop)
    return ByPostgresql(config.database_url, config.workers)
