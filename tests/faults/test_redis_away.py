"""Two processes joined by Redis, and Redis or one of them away for a while.

Answers go on in both meanwhile, nothing is lost, and soon after everybody holds the same state
again: first because `alive` tells of what happened at the other process, then because both have
found Redis again, however long it was away.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import redis

from colaboracion import hearing
from colaboracion.broadcast import BOUND_OF_OTHERS
from colaboracion.texts import LIMIT
from tests.faults.house import CROSSING, LONG, House
from tests.services.proxy import Pipe
from tests.services.redis_server import RedisServer
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until

CUTS, BETWEEN = (30, 10.0) if LONG else (3, 3.0)  # how often, and seconds
SILENT_FOR = 90.0 if LONG else 8.0  # seconds
# Twice what it takes to notice silence, to subscribe anew and to hear the next echo.
BACK = 2 * (hearing.SILENCE + hearing.NEXT_TRY + hearing.EVERY)
AGAIN = "The other processes are heard again"


@pytest.fixture
def house(
    server: Callable[..., Server], redis_server: RedisServer, tmp_path: Path
) -> Iterator[House]:
    shared = WITHOUT_REDIS | {"DATA_DIR": str(tmp_path / "shared")}
    shared |= {"REDIS_URL": redis_server.url}
    made = House((server(**shared), server(**shared)))
    yield made
    made.close()


def test_events_cross_once_and_in_each_writers_order(house: House) -> None:
    house.write()
    house.see(40)
    house.finish()
    everything = list(range(2, house.screens[0].state["n"] + 1))
    numbers = [[receipt["n"] for receipt in each.receipts.values()] for each in house.writers]
    assert all(earlier < later for own in numbers for earlier, later in pairwise(own))
    for screen in house.screens:
        until(lambda s=screen: s.turn() and sorted(s.heard) == everything, what="every event")


def test_one_process_killed_and_back_while_the_other_goes_on(house: House) -> None:
    house.write()
    house.see(10)
    house.pair[1].kill()
    there = len(house.writers[0].receipts)
    until(lambda: house.look() and len(house.writers[0].receipts) > there + 20, within=60)
    house.pair[1].start()
    house.pair[1].wait_until_up()
    house.see(10)
    house.finish()
    house.hears(*CROSSING)


def test_redis_frozen(house: House, redis_server: RedisServer) -> None:
    house.write()
    house.see(5)
    redis_server.freeze()
    house.look_on_for(20)
    house.goes_on()
    redis_server.thaw()
    house.is_well()


def test_redis_frozen_while_more_is_written_than_may_wait(
    house: House, redis_server: RedisServer
) -> None:
    """It ends in no message that holds everybody up; who was not told asks by itself."""
    house.staff(0).do("set_phase", phase="plenary")
    house.agree()
    listening = redis.Redis.from_url(redis_server.url).pubsub(ignore_subscribe_messages=True)
    listening.subscribe(hearing.channel(WITHOUT_REDIS["SECRET_KEY"]))
    listening.get_message(timeout=5)  # that it is subscribed
    before = house.dropped(0)
    redis_server.freeze()
    for _ in range(3):  # 200 kB, for each of twelve audiences
        house.paste(0, ["x" * LIMIT] * 100)
    until(lambda: house.dropped(0) > before + 1000, what="what is too much to be dropped")
    house.agree()
    redis_server.thaw()
    house.hears(*CROSSING)
    heard: list[int] = []
    until(lambda: not _heard_another(listening, heard), what="all of it to be read")
    assert BOUND_OF_OTHERS / 4 < max(heard) < BOUND_OF_OTHERS * 1.2
    house.agree()
    listening.close()


def _heard_another(listening: Any, lengths: list[int]) -> bool:
    message = listening.get_message(timeout=0.5)
    lengths.extend([len(message["data"])] if message else [])
    return message is not None


@pytest.mark.parametrize("seconds", [5, 60])
def test_redis_killed(house: House, redis_server: RedisServer, seconds: int) -> None:
    house.write()
    house.see(5)
    redis_server.kill()
    house.look_on_for(seconds)
    house.goes_on()
    redis_server.start()
    house.is_well()


def test_subscribers_cut_off_again_and_again(house: House, redis_server: RedisServer) -> None:
    house.write()
    house.see(5)
    for _ in range(CUTS):
        until(lambda: redis_server.subscribers() == 2, within=BACK, what="both to listen")
        assert redis_server.cut_subscribers() == 2
        house.look_on_for(BETWEEN)
    house.goes_on()
    house.is_well()


@pytest.fixture
def pipe(redis_server: RedisServer) -> Iterator[Pipe]:
    """Something between the second process and Redis."""
    made = Pipe(redis_server.port)
    yield made
    made.close()


@pytest.fixture
def swallowed(
    server: Callable[..., Server], redis_server: RedisServer, pipe: Pipe, tmp_path: Path
) -> Iterator[House]:
    shared = WITHOUT_REDIS | {"DATA_DIR": str(tmp_path / "shared")}
    urls = redis_server.url, f"redis://127.0.0.1:{pipe.port}/0"
    first, second = (server(**shared | {"REDIS_URL": url}) for url in urls)
    made = House((first, second))
    yield made
    made.close()


def test_a_redis_whose_connections_are_swallowed(swallowed: House, pipe: Pipe) -> None:
    """Nobody is told that they are dead, as after a router that has forgotten them."""
    swallowed.write()
    swallowed.see(5)
    second = swallowed.pair[1]
    until(second.hears, within=BACK, what="the second process to hear")
    told = second.log.count(AGAIN)
    pipe.forget()
    # It may hear again between two looks: then it has told so.
    noticed = lambda: not second.hears() or second.log.count(AGAIN) > told  # noqa: E731
    until(noticed, within=BACK, what="silence to be noticed")
    swallowed.goes_on()
    until(second.hears, within=BACK, what="the second process to hear again")
    assert second.log.count(AGAIN) > told
    pipe.hold()
    swallowed.look_on_for(SILENT_FOR)
    swallowed.goes_on()
    pipe.forget()
    pipe.restore()
    swallowed.is_well()
