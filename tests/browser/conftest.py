"""A hall for browser tests, once over WebSocket and once where it is refused."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Hall
from tests.services import against, workshops
from tests.services.proxy import Proxy
from tests.services.server import Server

# Two cores, a server, a browser and several people: patience costs nothing where all is well.
expect.set_options(timeout=10_000)


@pytest.fixture(params=["eventlet-websocket", "eventlet-polling", "gevent-websocket"])
def hall(
    request: pytest.FixtureRequest,
    server: Callable[..., Server],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
) -> Hall:
    """A new workshop on a real server of its own."""
    mode, way = request.param.split("-")
    return Hall(server(ASYNC_MODE=mode), person, proxy, refuses_websocket=way == "polling")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server to which the demonstration was played."""
    with against.met(tmp_path_factory.mktemp("played")) as begin:
        one = begin()
        one.cli("demo")
        yield one


@pytest.fixture
def open_hall(
    running: Callable[..., Server],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
) -> Hall:
    """A new workshop on the shared server, its groups open; over WebSocket."""
    server = running()
    workshop = workshops.make(server)
    return Hall(server, person, proxy, refuses_websocket=False, workshop=workshop).open()


@pytest.fixture(params=["websocket", "polling"])
def open_hall_each_way(
    request: pytest.FixtureRequest,
    running: Callable[..., Server],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
) -> Hall:
    """The same, once over WebSocket and once where it is refused."""
    server = running()
    workshop = workshops.make(server)
    refuses = request.param == "polling"
    return Hall(server, person, proxy, refuses_websocket=refuses, workshop=workshop).open()
