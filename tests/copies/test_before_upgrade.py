"""An upgrade copies first, fails without a trace, happens once, and says how to go back."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Engine

from colaboracion import copies, copying, database, migrations, template
from colaboracion.config import Config
from colaboracion.migrations import UpgradeError
from tests.services.server import Server
from tests.services.waiting import until

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


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """An installation to be, with its signing key."""
    settings = {"DATA_DIR": str(tmp_path / "data"), "BACKUP_DIR": str(tmp_path / "copies")}
    return Config.from_environment(settings)


@pytest.fixture
def engine(config: Config) -> Iterator[Engine]:
    """Its database, as this release leaves it, with a workshop."""
    one = _connect(config)
    _upgrade(one, config)
    yield one
    one.dispose()


def _connect(config: Config) -> Engine:
    config.data_dir.mkdir(parents=True, exist_ok=True)
    return database.connect(Flask(__name__), config.database_url)


def _upgrade(engine: Engine, config: Config) -> None:
    keep = copying.before_upgrade(config)
    migrations.upgrade(engine, at_first=template.make_first_workshop, keep=keep)


def _later(folder: Path, does: str) -> Path:
    """The migrations of this release and one that comes after them."""
    shutil.copytree(OURS, folder)
    head = ScriptDirectory(str(OURS)).get_current_head()
    (folder / "versions" / "9999_later.py").write_text(
        f"import sqlalchemy as sa\nfrom alembic import op\n\n"
        f'revision = "9999"\ndown_revision = "{head}"\n\n\ndef upgrade() -> None:\n    {does}\n'
    )
    return folder


def _all(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def _one(path: Path, query: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchone()[0]


def _file(config: Config) -> Path:
    assert config.sqlite_file
    return config.sqlite_file


def _made(config: Config) -> list[Path]:
    assert config.backup_dir
    return copies.found(config.backup_dir)


def test_a_new_installation_and_one_that_is_up_to_date_make_no_copy(
    engine: Engine, config: Config
) -> None:
    _upgrade(engine, config)
    assert _made(config) == []


def test_a_copy_of_what_was_is_made_before_anything_changes(
    engine: Engine, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _all(_file(config))
    monkeypatch.setattr(migrations, "FOLDER", _later(tmp_path / "later", CLIMBS))
    _upgrade(engine, config)
    assert _one(_file(config), "SELECT place FROM workshops") == "elsewhere"
    (copy,) = _made(config)
    assert copy.name.endswith("Z-before-upgrade")
    assert copies.prove(copy)["rows"]["workshops"] == 1
    assert (copy / copies.KEY).exists()
    assert _all(copy / copies.DATABASE) == before


def test_one_that_fails_half_way_leaves_all_as_it_was_and_can_be_run_again(
    engine: Engine, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With rows that are only in the write-ahead log, which a copied file would not have."""
    before = _rows_beside_the_file(_file(config))
    with closing(sqlite3.connect(_file(config))) as holding:  # a closing one would empty the log
        holding.execute("SELECT count(*) FROM kept").fetchone()
        monkeypatch.setattr(migrations, "FOLDER", _later(tmp_path / "breaks", BREAKS))
        for _ in range(2):
            with pytest.raises(UpgradeError, match=r"^upgrade_failed$") as failed:
                _upgrade(engine, config)
        assert failed.value.told["reason"] == "no way through"
    assert _all(_file(config)) == before
    (copy,) = _made(config)  # the second try found the first one's
    assert failed.value.told["place"] == copy
    assert _all(copy / copies.DATABASE) == before
    monkeypatch.setattr(migrations, "FOLDER", _later(tmp_path / "climbs", CLIMBS))
    _upgrade(engine, config)
    assert _one(_file(config), "SELECT place FROM workshops") == "elsewhere"
    assert _one(_file(config), "SELECT count(*) FROM kept") == 200


def _rows_beside_the_file(path: Path) -> list[str]:
    """Add rows that stay in the log; gives everything the database holds then."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("CREATE TABLE kept (text TEXT)")
        connection.executemany("INSERT INTO kept VALUES (?)", [("x" * 500,)] * 200)
        assert path.with_name(f"{path.name}-wal").stat().st_size > 100_000
        return list(connection.iterdump())


def test_where_no_copy_can_be_made_nothing_is_changed(
    engine: Engine, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _all(_file(config))
    (tmp_path / "copies").write_text("a file where a folder belongs")
    monkeypatch.setattr(migrations, "FOLDER", _later(tmp_path / "later", CLIMBS))
    with pytest.raises(UpgradeError, match=r"^upgrade_no_copy$"):
        _upgrade(engine, config)
    assert _all(_file(config)) == before


def test_a_copy_from_before_an_upgrade_is_not_thinned_out(
    engine: Engine, config: Config, tmp_path: Path
) -> None:
    source = copies.Installation(_file(config), config.data_dir / copies.KEY)
    copy = copies.make_before_upgrade(source, tmp_path / "one")
    folder = tmp_path / "many"
    shutil.copytree(copy, folder / f"2026-07-17T00-30-00-000000Z{copies.BEFORE_UPGRADE}")
    for minute in range(60):
        shutil.copytree(copy, folder / f"2026-07-17T01-{minute:02}-00-000000Z")
    shutil.copytree(copy, folder / "2026-07-17T00-10-00-000000Z")
    shutil.copytree(copy, folder / "2026-07-17T00-20-00-000000Z")
    copies.thin(folder)
    names = [path.name[11:16] for path in copies.found(folder)]
    assert names == ["00-10", "00-30", *(f"01-{minute:02}" for minute in range(60))]


def test_it_is_made_even_where_no_other_copies_are_wanted(config: Config, tmp_path: Path) -> None:
    off = Config.from_environment({"DATA_DIR": str(tmp_path / "off"), "BACKUP_DIR": "off"})
    one = _connect(off)
    _upgrade(one, off)
    keep = copying.before_upgrade(off)
    assert keep is not None
    assert keep().parent == off.data_dir / "copies"
    one.dispose()


def test_postgresql_is_left_to_its_own_tools_and_left_as_it_was(
    postgres: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = postgres()  # type: ignore[operator]
    config = Config.from_environment({"DATA_DIR": str(tmp_path), "DATABASE_URL": url})
    one = _connect(config)
    _upgrade(one, config)
    monkeypatch.setattr(migrations, "FOLDER", _later(tmp_path / "later", BREAKS))
    with pytest.raises(UpgradeError, match=r"^upgrade_failed_new$"):
        _upgrade(one, config)
    with one.connect() as connection:
        assert connection.exec_driver_sql("SELECT place FROM workshops").scalar() != "elsewhere"
        assert connection.exec_driver_sql("SELECT count(*) FROM cards").scalar() == 0
    one.dispose()


def _server(folder: Path, data: Path, migrating: Path) -> LaterServer:
    folder.mkdir()
    settings = {"DATA_DIR": str(data), "MIGRATIONS": str(migrating), "ASYNC_MODE": "threading"}
    return LaterServer(folder, settings)


def test_two_servers_that_start_together_upgrade_once(
    engine: Engine, config: Config, tmp_path: Path
) -> None:
    engine.dispose()
    later = _later(tmp_path / "later", COUNTS)
    servers = [_server(tmp_path / name, config.data_dir, later) for name in ("one", "two")]
    try:
        for each in servers:
            each.wait_until_up()
        assert _one(_file(config), "SELECT count(*) FROM upgrades") == 1
        assert len(copies.found(config.data_dir / "copies")) == 1
    finally:
        for each in servers:
            each.kill()


def test_a_server_that_cannot_upgrade_says_how_to_go_back(
    engine: Engine, config: Config, tmp_path: Path
) -> None:
    engine.dispose()
    before = _all(_file(config))
    later = _later(tmp_path / "later", BREAKS)
    refused = _server(tmp_path / "one", config.data_dir, later)
    assert refused.process.wait(20) == 1
    (copy,) = copies.found(config.data_dir / "copies")
    assert "no way through" in refused.log
    assert f"restore {copy}" in refused.log
    assert _all(_file(config)) == before
    earlier = Server(tmp_path / "one", {"DATA_DIR": str(config.data_dir)})
    try:
        earlier.wait_until_up()
    finally:
        earlier.kill()


def test_a_database_of_a_newer_release_is_left_alone(
    engine: Engine, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr(migrations, "FOLDER", _later(tmp_path / "later", CLIMBS))
        _upgrade(engine, config)
    engine.dispose()
    before = _all(_file(config))
    folder = tmp_path / "one"
    folder.mkdir()
    refused = Server(folder, {"DATA_DIR": str(config.data_dir)})
    assert refused.process.wait(20) == 1
    until(lambda: "newer release" in refused.log, what="the reason")
    assert "Traceback" not in refused.log
    assert _all(_file(config)) == before
