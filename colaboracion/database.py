"""The database: one engine, one way to read (a snapshot), one way to write (alone).

`writing` holds the only `.commit(` of the project and `execute.py` opens it, so that nothing is
changed another way (law 1). `imports` opens it too, for a workshop that was not here before; the
migrations, at start, have their own.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, create_engine, event, orm
from sqlalchemy.exc import InvalidatePoolError, OperationalError

from colaboracion.errors import Busy
from colaboracion.off_loop import WhereSlow, off_loop
from colaboracion.one_at_a_time import OneAtATime

PATIENCE = 15.0  # seconds a write waits for its turn before the sender is told to send again
# PostgreSQL's codes for: a lock not had in time, two changes at once, a deadlock it ended.
_PASSING = {"55P03", "40001", "40P01"}
# So many stay open; who finds none free waits. More would not be quicker, for one core serves them
# all, and those that a rush opens cost it more than the waiting: PostgreSQL's greeting is dear.
# Nobody who holds one may ask for a second, or all could wait for each other.
TRANSACTIONS, GLANCES = 8, 4
CONNECTIONS = TRANSACTIONS + GLANCES
_TURN = 0.02  # seconds between two tries for the file; the serving loop goes on in between


class Base(orm.DeclarativeBase):
    """What every table derives from."""


db = SQLAlchemy(model_class=Base)
_writers = OneAtATime()


def connect(app: Flask, url: str, async_mode: str = "threading") -> Engine:
    """Bind the app to the database at `url` and set up its connections.

    `async_mode`: the one this process serves in; others wait for the disk where they are.
    """
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    options: dict[str, Any] = {"pool_size": TRANSACTIONS, "max_overflow": 0}
    options |= {"hide_parameters": True}  # an error in the log must not quote what people wrote
    if url.startswith("sqlite"):
        options |= {"connect_args": {"factory": _committing(WhereSlow(off_loop(async_mode)))}}
    else:  # what is answered "saved" is on disk, whatever the server was set to
        ours = f"-c lock_timeout={int(PATIENCE * 1000)} -c synchronous_commit=on"
        options |= {"connect_args": {"options": ours}}
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = options
    db.init_app(app)
    with app.app_context():
        engine = db.engine
    app.extensions["engines"] = _engines(engine, options)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _open_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "checkout", _require_open)
    return engine


def _committing(aside: Callable[[Callable[[], None]], None]) -> type[sqlite3.Connection]:
    """Connections whose commit waits for a slow disk beside the serving loop.

    The write lock is held meanwhile, so nobody else touches the connection; what reads goes on.
    """

    class Patient(sqlite3.Connection):
        def commit(self) -> None:
            aside(super().commit)

    return Patient


@contextmanager
def reading() -> Iterator[orm.Session]:
    """A session whose every row and number belong to one moment; it stores nothing."""
    with orm.Session(_engine("reading")) as session:
        yield session


@contextmanager
def glancing() -> Iterator[Connection]:
    """For plain rows, at a quarter of what a session's objects cost; each question is a moment
    of its own, so what must belong together is asked together.
    """
    with _engine("glancing").connect() as connection:
        yield connection


@contextmanager
def writing() -> Iterator[orm.Session]:
    """A transaction that commits when the block ends and rolls back when it raises.

    The lock of the process is held by the caller (`alone`), so that what follows the
    commit, the hand-over to the broadcast, still happens in the order of the commits.
    """
    with _as_busy(), orm.Session(_engine("writing"), expire_on_commit=False) as session:
        connection = session.connection()
        yield session
        try:
            session.commit()
        except BaseException:
            # Nobody knows what the database made of it: this connection is not used again.
            connection.invalidate()
            raise


@contextmanager
def alone(name: str) -> Iterator[None]:
    """The process's lock for `name`'s writes: one per SQLite file, one per workshop elsewhere.

    Raises Busy where the turn does not come in time.
    """
    engine = db.engine
    what = str(engine.url) if engine.dialect.name == "sqlite" else name
    with _writers.of(what, PATIENCE):
        yield


@contextmanager
def _as_busy() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if _is_passing(error):
            raise Busy from error
        raise  # a full disk or a missing table is no matter of waiting: logged, answered as failure


def _is_passing(error: OperationalError) -> bool:
    if isinstance(error.orig, sqlite3.OperationalError):
        return "locked" in str(error.orig)
    code = getattr(error.orig, "pgcode", None)
    # Without a code the database said nothing: it was restarted under us, or is not up again.
    return error.connection_invalidated or code is None or code in _PASSING


def _engines(engine: Engine, options: dict[str, Any]) -> dict[str, Engine]:
    """The engine as it is used to write, to read, and for a glance."""
    if engine.dialect.name == "sqlite":
        reading = engine.execution_options(for_writing=False)
        writing = engine.execution_options(for_writing=True)
        return {"writing": writing, "reading": reading, "glancing": reading}
    reading = engine.execution_options(isolation_level="REPEATABLE READ")
    return {"writing": engine, "reading": reading, "glancing": _at_a_glance(engine, options)}


def _at_a_glance(engine: Engine, options: dict[str, Any]) -> Engine:
    """Connections that begin and end no transaction: two of three ways to PostgreSQL are saved.

    They are others than those that write: who waits for a lock keeps nobody from coming in.
    """
    options = options | {"pool_size": GLANCES, "isolation_level": "AUTOCOMMIT"}
    glancing = create_engine(engine.url, **options)
    event.listen(glancing, "checkout", _require_open)
    return glancing


def pools() -> list[Engine]:
    """One engine for each pool of connections."""
    glancing = _engine("glancing")
    return [db.engine] if glancing.pool is db.engine.pool else [db.engine, glancing]


def _engine(way: str) -> Engine:
    engines: dict[str, Engine] = current_app.extensions["engines"]
    return engines[way]


def _require_open(connection: Any, _record: Any, _taker: Any) -> None:
    """Put aside what a restarted PostgreSQL has hung up: all in the pool, most likely.

    What it said last lies here already. To ask it, as the pool would, costs a command two answers.
    """
    try:
        for _ in ("a farewell", "the end"):
            connection.poll()
    except connection.Error as gone:
        raise InvalidatePoolError from gone


def _open_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    """Hand transactions to us: the driver's own begin would upgrade a read and be refused."""
    connection.isolation_level = None
    connection.text_factory = _readable
    for pragma in (
        *("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"),
        "secure_delete=ON",  # what is forgotten is written over
    ):
        connection.execute(f"PRAGMA {pragma}")
    # From here on a taken file answers at once: SQLite's own wait would hold the serving loop.
    connection.execute("PRAGMA busy_timeout=0")


def _readable(stored: bytes) -> str:
    """Text as it is on the disk: a letter that a broken one lost shows, and hides no other."""
    return stored.decode(errors="replace")


def _begin_sqlite(connection: Connection) -> None:
    if not connection.get_execution_options().get("for_writing"):
        _raw(connection).execute("BEGIN")
        return
    deadline = time.monotonic() + PATIENCE
    while not _took_the_file(connection):
        if time.monotonic() > deadline:
            raise Busy
        time.sleep(_TURN)


def _took_the_file(connection: Connection) -> bool:
    """Try BEGIN IMMEDIATE below SQLAlchemy, whose error handling would end the connection."""
    try:
        _raw(connection).execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            return False
        raise
    return True


def _raw(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)
