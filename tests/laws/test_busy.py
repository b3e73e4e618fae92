"""A database that someone else holds: a change waits, then is told to come again."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from colaboracion import database
from colaboracion.errors import Busy
from tests.room import Room


@contextmanager
def _held(app: Flask, slug: str) -> Iterator[None]:
    """As another process would, in the middle of its own change."""
    engine = database.db.engine
    if engine.dialect.name == "sqlite":
        other = sqlite3.connect(str(engine.url.database), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
        other.close()
        return
    others = create_engine(engine.url)
    with others.connect() as connection:
        wanted = text("SELECT id FROM workshops WHERE slug = :slug FOR UPDATE")
        connection.execute(wanted, {"slug": slug})
        yield
    others.dispose()


def test_a_change_waits_until_the_other_is_done(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    column = room.column(0)
    done = threading.Event()

    def post() -> None:
        with room.app.app_context():
            room.do("bruno", "post_card", column=column, text="espera su turno")
        done.set()

    waiting = threading.Thread(target=post)
    with _held(room.app, room.slug):
        waiting.start()
        assert not done.wait(0.5)
    waiting.join()
    assert room.texts("staff") == ["espera su turno"]


def test_whoever_waited_too_long_is_told_to_send_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.do("félix", "set_phase", phase="writing")
    column = room.column(0)
    monkeypatch.setattr(database, "PATIENCE", 0.2)
    _be_impatient(monkeypatch)
    with _held(room.app, room.slug), pytest.raises(Busy):
        room.do("bruno", "post_card", column=column, text="tarde")
    room.do("bruno", "post_card", column=column, text="otra vez")
    assert room.texts("staff") == ["otra vez"]


def _be_impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL was told its patience when the connections were opened."""
    if database.db.engine.dialect.name == "sqlite":
        return
    from colaboracion import execute

    locked = execute.locked_workshop

    def impatient(session, slug):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        session.execute(text("SET LOCAL lock_timeout = 200"))
        return locked(session, slug)

    monkeypatch.setattr(execute, "locked_workshop", impatient)


@pytest.mark.parametrize(
    ("said", "told"),
    [("database is locked", Busy), ("database or disk is full", OperationalError)],
)
def test_a_full_disk_is_no_matter_of_waiting(room: Room, said: str, told: type[Exception]) -> None:
    with pytest.raises(told), database.writing():
        raise OperationalError("INSERT", {}, sqlite3.OperationalError(said))
    room.do("félix", "set_phase", phase="writing")
