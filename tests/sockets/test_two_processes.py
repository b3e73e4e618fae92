"""Two processes on one workshop: numbers without holes, and nobody stays behind."""

import re
import threading
from collections.abc import Callable
from unittest.mock import MagicMock

import pytest
import redis
import requests
from bidict import bidict
from socketio import RedisManager

from colaboracion.broadcast import manager
from colaboracion.config import Config
from colaboracion.hearing import channel
from colaboracion.packets import TOGETHER
from tests.services import workshops
from tests.services.redis_server import RedisServer
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until
from tests.sockets.listeners import Listener, Person

EACH = 20


def _pair(server: Callable[..., Server], shared: str, **settings: str) -> tuple[Server, Server]:
    together = WITHOUT_REDIS | {"DATA_DIR": shared} | settings
    return server(**together), server(**together)


def _codes(one: Server) -> dict[str, str]:
    codes = workshops.first(one)["codes"]
    groups = {f"rapporteur-{group['number']}": group["code"] for group in codes["groups"]}
    return groups | {"facilitator": codes["facilitator"]}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_writers_in_both_leave_no_hole(
    kind: str,
    server: Callable[..., Server],
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    url = {"DATABASE_URL": request.getfixturevalue("postgres")()} if kind != "sqlite" else {}
    pair = _pair(server, str(tmp_path_factory.mktemp("shared")), **url)
    codes = _codes(pair[0])
    staff = Person(pair[0], codes["facilitator"])
    staff.do("set_phase", phase="writing")
    column = staff.column()
    numbers: list[int] = []

    def write(group: int) -> None:
        person = Person(pair[group % 2], codes[f"rapporteur-{group}"])
        numbers.extend(
            person.do("post_card", column=column, text=f"{group} {turn}")["public"]
            for turn in range(EACH)
        )

    writing = [threading.Thread(target=write, args=(group,)) for group in range(1, 5)]
    for each in writing:
        each.start()
    for each in writing:
        each.join()
    assert sorted(numbers) == list(range(2, 2 + 4 * EACH))
    assert len(staff.state()["cards"]) == 4 * EACH


def test_without_redis_the_pulse_tells_the_other_process(
    server: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory
) -> None:
    here, there = _pair(server, str(tmp_path_factory.mktemp("shared")))
    codes = _codes(here)
    listener = Listener(Person(there, codes["facilitator"]), "websocket")
    listener.watch()
    Person(here, codes["facilitator"]).do("set_phase", phase="writing")
    listener.hears_beat(1)
    listener.close()


def test_with_redis_an_event_crosses_at_once_and_comes_once(
    server: Callable[..., Server],
    redis_server: RedisServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    shared = str(tmp_path_factory.mktemp("shared"))
    here, there = _pair(server, shared, REDIS_URL=redis_server.url)
    codes = _codes(here)
    listeners = [
        Listener(Person(one, codes["facilitator"]), transport)
        for one in (here, there)
        for transport in ("websocket", "polling")
    ]
    board = Listener(Person(there, codes["rapporteur-1"]), "websocket")  # of another audience
    for each in (board, *listeners):
        each.watch()
    staff = Person(here, codes["facilitator"])
    for minutes in range(1, 11):
        staff.do("start_timer", minutes=minutes)
    for each in (board, *listeners):
        assert [event["n"] for event in each.hears(10)] == list(range(1, 11))
    board.close()
    # A process of an earlier release says each thing by itself.
    spoken = channel(WITHOUT_REDIS["SECRET_KEY"])
    former = RedisManager(redis_server.url, channel=spoken, write_only=True)
    former.emit("event", [{"n": 11, "reset": True}], room=f"{staff.workshop}/staff/0")
    for each in listeners:
        assert each.hears(11)[-1]["n"] == 11
        each.close()


def test_a_frozen_redis_holds_no_answer(
    server: Callable[..., Server],
    redis_server: RedisServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    shared = str(tmp_path_factory.mktemp("shared"))
    here, there = _pair(server, shared, REDIS_URL=redis_server.url)
    codes = _codes(here)
    listener = Listener(Person(there, codes["facilitator"]), "websocket")
    listener.watch()
    redis_server.freeze()
    beats = len(listener.beats)
    until(lambda: len(listener.beats) > beats + 1, within=20, what="two beats without Redis")
    staff = Person(here, codes["facilitator"])
    answers = [staff.do("start_timer", minutes=minutes) for minutes in range(1, 21)]
    assert [answer["n"] for answer in answers] == list(range(1, 21))
    listener.hears_beat(20)
    redis_server.thaw()
    listener.close()


def test_a_card_is_one_message_to_the_other_processes(
    server: Callable[..., Server],
    redis_server: RedisServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    shared = {"DATA_DIR": str(tmp_path_factory.mktemp("shared")), "REDIS_URL": redis_server.url}
    one = server(**WITHOUT_REDIS | shared)
    codes = _codes(one)
    Person(one, codes["facilitator"]).do("set_phase", phase="plenary")
    bruno = Person(one, codes["rapporteur-1"])
    listening = redis.Redis.from_url(redis_server.url).pubsub(ignore_subscribe_messages=True)
    listening.subscribe(channel(WITHOUT_REDIS["SECRET_KEY"]))
    listening.get_message(timeout=5)
    bruno.do("post_card", column=bruno.column(), text="of the one card")
    heard: list[bytes] = []

    def two_echoes_later() -> bool:
        message = listening.get_message(timeout=0.1)
        heard.extend([message["data"]] if message else [])
        return sum(b"echo/" in each for each in heard) > 1

    until(two_echoes_later)
    of_the_card = [each for each in heard if b"of the one card" in each]
    assert [each.count(b"of the one card") for each in of_the_card] == [12]  # audiences
    assert all(b"echo/" in each for each in heard if each not in of_the_card)
    listening.close()


@pytest.mark.parametrize("direct", [True, False])
def test_a_process_of_an_earlier_release_passes_over_what_it_cannot_read(*, direct: bool) -> None:
    """Its pages are told by the pulse."""
    config = Config.from_environment({"REDIS_URL": "redis://127.0.0.1:1", "SECRET_KEY": "x"})
    former = manager(config, direct=direct)
    former.set_server(sockets := MagicMock())
    place = "workshop/public/0"
    former.rooms["/"] = {place: bidict({"a": "b"})}
    message = {"data": [[[place, "event", [{"n": 1}]]]], "room": TOGETHER, "event": TOGETHER}
    RedisManager._handle_emit(former, message | {"namespace": "/"})
    assert not [name for name, *_ in sockets.mock_calls if "send" in name]


def test_what_does_not_cross_is_counted_and_told_once(server: Callable[..., Server]) -> None:
    one = server(**WITHOUT_REDIS)
    until(lambda: _dropped(one) > 1, within=40, what="what is in two messages")
    assert one.log.count("Nothing was sent") == 1
    assert "Traceback" not in one.log, "it passes by itself"


def _dropped(one: Server) -> float:
    told = requests.get(f"{one.url}/metrics", timeout=10).text
    found = re.search(r'colaboracion_dropped_total\{lane="others"\} (\S+)', told)
    return float(found[1]) if found else 0
