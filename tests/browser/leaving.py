"""How somebody leaves a machine, and what a browser still holds then."""

from playwright.sync_api import Page, expect

from tests.browser.people import Someone, words
from tests.services.waiting import until

HELD = """async () => ({
  texts: Object.keys(localStorage),
  outboxes: (await indexedDB.databases()).map(({ name }) => name),
})"""
NOTHING = {"texts": [], "outboxes": []}


def opens_panel(someone: Someone) -> None:
    """Press the way out, in the page's head."""
    someone.page.locator(".leave-open").click()
    expect(someone.page.locator("dialog.leave")).to_be_visible()


def goes(someone: Someone) -> None:
    """Press the panel's own button."""
    someone.page.locator(".leave-go").click()


def has_left(someone: Someone) -> None:
    """Wait for the join page, which says that nothing is left."""
    someone.page.wait_for_url("**/join?left=clean")
    someone.sees(words("join.left"))


def is_empty(page: Page) -> None:
    """The browser holds neither a text nor a seat."""
    until(lambda: page.evaluate(HELD) == NOTHING, what="an empty storage")
    cookies = [cookie["name"] for cookie in page.context.cookies()]
    assert not [name for name in cookies if name.startswith("colaboracion")]
