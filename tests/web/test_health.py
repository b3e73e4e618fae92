"""GET healthz: proves that the database answers and that the way down works."""

from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from colaboracion import database, sockets
from tests.room import Room


def _health(room: Room) -> tuple[int, Any]:
    answer = room.app.test_client().get("/healthz")
    return answer.status_code, answer.get_json()


def test_it_is_well(room: Room) -> None:
    assert _health(room) == (200, {"database": True, "delivery": True})


def test_it_tells_of_a_database_that_is_away(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise OperationalError("SELECT 1", {}, Exception("away"))

    monkeypatch.setattr(database, "reading", away)
    assert _health(room) == (503, {"database": False, "delivery": True})


def test_it_tells_when_nothing_is_sent(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "_PATIENCE", 0)
    assert _health(room) == (503, {"database": True, "delivery": False})
