"""A migration at PostgreSQL while others hold its tables: it steps back, and they go on."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Connection, Engine, inspect, text

from colaboracion import database, migrations, template
from colaboracion.config import Config
from colaboracion.migrations import UpgradeError
from tests.copies.upgrades import later_release
from tests.services.waiting import until

WIDENS = 'op.add_column("workshops", sa.Column("wider", sa.Integer()))'


@pytest.fixture
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """Of a PostgreSQL with this release's tables; what waits is short."""
    url = Config.from_environment({"DATABASE_URL": request.getfixturevalue("postgres")()})
    made = database.connect(Flask(__name__), url.database_url)
    _upgrade(made)
    monkeypatch.setattr(migrations, "HOLD", 0.2)
    monkeypatch.setattr(migrations, "_PAUSE", 0.1)
    yield made
    made.dispose()


@pytest.fixture
def held(engine: Engine) -> Iterator[Connection]:
    """A transaction elsewhere that has read and is not ended."""
    with engine.connect() as connection:
        connection.execute(text("SELECT count(*) FROM workshops"))
        yield connection


def _upgrade(engine: Engine) -> None:
    migrations.upgrade(engine, at_first=template.make_first_workshop, keep=None)


def _columns(engine: Engine) -> set[str]:
    return {each["name"] for each in inspect(engine).get_columns("workshops")}


def _goes_on(engine: Engine) -> None:
    """Somebody who writes is not behind it for longer than a try takes."""
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = 5000"))
        connection.execute(text("UPDATE workshops SET place = 'elsewhere'"))


def test_it_is_tried_until_the_other_ends_and_who_writes_goes_on(
    engine: Engine,
    held: Connection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(migrations, "FOLDER", later_release(tmp_path / "later", WIDENS))
    upgrading = threading.Thread(target=_upgrade, args=(engine,))
    upgrading.start()
    try:
        until(lambda: "tried again" in caplog.text, what="a step back")
        for _ in range(5):
            _goes_on(engine)
        assert upgrading.is_alive()
    finally:
        held.rollback()
        upgrading.join()
    assert "wider" in _columns(engine)
    assert caplog.text.count("tried again") == 1


@pytest.mark.usefixtures("held")
def test_one_that_never_ends_is_told_and_nothing_is_changed(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "FOLDER", later_release(tmp_path / "later", WIDENS))
    monkeypatch.setattr(migrations, "PATIENCE", 0.3)
    with pytest.raises(UpgradeError, match="upgrade_held"):
        _upgrade(engine)
    assert "wider" not in _columns(engine)
    _goes_on(engine)
