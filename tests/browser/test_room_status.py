"""The lamp in the head of the desk: how the room's machines are, in a few plain words."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.looking import is_accessible
from tests.browser.people import Hall, words

CALM: dict[str, Any] = {"screens": 12, "silent": 0, "silent_for": 0, "lost": 0}
CALM |= {"answers": 20, "delay": 0, "copies": "well", "copy_age": 20, "servers": 1}
CALM |= {"delivers": True, "link": "none", "exports": {"waiting": 0, "running": 0}}
HELD = CALM | {"answers": 7000, "copies": "old", "copy_age": 600}
LAMP = "button button-small button-quiet status-lamp status-"


def test_a_facilitator_sees_that_all_is_well_and_what_is_not(open_hall: Hall) -> None:
    facilitator = open_hall.arrive(open_hall.codes["facilitator"])
    page, told = facilitator.page, [CALM]
    lamp, box = page.locator(".status-lamp"), page.locator(".status-box")
    expect(lamp).not_to_have_class(f"{LAMP}unknown")  # what the server really tells is understood
    page.route("**/status?*", lambda route: route.fulfill(json=told[-1]))
    _look_again(page)
    expect(lamp).to_have_class(f"{LAMP}good")
    place = lamp.bounding_box()
    lamp.click()
    expect(box).to_contain_text(words("desk.status_quick"))
    expect(box).to_contain_text(words("desk.status_screens", n=12))
    is_accessible(page)
    page.keyboard.press("Escape")
    expect(lamp).to_be_focused()
    told.append(HELD)
    _look_again(page)
    expect(page.get_by_role("status").filter(has_text=words("desk.status_bad"))).to_be_attached()
    assert lamp.bounding_box() == place
    lamp.click()
    expect(box.locator("li").first).to_have_text(words("desk.status_server_slow"))
    expect(box).to_contain_text("10 min")


def _look_again(page: Page) -> None:
    """As when the page comes into sight."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
