"""A release that knows one migration more than this one, and what an upgrade leaves behind."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Engine

from colaboracion import copying, database, migrations, template
from colaboracion.config import Config
from tests.services.server import WITHOUT_REDIS, Server

OURS = migrations.FOLDER
CLIMBS = "op.execute(\"UPDATE workshops SET place = 'elsewhere'\")"
BREAKS = """op.create_table("half_made", sa.Column("id", sa.Integer()))
    op.add_column("cards", sa.Column("half_made", sa.Integer()))
    op.execute("UPDATE workshops SET place = 'elsewhere'")
    op.execute("DELETE FROM cards")
    raise ValueError("no way through")"""
COUNTS = """op.create_table("upgrades", sa.Column("n", sa.Integer()))
    op.execute("INSERT INTO upgrades VALUES (1)")"""
# A release that knows one migration more than this one.
LATER = """from pathlib import Path
import os
from colaboracion import migrations
migrations.FOLDER = Path(os.environ["MIGRATIONS"])
from colaboracion.serve import main
raise SystemExit(main())"""


class LaterServer(Server):
    """A server of that release."""

    program = ("-c", LATER)


def connect(config: Config) -> Engine:
    """Its database, as a start connects to it."""
    config.data_dir.mkdir(parents=True, exist_ok=True)
    return database.connect(Flask(__name__), config.database_url)


def upgrade(engine: Engine, config: Config) -> None:
    """What a start does to it."""
    keep = copying.before_upgrade(config)
    migrations.upgrade(engine, at_first=template.make_first_workshop, keep=keep)


def later_release(folder: Path, does: str) -> Path:
    """The migrations of this release and one that comes after them."""
    shutil.copytree(OURS, folder)
    head = ScriptDirectory(str(OURS)).get_current_head()
    (folder / "versions" / "9999_later.py").write_text(
        f"import sqlalchemy as sa\nfrom alembic import op\n\n"
        f'revision = "9999"\ndown_revision = "{head}"\n\n\ndef upgrade() -> None:\n    {does}\n'
    )
    return folder


def everything(path: Path) -> list[str]:
    """All that a database holds, as statements."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def one_value(path: Path, query: str) -> object:
    """The one value that a query finds."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchone()[0]


def file_of(config: Config) -> Path:
    """Where its database lies."""
    assert config.sqlite_file
    return config.sqlite_file


def start_later(folder: Path, data: Path, migrating: Path) -> LaterServer:
    """Start that release on these data."""
    folder.mkdir()
    settings = {"DATA_DIR": str(data), "MIGRATIONS": str(migrating), "ASYNC_MODE": "threading"}
    return LaterServer(folder, WITHOUT_REDIS | settings)
