"""What a command asks of PostgreSQL, each question an answer to wait for; counted in its log."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from colaboracion.application import create_app
from colaboracion.config import Config
from colaboracion.database import TRANSACTIONS, db, reading, writing
from colaboracion.template import make_workshop
from tests.room import Room, entered
from tests.web.browsers import Browser

OF_A_CARD = 21  # BEGIN and COMMIT among them


@pytest.fixture
def logged(postgres: Any, tmp_path: Path) -> Iterator[tuple[Room, Callable[[], list[str]]]]:
    """(a room on PostgreSQL, what was asked since the last look); every statement is in the log."""
    settings = {"DATA_DIR": str(tmp_path), "SECRET_KEY": "x", "DATABASE_URL": postgres()}
    app = create_app(Config.from_environment(settings))
    read = 0

    def asked() -> list[str]:
        nonlocal read
        lines = postgres.log.read_text(encoding="utf-8").splitlines()
        new, read = lines[read:], len(lines)
        return [line.split("statement: ")[1] for line in new if "statement: " in line]

    with app.app_context():
        with writing() as session:
            slug = make_workshop(session).slug
            name = session.scalar(text("SELECT current_database()"))
            session.execute(text(f"ALTER DATABASE {name} SET log_statement = 'all'"))
        db.engine.dispose()  # it holds for connections of from now on
        with entered(app, slug) as room:
            yield room, asked
        db.engine.dispose()


def test_a_card_is_so_many_questions(logged: tuple[Room, Callable[[], list[str]]]) -> None:
    room, asked = logged
    room.do("félix", "set_phase", phase="plenary")
    column, claim = room.column(0), room.claim("bruno")
    room.claim = lambda _: claim  # type: ignore[method-assign] (a cookie asks nothing)
    room.do("bruno", "post_card", column=column, text="one")
    asked()
    room.do("bruno", "post_card", column=column, text="another")
    of_the_card = asked()
    assert of_the_card[0].startswith("BEGIN")
    assert of_the_card[-1].startswith("COMMIT")
    assert len(of_the_card) <= OF_A_CARD, of_the_card


def test_who_comes_in_is_one_question_without_a_transaction_and_waits_for_no_writer(
    logged: tuple[Room, Callable[[], list[str]]],
) -> None:
    room, asked = logged
    bruno = Browser(room).join("bruno")
    bruno.get("state")
    asked()
    with ExitStack() as others:
        for _ in range(TRANSACTIONS):
            others.enter_context(reading()).scalar(text("SELECT 1"))
        asked()
        assert bruno.get("state").status_code == 200
        assert [each.split()[0] for each in asked()] == ["SELECT"]


_END_ALL_OTHERS = text(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


def test_what_was_hung_up_is_noticed_without_asking(
    logged: tuple[Room, Callable[[], list[str]]],
) -> None:
    room, asked = logged
    with reading() as one, reading() as other:
        for each in (one, other):
            each.scalar(text("SELECT 1"))
    with reading() as one:
        one.execute(_END_ALL_OTHERS)
        asked()
        with reading() as other:
            assert other.scalar(text("SELECT 2")) == 2
    assert [each for each in asked() if "SELECT" in each] == ["SELECT 2"]
    assert room.state()["n"] == 0


@pytest.mark.usefixtures("logged")
def test_what_was_closed_at_this_end_is_put_aside_too() -> None:
    db.engine.dispose()
    with reading() as one:
        pooled = one.connection().connection.dbapi_connection
    assert pooled
    pooled.close()
    with reading() as other:
        assert other.scalar(text("SELECT 2")) == 2
