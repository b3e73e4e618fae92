"""Servers that upgrade: once, however many start together; and what they say when they cannot."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from colaboracion import copies, migrations
from colaboracion.config import Config
from tests.copies.upgrades import (
    BREAKS,
    CLIMBS,
    COUNTS,
    everything,
    file_of,
    later_release,
    one_value,
    start_later,
    upgrade,
)
from tests.services.server import Server
from tests.services.waiting import until


def test_two_servers_that_start_together_upgrade_once(
    engine: Engine, config: Config, tmp_path: Path
) -> None:
    engine.dispose()
    later = later_release(tmp_path / "later", COUNTS)
    servers = [start_later(tmp_path / name, config.data_dir, later) for name in ("one", "two")]
    try:
        for each in servers:
            each.wait_until_up()
        assert one_value(file_of(config), "SELECT count(*) FROM upgrades") == 1
        assert len(copies.found(config.data_dir / "copies")) == 1
    finally:
        for each in servers:
            each.kill()


def test_a_server_that_cannot_upgrade_says_how_to_go_back(
    engine: Engine, config: Config, tmp_path: Path
) -> None:
    engine.dispose()
    before = everything(file_of(config))
    later = later_release(tmp_path / "later", BREAKS)
    refused = start_later(tmp_path / "one", config.data_dir, later)
    assert refused.process.wait(20) == 1
    (copy,) = copies.found(config.data_dir / "copies")
    assert "no way through" in refused.log
    assert f"restore {copy}" in refused.log
    assert everything(file_of(config)) == before
    earlier = Server(tmp_path / "one", {"DATA_DIR": str(config.data_dir)})
    try:
        earlier.wait_until_up()
    finally:
        earlier.kill()


def test_a_database_of_a_newer_release_is_left_alone(
    engine: Engine, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr(migrations, "FOLDER", later_release(tmp_path / "later", CLIMBS))
        upgrade(engine, config)
    engine.dispose()
    before = everything(file_of(config))
    folder = tmp_path / "one"
    folder.mkdir()
    refused = Server(folder, {"DATA_DIR": str(config.data_dir)})
    assert refused.process.wait(20) == 1
    until(lambda: "newer release" in refused.log, what="the reason")
    assert "Traceback" not in refused.log
    assert everything(file_of(config)) == before
