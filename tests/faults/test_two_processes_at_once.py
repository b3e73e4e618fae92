"""Two processes on one database, random histories: every screen ends with the server's state.

By default 20 short histories on each kind of database; HISTORIES=2000 plays as many as one
could wish for. Two processes serve them all, each history in a workshop of its own, twenty at
the same time: without Redis a screen may learn of the other process's changes only by the next
`alive`, up to five seconds later. The last kind has Redis too, so that events cross and overtake
each other.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.histories import History
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until

HISTORIES = int(os.environ.get("HISTORIES", "20"))
AT_ONCE = 20


@pytest.fixture(params=["sqlite", "postgresql", "postgresql-redis"])
def pair(
    request: pytest.FixtureRequest, server: Callable[..., Server], tmp_path: Path
) -> tuple[Server, Server]:
    settings = WITHOUT_REDIS | {"DATA_DIR": str(tmp_path / "shared")}
    if "postgresql" in request.param:
        settings["DATABASE_URL"] = request.getfixturevalue("postgres")()
    if "redis" in request.param:
        settings["REDIS_URL"] = request.getfixturevalue("redis_server").url
    return server(**settings), server(**settings)


def test_every_screen_ends_with_the_servers_state(pair: tuple[Server, Server]) -> None:
    for first in range(0, HISTORIES, AT_ONCE):
        seeds = range(first, min(first + AT_ONCE, HISTORIES))
        _play([History(pair, seed) for seed in seeds])
    for each in pair:
        assert "database is locked" not in each.log
        assert "Traceback" not in each.log


def _play(histories: list[History]) -> None:
    try:
        for each in histories:
            each.start()
        until(lambda: all(_looked(histories)), within=120, what="all answers")
        for each in histories:
            each.check()
    finally:
        for each in histories:
            each.close()


def _looked(histories: list[History]) -> list[bool]:
    return [each.look() for each in histories]
