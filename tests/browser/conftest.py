"""A hall for browser tests, once over WebSocket and once where it is refused."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.people import Hall
from tests.services.proxy import Proxy
from tests.services.server import Server


@pytest.fixture(params=["websocket", "polling"])
def hall(
    request: pytest.FixtureRequest,
    server: Callable[..., Server],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
) -> Hall:
    """A new workshop on a real server."""
    return Hall(server(), person, proxy, refuses_websocket=request.param == "polling")
