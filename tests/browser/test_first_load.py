"""A page that opens on a slow link asks once for what it needs."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.people import Hall, words
from tests.services.browser import at_lan
from tests.services.proxy import Proxy


def test_a_page_that_opens_is_not_one_that_wakes_up(
    open_hall: Hall, person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> None:
    page, network = person(), proxy(open_hall.server.port)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(at_lan(network.port, "/join"))
    page.wait_for_load_state("networkidle")  # the board's files are here
    network.slow(0.15)
    page.get_by_label(words("join.title")).fill(open_hall.group_code(1))
    page.get_by_role("button", name=words("join.enter")).click()
    page.wait_for_url("**/board/1")
    expect(page.get_by_role("textbox").first).to_be_visible()
    page.wait_for_function("() => performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
    states = [each for each in asked if "/state?" in each]
    sockets = [each for each in asked if "transport=polling" in each and "sid=" not in each]
    assert len(states) == len(sockets) == 1, [*states, *sockets]
