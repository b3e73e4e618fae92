"""The migrations make exactly the tables that the models describe, also when two start at once."""

import json
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
from tests.services.server import WITHOUT_REDIS, Server

_OLD_WORKSHOP = """INSERT INTO workshops VALUES
    ('w', 'old', '', '', '', '', '', '', 'es', 'group', 'none', 'e', 0, 0)"""
_OLD_SESSION = """INSERT INTO sessions VALUES
    ('s', 'w', '', '', 'writing', 'plenary', 0, '{}', '{}')"""

# A card cited by itself, one under a cited heading, one that was withdrawn from it.
_OLD_CONCLUSION = (
    """INSERT INTO workshops VALUES
    ('w', 'old', '', '', '', '', '', '', 'es', 'group', 'none', 'e', 0, 0)""",
    """INSERT INTO sessions (id, workshop_id, title_es, title_en, phase, sharing, headings_shown,
    stage, timer) VALUES ('s', 'w', '', '', 'plenary', 'plenary', TRUE, '{}', '{}')""",
    "INSERT INTO columns VALUES ('k', 'w', 's', 'key_element', 1, '', '', '', '', 5, 2)",
    "INSERT INTO questions VALUES ('q', 'w', 1, '', '')",
    "INSERT INTO groups (id, workshop_id, number) VALUES ('g', 'w', 1)",
    """INSERT INTO boards (id, workshop_id, session_id, group_id, counts, last_number)
    VALUES ('o', 'w', 's', 'g', '{}', 3)""",
    "INSERT INTO clusters VALUES ('h', 'w', 'k', '', 'h', 'a', FALSE, NULL)",
    """INSERT INTO cards (id, workshop_id, board_id, column_id, cluster_id, number,
    neutral_number, text, version, position, withdrawn, posted_at) VALUES
    ('a', 'w', 'o', 'k', NULL, 1, 1, '', 'va', 'a', FALSE, 0),
    ('b', 'w', 'o', 'k', 'h', 2, 2, '', 'vb', 'b', FALSE, 0),
    ('c', 'w', 'o', 'k', 'h', 3, 3, '', 'vc', 'c', TRUE, 0)""",
    "INSERT INTO conclusions VALUES ('z', 'w', 'q', 'a', '', 'z', 'draft')",
    "INSERT INTO conclusion_cards VALUES ('z', 'a')",
    "INSERT INTO conclusion_clusters VALUES ('z', 'h')",
)


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
    data = WITHOUT_REDIS | {"DATA_DIR": str(tmp_path_factory.mktemp("shared"))}
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


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_cards_of_conclusions_from_before_count_as_seen(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    if kind == "postgresql":
        url = str(request.getfixturevalue("postgres")()).replace("://", "+psycopg2://")
    engine = create_engine(url)
    config = Config()
    config.set_main_option("script_location", str(migrations.FOLDER))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        for row in _OLD_CONCLUSION:
            connection.execute(text(row))
        command.upgrade(config, "head")
        seen = connection.execute(text("SELECT seen FROM conclusions")).scalar_one()
    engine.dispose()
    assert (json.loads(seen) if isinstance(seen, str) else seen) == {"a": "va", "b": "vb"}


def test_each_test_app_began_with_the_built_in_workshop(app: Flask) -> None:
    with app.app_context(), database.reading() as session:
        assert (session.scalar(select(func.count(Workshop.id))) or 0) >= 1
