"""The migrations make exactly the tables that the models describe, also when two start at once."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy import create_engine, func, select, text

from colaboracion import database, migrations
from colaboracion.database import Base
from colaboracion.models import Workshop
from tests.services.server import Server

_OLD_WORKSHOP = """INSERT INTO workshops VALUES
    ('w', 'old', '', '', '', '', '', '', 'es', 'group', 'none', 'e', 0, 0)"""
_OLD_SESSION = """INSERT INTO sessions VALUES
    ('s', 'w', '', '', 'writing', 'plenary', 0, '{}', '{}')"""


def test_they_make_the_models_tables(app: Flask) -> None:
    with app.app_context(), database.db.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_two_first_starts_at_once_make_one_workshop(
    kind: str,
    server: Callable[..., Server],
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    data = {"DATA_DIR": str(tmp_path_factory.mktemp("shared"))}
    if kind == "postgresql":
        data["DATABASE_URL"] = request.getfixturevalue("postgres")()
    starting = [server(wait=False, **data) for _ in range(2)]
    waiting = [threading.Thread(target=one.wait_until_up) for one in starting]
    for each in waiting:
        each.start()
    for each in waiting:
        each.join()
    assert [len(one.codes()) for one in starting] == [1, 1]
    assert starting[0].codes() == starting[1].codes()


def test_a_second_start_makes_no_second_workshop(server: Callable[..., Server]) -> None:
    one = server()
    before = one.codes()
    one.stop()
    one.start()
    one.wait_until_up()
    assert one.codes() == before


def test_a_workshop_from_before_gets_a_board_for_its_plenary(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    config = Config()
    config.set_main_option("script_location", str(migrations.FOLDER))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.execute(text(_OLD_WORKSHOP))
        connection.execute(text(_OLD_SESSION))
        command.upgrade(config, "head")
        boards = connection.execute(
            text("SELECT number, session_id FROM boards JOIN groups ON groups.id = group_id")
        )
        assert boards.all() == [(0, "s")]


def test_each_test_app_began_with_the_built_in_workshop(app: Flask) -> None:
    with app.app_context(), database.reading() as session:
        assert (session.scalar(select(func.count(Workshop.id))) or 0) >= 1
