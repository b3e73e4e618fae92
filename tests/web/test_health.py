"""GET healthz: proves that the database answers and that the way down works."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
import requests
from sqlalchemy.exc import OperationalError

from colaboracion import database, lanes, sockets
from colaboracion.broadcast import Packet
from tests.room import Room
from tests.services.redis_server import RedisServer
from tests.services.server import Server
from tests.services.waiting import until


def _health(room: Room) -> tuple[int, Any]:
    answer = room.app.test_client().get("/healthz")
    return answer.status_code, answer.get_json()


def test_it_is_well(room: Room) -> None:
    assert _health(room) == (200, {"database": True, "delivery": True, "worker": "1"})


def test_it_tells_of_a_database_that_is_away(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise OperationalError("SELECT 1", {}, Exception("away"))

    monkeypatch.setattr(database, "reading", away)
    assert _health(room) == (503, {"database": False, "delivery": True, "worker": "1"})


def test_it_tells_when_the_pulse_stops(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "_PATIENCE", 0)
    assert _health(room) == (503, {"database": True, "delivery": False, "worker": "1"})


def test_it_tells_when_the_sender_is_held(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    sender, sending, go_on = room.app.extensions["broadcast"], Event(), Event()

    def held(*_: object, **__: object) -> None:
        sending.set()
        go_on.wait(10)

    monkeypatch.setattr(sender, "_emit", held)
    monkeypatch.setattr(lanes, "PATIENCE", 0)
    sender.hand_over([Packet("a", "staff", 1, 1, {"n": 1})])
    assert sending.wait(10)
    assert _health(room) == (503, {"database": True, "delivery": False, "worker": "1"})
    go_on.set()
    until(lambda: _health(room)[0] == 200)


def test_it_tells_of_a_redis_that_is_away_and_stays_in_service(
    server: Callable[..., Server], redis_server: RedisServer
) -> None:
    url = server(REDIS_URL=redis_server.url, WORKER="b").url + "/healthz"
    well = {"database": True, "delivery": True, "worker": "b"}
    until(lambda: requests.get(url, timeout=10).json() == well | {"redis": True})
    redis_server.freeze()
    frozen = requests.get(url, timeout=10)
    assert (frozen.status_code, frozen.json()) == (200, well | {"redis": False})
    redis_server.kill()
    assert requests.get(url, timeout=10).json() == well | {"redis": False}
    redis_server.start()
    until(lambda: requests.get(url, timeout=10).json() == well | {"redis": True}, within=15)
