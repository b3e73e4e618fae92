"""Two processes on one PostgreSQL, joined by Redis, and the database restarted under them."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.faults.house import CROSSING, LONG, House
from tests.services.redis_server import RedisServer
from tests.services.server import WITHOUT_REDIS, Server

AWAY = 3.0  # seconds
WAYS = ["immediate", *(["fast"] if LONG else [])]  # as by a power cut, and by its keepers


@pytest.fixture
def house(
    server: Callable[..., Server], redis_server: RedisServer, postgres: Any, tmp_path: Path
) -> Iterator[House]:
    shared = WITHOUT_REDIS | {"DATA_DIR": str(tmp_path / "shared"), "REDIS_URL": redis_server.url}
    shared["DATABASE_URL"] = postgres()
    made = House((server(**shared), server(**shared)))
    yield made
    made.close()


@pytest.mark.parametrize("mode", WAYS)
def test_the_database_restarted(house: House, postgres: Any, mode: str) -> None:
    """All that was answered is there, each once, in its writer's order."""
    house.write()
    house.see(10)
    postgres.stop(mode)
    try:
        house.look_on_for(AWAY)
    finally:
        postgres.start()
    house.hears(*CROSSING)
    house.see(10)
    house.finish()
    numbers = [[receipt["n"] for receipt in each.receipts.values()] for each in house.writers]
    assert all(earlier < later for own in numbers for earlier, later in pairwise(own))
    assert not set(numbers[0]) & set(numbers[1])
