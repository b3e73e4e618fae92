"""An upgrade copies first, and where it fails it leaves no trace."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from colaboracion import copies, copying, migrations
from colaboracion.config import Config
from colaboracion.migrations import UpgradeError
from tests.copies.upgrades import (
    BREAKS,
    CLIMBS,
    connect,
    everything,
    file_of,
    later_release,
    one_value,
    upgrade,
)


def _made(config: Config) -> list[Path]:
    assert config.backup_dir
    return copies.found(config.backup_dir)


def test_a_new_installation_and_one_that_is_up_to_date_make_no_copy(
    engine: Engine, config: Config
) -> None:
    upgrade(engine, config)
    assert _made(config) == []


def test_a_copy_of_what_was_is_made_before_anything_changes(
    engine: Engine, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(file_of(config))
    monkeypatch.setattr(migrations, "FOLDER", later_release(tmp_path / "later", CLIMBS))
    upgrade(engine, config)
    assert one_value(file_of(config), "SELECT place FROM workshops") == "elsewhere"
    (copy,) = _made(config)
    assert copy.name.endswith("Z-before-upgrade")
    assert copies.prove(copy)["rows"]["workshops"] == 1
    assert (copy / copies.KEY).exists()
    assert everything(copy / copies.DATABASE) == before


def test_one_that_fails_half_way_leaves_all_as_it_was_and_can_be_run_again(
    engine: Engine, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With rows that are only in the write-ahead log, which a copied file would not have."""
    before = _rows_beside_the_file(file_of(config))
    with closing(sqlite3.connect(file_of(config))) as holding:  # a closing one would empty the log
        holding.execute("SELECT count(*) FROM kept").fetchone()
        monkeypatch.setattr(migrations, "FOLDER", later_release(tmp_path / "breaks", BREAKS))
        for _ in range(2):
            with pytest.raises(UpgradeError, match=r"^upgrade_failed$") as failed:
                upgrade(engine, config)
        assert failed.value.told["reason"] == "no way through"
    assert everything(file_of(config)) == before
    (copy,) = _made(config)  # the second try found the first one's
    assert failed.value.told["place"] == copy
    assert everything(copy / copies.DATABASE) == before
    monkeypatch.setattr(migrations, "FOLDER", later_release(tmp_path / "climbs", CLIMBS))
    upgrade(engine, config)
    assert one_value(file_of(config), "SELECT place FROM workshops") == "elsewhere"
    assert one_value(file_of(config), "SELECT count(*) FROM kept") == 200


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
    before = everything(file_of(config))
    (tmp_path / "copies").write_text("a file where a folder belongs")
    monkeypatch.setattr(migrations, "FOLDER", later_release(tmp_path / "later", CLIMBS))
    with pytest.raises(UpgradeError, match=r"^upgrade_no_copy$"):
        upgrade(engine, config)
    assert everything(file_of(config)) == before


def test_a_copy_from_before_an_upgrade_is_not_thinned_out(
    engine: Engine, config: Config, tmp_path: Path
) -> None:
    source = copies.Installation(file_of(config), config.data_dir / copies.KEY)
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
    one = connect(off)
    upgrade(one, off)
    keep = copying.before_upgrade(off)
    assert keep is not None
    assert keep().parent == off.data_dir / "copies"
    one.dispose()


def test_postgresql_is_left_to_its_own_tools_and_left_as_it_was(
    postgres: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = postgres()
    config = Config.from_environment({"DATA_DIR": str(tmp_path), "DATABASE_URL": url})
    one = connect(config)
    upgrade(one, config)
    monkeypatch.setattr(migrations, "FOLDER", later_release(tmp_path / "later", BREAKS))
    with pytest.raises(UpgradeError, match=r"^upgrade_failed_new$"):
        upgrade(one, config)
    with one.connect() as connection:
        assert connection.exec_driver_sql("SELECT place FROM workshops").scalar() != "elsewhere"
        assert connection.exec_driver_sql("SELECT count(*) FROM cards").scalar() == 0
    one.dispose()
