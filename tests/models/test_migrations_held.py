"""A migration at PostgreSQL while others hold its tables: it steps back, and they go on."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Connection, Engine, inspect, text

from colaboracion import database, migrations, template
from colaboracion.config import ASYNC_MODES, Config
from colaboracion.errors import Busy
from colaboracion.migrations import UpgradeError
from tests.copies.upgrades import LaterServer, later_release
from tests.services.server import Server, starting
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


@pytest.fixture
def anothers_turn(engine: Engine) -> Iterator[None]:
    """Another process upgrades, and takes its time."""
    with engine.begin() as other:
        other.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": migrations._LOCK})
        yield


@pytest.mark.usefixtures("anothers_turn")
def test_whose_turn_does_not_come_says_so(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "PATIENCE", 0.3)
    with pytest.raises(Busy):
        _upgrade(engine)


@pytest.mark.usefixtures("anothers_turn")
@pytest.mark.parametrize("mode", ASYNC_MODES)
def test_a_server_that_waits_for_its_turn_stops_when_it_is_asked_to(
    engine: Engine, mode: str, tmp_path: Path
) -> None:
    with starting(Server, tmp_path) as begin:
        one = begin(wait=False, DATABASE_URL=_url(engine), ASYNC_MODE=mode)
        until(lambda: _asks_for_its_turn(engine), within=60, what="its wait")
        assert one.stop(within=5) == 0
    assert "Traceback" not in one.log


@pytest.mark.usefixtures("held")
def test_a_server_that_waits_for_a_table_stops_when_it_is_asked_to(
    engine: Engine, tmp_path: Path
) -> None:
    later = later_release(tmp_path / "later", WIDENS)
    settings = {"DATABASE_URL": _url(engine), "MIGRATIONS": str(later), "ASYNC_MODE": "threading"}
    with starting(LaterServer, tmp_path) as begin:
        one = begin(wait=False, **settings)
        until(lambda: "tried again" in one.log, within=60, what="its wait")
        assert one.stop(within=5) == 0
    assert "Traceback" not in one.log


def _url(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def _asks_for_its_turn(engine: Engine) -> bool:
    query = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_try_advisory_xact%'"
    with engine.connect() as connection:
        return bool(connection.scalar(text(query)))
