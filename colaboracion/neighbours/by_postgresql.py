"""The processes of a PostgreSQL: advisory locks of a connection that each keeps for them alone.

They end with the connection, so also where a process or its machine breaks down; after the
database was restarted they are taken again.
"""

import logging
import threading
import time

from sqlalchemy import Connection, NullPool, TextClause, create_engine, text
from sqlalchemy.exc import DBAPIError

from colaboracion.fingerprints import fingerprint
from colaboracion.neighbours.refusals import AwayError, MustNotStartError

log = logging.getLogger(__name__)

PATIENCE = 3.0  # seconds in which another may be about to end
LOOK = 5.0  # seconds between two looks at the connection
_TURN = 0.1
_MEANT = 8  # looks after which a place that is taken is somebody else's
# Any numbers, the same in every process; a lock has two.
_SERVING, _KEYS = 0x436F6C62, 0x436F6C6B
_PLACE, _DOOR, _LEADING = 0, 1, 2
# Where a machine is gone without a word, its locks are free after half a minute.
_NOTICES = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4"
_OPTIONS = {
    "options": f"{_NOTICES} -c lock_timeout=15000",
    "connect_timeout": 10,
    "tcp_user_timeout": 20_000,  # ms
    "keepalives_idle": 10,
}
_OTHER_KEYS = text(
    "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
    " AND classid::bigint = :keys AND objid::bigint <> :own AND database ="
    " (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class ByPostgresql:
    """See Neighbours."""

    def __init__(self, url: str, workers: int) -> None:
        own = {"poolclass": NullPool, "isolation_level": "AUTOCOMMIT", "hide_parameters": True}
        self._engine = create_engine(url, connect_args=_OPTIONS, **own)
        self._workers = workers
        self._connection: Connection | None = None
        self._leads = False
        self._has_left = False
        self._turn = threading.Lock()

    def enter(self) -> bool:
        """See Neighbours; others may come at any time, and nothing is put in place here."""
        try:
            self._connect()
            self._take_place()
        except DBAPIError as error:
            raise AwayError(str(error.orig).strip()) from error
        return False

    def stay(self, secret_key: str) -> None:
        """See Neighbours."""
        try:
            self._take_key(fingerprint(secret_key))
        except DBAPIError as error:
            raise AwayError(str(error.orig).strip()) from error
        threading.Thread(target=self._keep, args=(secret_key,), daemon=True).start()

    def leads(self) -> bool:
        """See Neighbours."""
        with self._turn:
            if not self._answers():  # the next look takes everything anew
                return False
            self._leads = self._leads or self._try("pg_try_advisory_lock", _LEADING)
            return self._leads

    def leave(self) -> None:
        """See Neighbours."""
        with self._turn:
            self._has_left = True
            self._drop()

    def _connect(self) -> None:
        self._drop()
        self._connection = self._engine.connect()

    def _drop(self) -> None:
        connection, self._connection, self._leads = self._connection, None, False
        if connection is not None:
            connection.invalidate()  # with all its locks; it may be dead already
            connection.close()

    def _take_place(self) -> None:
        how = "pg_try_advisory_lock" if self._workers == 1 else "pg_try_advisory_lock_shared"
        deadline = time.monotonic() + PATIENCE
        while not self._try(how, _PLACE):
            if time.monotonic() > deadline:
                why = "not_alone" if self._workers == 1 else "other_alone"
                raise MustNotStartError(why, workers=self._workers)
            time.sleep(_TURN)

    def _take_key(self, own: int) -> None:
        """One at a time, so that of two who come together only the second is turned away."""
        door = {"serving": _SERVING, "door": _DOOR}
        self._ask("SELECT pg_advisory_lock(:serving, :door)", **door)
        deadline = time.monotonic() + PATIENCE
        while self._execute(_OTHER_KEYS, keys=_KEYS, own=own):
            if time.monotonic() > deadline:
                raise MustNotStartError("other_key")
            time.sleep(_TURN)
        self._ask("SELECT pg_advisory_lock_shared(:keys, :own)", keys=_KEYS, own=own)
        self._ask("SELECT pg_advisory_unlock(:serving, :door)", **door)

    def _keep(self, secret_key: str) -> None:
        """For as long as the process lives: whoever serves has not to end for a lock."""
        refused = 0
        while not self._has_left:
            time.sleep(LOOK)
            try:
                self._look(secret_key)
                refused = 0
            except DBAPIError:
                pass  # away: the next look tries again
            except MustNotStartError as error:
                refused += 1
                if refused == _MEANT:  # it is no connection of our own that is about to end
                    log.error("Two processes serve this database that should not: %s", error)  # noqa: TRY400

    def _look(self, secret_key: str) -> None:
        with self._turn:
            if self._has_left or self._answers():
                return
            try:
                self._connect()
                self._take_place()
                self._take_key(fingerprint(secret_key))
            except BaseException:
                self._drop()
                raise

    def _answers(self) -> bool:
        try:
            return self._connection is not None and bool(self._ask("SELECT 1"))
        except DBAPIError:
            self._drop()  # it would go on as if it were in a transaction that has to be ended
            return False

    def _try(self, how: str, what: int) -> bool:
        return bool(self._ask(f"SELECT {how}(:serving, :what)", serving=_SERVING, what=what))

    def _ask(self, statement: str, **values: int) -> object:
        return self._execute(text(statement), **values)

    def _execute(self, statement: TextClause, **values: int) -> object:
        assert self._connection is not None
        return self._connection.scalar(statement, values)
