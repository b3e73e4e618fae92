"""Brings the database to the tables that this release knows, at every start."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session as OrmSession

from colaboracion.errors import Busy

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
PATIENCE = 45.0  # seconds in which what others hold is tried for again and again
HOLD = 2.0  # seconds that a try waits for a table: whoever writes waits behind it meanwhile
_PAUSE = 1.0  # seconds between two tries, in which they go on
_TURN = 0.1  # seconds between two looks whether it is this process's turn
_HELD = {"55P03", "40P01"}  # PostgreSQL's codes: a lock not had in time, a deadlock it ended
_LOCK = 0x436F6C61  # any number, the same in every process


class UpgradeError(Exception):
    """The database could not be brought up to date and was left as it was.

    The text says why, as the end of a key of the catalogs; `told` goes into its sentence.
    """

    # words: serve.upgrade_failed serve.upgrade_failed_new serve.upgrade_no_copy
    # words: serve.upgrade_newer serve.upgrade_not_utf8 serve.upgrade_held

    def __init__(self, why: str, **told: object) -> None:
        super().__init__(why)
        self.told = told


class Start:
    """The start in which an upgrade is, as one that nobody watches or wants to stop."""

    def wait(self, seconds: float) -> None:
        """Wait for those who hold the database; it may raise, and so end that."""
        time.sleep(seconds)

    def upgrades(self) -> None:
        """Told before what may take long."""

    def goes_on(self) -> None:
        """Told after it."""


def upgrade(
    engine: Engine,
    at_first: Callable[[OrmSession], None],
    keep: Callable[[], Path] | None,
    start: Start | None = None,
) -> None:
    """Run what is missing, then `at_first`, in one transaction that others wait for.

    Two processes that start together would otherwise both make the tables. `keep` copies
    a database with work in it before anything is changed; None where others see to that.
    Raises UpgradeError, and Busy where another takes longer than its turn.
    """
    start = start or Start()
    begun = time.monotonic()
    told = False
    while True:
        try:
            return _upgrade(engine, at_first, keep, start)
        except OperationalError as error:
            if not _is_held(error):
                raise
            if time.monotonic() - begun > PATIENCE:
                raise UpgradeError("upgrade_held", reason=_short(error)) from error
        if not told:
            log.warning("Others hold what the upgrade needs; it is tried again and again")
        told = True
        start.wait(_PAUSE)


def _upgrade(
    engine: Engine,
    at_first: Callable[[OrmSession], None],
    keep: Callable[[], Path] | None,
    start: Start,
) -> None:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    with engine.execution_options(for_writing=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            _require_utf8(connection)
            _take_turn(connection, start)
            connection.execute(text(f"SET LOCAL lock_timeout = {int(HOLD * 1000)}"))
        if _is_behind(connection, ScriptDirectory.from_config(config)):
            start.upgrades()
            config.attributes["connection"] = connection
            _migrate(config, _copied(connection, keep))
        with OrmSession(connection) as session:
            at_first(session)
            session.flush()
    start.goes_on()


def _take_turn(connection: Connection, start: Start) -> None:
    """Asked for again and again: who waited in the database would not hear that it is to stop."""
    deadline = time.monotonic() + PATIENCE
    ask = text("SELECT pg_try_advisory_xact_lock(:lock)")
    while not connection.scalar(ask, {"lock": _LOCK}):
        if time.monotonic() > deadline:
            raise Busy
        start.wait(_TURN)


def _require_utf8(connection: Connection) -> None:
    """Any other encoding loses letters, or cuts a text at its first emoji."""
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise UpgradeError("upgrade_not_utf8", encoding=encoding)


def is_current(connection: Connection) -> bool:
    """Whether the tables are those that this release knows."""
    at = MigrationContext.configure(connection).get_current_revision()
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return at == ScriptDirectory.from_config(config).get_current_head()


def knows(revision: str) -> bool:
    """Whether this release can bring tables of that revision up to date."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    return revision in {script.revision for script in scripts}


def _is_behind(connection: Connection, scripts: ScriptDirectory) -> bool:
    at = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in scripts.walk_revisions()}
    if at is not None and at not in known:
        raise UpgradeError("upgrade_newer", revision=at)
    return at != scripts.get_current_head()


def _copied(connection: Connection, keep: Callable[[], Path] | None) -> Path | None:
    """The copy of what there is to lose. Nothing is written meanwhile: this transaction has
    the only right to, while what it has not committed is not in the copy.
    """
    if keep is None or not inspect(connection).has_table("workshops"):
        return None
    if not connection.scalar(text("SELECT count(*) FROM workshops")):
        return None
    try:
        return keep()
    except Exception as error:
        log.exception("No copy was made before the upgrade")
        raise UpgradeError("upgrade_no_copy", reason=_short(error)) from error


def _migrate(config: Config, copy: Path | None) -> None:
    try:
        command.upgrade(config, "head")
    except Exception as error:
        if isinstance(error, OperationalError) and _is_held(error):
            raise
        log.exception("The upgrade failed")
        if copy is None:
            raise UpgradeError("upgrade_failed_new", reason=_short(error)) from error
        raise UpgradeError("upgrade_failed", reason=_short(error), place=copy) from error


def _is_held(error: OperationalError) -> bool:
    return getattr(error.orig, "pgcode", None) in _HELD


def _short(error: Exception) -> str:
    """What went wrong, in a line; the statement and all else is in the log."""
    return (str(error).splitlines() or [type(error).__name__])[0]
