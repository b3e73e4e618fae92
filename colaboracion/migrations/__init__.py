"""Brings the database to the tables that this release knows, at every start."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session as OrmSession

_LOCK = 0x436F6C61  # any number, the same in every process


def upgrade(engine: Engine, at_first: Callable[[OrmSession], None]) -> None:
    """Run what is missing, then `at_first`, in one transaction that others wait for.

    Two processes that start together would otherwise both make the tables.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.execution_options(for_writing=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        with OrmSession(connection) as session:
            at_first(session)
            session.flush()
