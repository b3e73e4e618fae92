"""Connections that stay open and carry nothing ever after: nobody closes them but the page."""

import random
from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.people import Hall, Someone
from tests.services.bad_link import BadLink

CONNECTIONS = 6  # that a browser opens to one server


def test_requests_that_are_never_answered_leave_room_for_others(
    open_hall: Hall,
    person: Callable[..., Page],
    bad_link: Callable[[int, random.Random], BadLink],
) -> None:
    link = bad_link(open_hall.server.port, random.Random(1))  # noqa: S311 (the same each time)
    link.refuses_websocket, link.resets = True, 0
    bruno = Someone(open_hall, person(), link)
    bruno.page.clock.install()
    bruno.opens_link(open_hall.group_code(1))
    bruno.writes("Antes")
    bruno.has_received(1, 1)
    link.loss = 1
    for _ in range(2 * CONNECTIONS):  # each time the socket gives a connection up and tries another
        bruno.page.clock.fast_forward("00:15")
        bruno.page.wait_for_timeout(300)
    assert link.lost >= CONNECTIONS
    link.loss = 0
    bruno.writes("Después")
    bruno.has_received(2, 2, within=30)
    open_hall.holds(["Antes", "Después"])
