"""The lamp of the room's machines, as when the server tells that they are not well."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route

TROUBLE: dict[str, Any] = {"screens": 38, "silent": 9, "silent_for": 75, "lost": 0}
TROUBLE |= {"answers": 7000, "delay": 0, "copies": "old", "copy_age": 600, "servers": 1}
TROUBLE |= {"delivers": False, "link": "away", "exports": {"waiting": 5, "running": 1}}


def lamp_of(told: dict[str, Any] | None) -> Callable[[Page], None]:
    """Press the lamp as it is when the server told this of itself; None: it does not answer."""

    def answer(route: Route) -> None:
        if told:
            route.fulfill(json=told)
        else:
            route.abort()

    def press(page: Page) -> None:
        page.route("**/status?*", answer)
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.locator(".status-lamp.status-watch, .status-lamp.status-bad").click()
        page.locator(".status-box").wait_for()

    return press
