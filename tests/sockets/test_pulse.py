"""The pulse over many workshops, and what is for nobody here: neither may hold everybody up."""

from itertools import groupby
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask
from flask_socketio import SocketIO

from colaboracion import sockets
from colaboracion.broadcast import Broadcast, DirectManager
from colaboracion.packets import room

WORKSHOPS = [f"taller-{number:03}" for number in range(45)]
AUDIENCES = ("public", "staff")


class Server(SocketIO):  # type: ignore[misc]
    """Somebody listens in each workshop; what is sent and how long is waited is noted."""

    def __init__(self) -> None:
        rooms = {room(slug, name, 0): {} for name in AUDIENCES for slug in WORKSHOPS}
        manager = SimpleNamespace(sent={}, rooms={"/": {None: {}, "a private one": {}} | rooms})
        self.server: Any = SimpleNamespace(manager=manager, emit=self._emit)
        self.noted: list[str | float] = []

    def _emit(self, event: str, data: object, **options: Any) -> None:
        self.noted.append(f"{event} {options['room']}")

    def sleep(self, seconds: float = 0) -> None:
        """Note it instead."""
        self.noted.append(seconds)


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[str | float]:
    """What happens in a round; in the first workshop the people have changed."""
    asked: list[set[str]] = []

    def numbers(slugs: set[str]) -> dict[tuple[str, str], tuple[int, int]]:
        asked.append(slugs)
        return {
            (slug, name): (7, int(slug == WORKSHOPS[0])) for slug in slugs for name in AUDIENCES
        }

    monkeypatch.setattr(sockets, "_numbers", numbers)
    server = Server()
    sockets.Pulse(Flask(__name__), server, Broadcast(server)).beat()
    assert asked == [{slug} for slug in WORKSHOPS]
    return server.noted


def test_each_room_is_told_once_in_a_round(noted: list[str | float]) -> None:
    told = [each for each in noted if isinstance(each, str)]
    wanted = {
        f"{'watch_again' if slug == WORKSHOPS[0] else 'alive'} {room(slug, name, 0)}"
        for slug in WORKSHOPS
        for name in AUDIENCES
    }
    assert sorted(told) == sorted(wanted)


def test_a_round_is_spread_over_the_beat(noted: list[str | float]) -> None:
    pauses = [each for each in noted if isinstance(each, float)]
    at_once = [len(list(some)) for is_told, some in groupby(noted, _is_told) if is_told]
    assert at_once == [len(AUDIENCES)] * len(WORKSHOPS)
    assert sum(pauses) == pytest.approx(sockets.BEAT)


def _is_told(each: str | float) -> bool:
    return isinstance(each, str)


def test_what_is_for_nobody_here_is_not_made_into_a_packet() -> None:
    manager = DirectManager()
    manager.rooms = {"/": {"one/public/0": {}}}
    manager.server = None  # whose packets they would be
    manager.emit("event", [{"n": 1}], "/", room="another/public/0")
