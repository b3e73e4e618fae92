"""Two processes on one workshop: numbers without holes, and nobody stays behind."""

import threading
from collections.abc import Callable

import pytest

from tests.services.redis_server import RedisServer
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until
from tests.sockets.listeners import Listener, Person

EACH = 20


def _pair(server: Callable[..., Server], shared: str, **settings: str) -> tuple[Server, Server]:
    together = WITHOUT_REDIS | {"DATA_DIR": shared} | settings
    return server(**together), server(**together)


def _codes(one: Server) -> dict[str, str]:
    codes = one.codes()[0]["codes"]
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
    for each in listeners:
        each.watch()
    staff = Person(here, codes["facilitator"])
    for minutes in range(1, 11):
        staff.do("start_timer", minutes=minutes)
    for each in listeners:
        assert [event["n"] for event in each.hears(10)] == list(range(1, 11))
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
