"""How a board is read and delivered, as several tests do it."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.people import Hall, Someone, words


def dialog(page: Page) -> Locator:
    """The view for reading to the table."""
    return page.get_by_role("dialog", name=words("delivery.read_back"))


def reads_to_the_end(someone: Someone) -> None:
    """Open the view by its key and go through the columns by the arrow."""
    page = someone.page
    page.locator("body").press("l")
    expect(dialog(page)).to_be_visible()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".read-back-word")).to_be_visible()


def delivers(someone: Someone, *, read: bool = True) -> None:
    """Read it to the end and deliver, with the tick or without."""
    reads_to_the_end(someone)
    if read:
        someone.page.get_by_label(words("delivery.was_read")).check()
    someone.presses(words("delivery.deliver"))
    expect(dialog(someone.page)).to_have_count(0)


def leaves_fields(someone: Someone) -> None:
    """Leave whatever field is being typed in."""
    someone.page.evaluate("document.activeElement.blur()")


def boards(hall: Hall) -> dict[int, Any]:
    """The boards as staff see them, by the number of their group."""
    state = hall.desk.state()
    numbers = {group["id"]: group["number"] for group in state["groups"]}
    return {numbers[board["group"]]: board for board in state["boards"]}
