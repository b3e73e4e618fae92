"""What the tests of a running server meet: one process, or with AGAINST a whole cluster.

`AGAINST=cluster`: nginx before two workers, with PostgreSQL and Redis, as `make cluster` starts
them. `AGAINST=cluster-polling`: the same behind something that refuses WebSocket. What is then
left out, and why, stands in `left_out.py`.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path

import pytest

from tests.services.cluster import Cluster
from tests.services.left_out import reason_at, reason_for
from tests.services.proxy import Proxy
from tests.services.server import Server, starting

AGAINST = os.environ.get("AGAINST", "process")


class PollingCluster(Cluster):
    """A cluster whose front refuses WebSocket, as some networks do."""

    transport = "polling"

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        super().__init__(folder, settings)
        self._network = Proxy(super().port)
        self._network.refuses_websocket = True
        self.url = f"http://127.0.0.1:{self.port}"

    @property
    def port(self) -> int:
        """Where people come."""
        return self._network.port

    def leave(self) -> None:
        """End it for good."""
        super().leave()
        self._network.close()


KINDS: dict[str, type[Server]] = {
    "process": Server,
    "cluster": Cluster,
    "cluster-polling": PollingCluster,
}


def met(folder: Path) -> AbstractContextManager[Callable[..., Server]]:
    """Give `begin(wait=True, **settings)` for what the tests of this run meet."""
    return starting(KINDS[AGAINST], folder)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Against a cluster, do not even look for what is left out whole: that is most of all tests."""
    if AGAINST == "process":
        return None
    place = collection_path.relative_to(config.rootpath).as_posix()
    reason = reason_at(f"{place}/" if collection_path.is_dir() else place, AGAINST)
    if reason:
        config.stash.setdefault(_NOT_LOOKED_FOR, {})[place] = reason
    return True if reason else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Against a cluster, take away what is about something else, and say so."""
    if AGAINST == "process":
        return
    reasons = {item: reason_for(item, AGAINST) for item in items}
    left_out = [item for item in items if reasons[item]]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if not reasons[item]]
    told: dict[str, int] = {}
    for item in left_out:
        told[str(reasons[item])] = told.get(str(reasons[item]), 0) + 1
    config.stash[_TOLD] = told


_TOLD = pytest.StashKey[dict[str, int]]()
_NOT_LOOKED_FOR = pytest.StashKey[dict[str, str]]()


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    """What was left out, and why."""
    places = config.stash.get(_NOT_LOOKED_FOR, {})
    tests = config.stash.get(_TOLD, {})
    return [
        *(f"against {AGAINST}: all of {place} left out: {why}" for place, why in places.items()),
        *(f"against {AGAINST}: {count} left out: {why}" for why, count in tests.items()),
    ]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Give `server(wait=True, **settings) → Server`; all of them are ended after the test."""
    with met(tmp_path) as begin:
        yield begin


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Give `running(async_mode) → Server`: one of each mode for the whole run, since starting
    takes long; for tests that neither stop it nor change anything outside a workshop.
    """
    with met(tmp_path_factory.mktemp("running")) as begin:
        kept = cache(lambda async_mode: begin(ASYNC_MODE=async_mode))
        yield lambda async_mode="eventlet": kept(async_mode)
