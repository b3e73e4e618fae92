"""The door, whose form stands there before its module does."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.people import Hall, words
from tests.services.browser import at_lan
from tests.services.waiting import until

MODULE = "**/js/pages/join.js"
SHIFTED = """() => new Promise((resolve) => {
  const told = (list) => list.reduce((sum, { value }) => sum + value, 0);
  new PerformanceObserver((list) => resolve(told(list.getEntries())))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(0), 200);
})"""


class Late:
    """The door as it stands until its module is let through."""

    def __init__(self, page: Page, port: int, path: str = "/join") -> None:
        self.page = page
        self._held: list[Route] = []
        page.route(MODULE, self._hold)
        page.goto(at_lan(port, path), wait_until="commit")
        self.field = page.get_by_label(words("join.title"))
        expect(self.field).to_be_focused()

    def _hold(self, route: Route) -> None:
        self._held.append(route)

    def lets_through(self) -> None:
        """The module arrives, and has taken over once the languages can be chosen."""
        until(self._is_asked_for, within=10, what="the module is asked for")
        self._held.pop().continue_()

    def _is_asked_for(self) -> bool:
        self.page.evaluate("0")  # only while a call is under way anything is heard of
        return bool(self._held)


@pytest.fixture
def late(open_hall: Hall, person: Callable[..., Page]) -> Late:
    return Late(person(), open_hall.server.port)


def test_what_was_typed_before_the_module_arrived_stays_as_it_is(late: Late) -> None:
    late.page.keyboard.type("g3-tucn-4821")
    late.field.evaluate("(field) => field.setSelectionRange(6, 6)")
    late.lets_through()
    expect(late.page.locator(".language-switch")).to_be_visible()
    late.page.keyboard.type("a")
    expect(late.field).to_have_value("g3-tucan-4821")
    assert late.page.evaluate(SHIFTED) < 0.01
    assert "/join" in late.page.url


@pytest.mark.parametrize("way", ["Enter", "button"])
def test_a_press_before_the_module_arrived_is_carried_out_then(
    open_hall: Hall, late: Late, way: str
) -> None:
    asked: list[str] = []
    late.page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    late.page.keyboard.type(open_hall.group_code(1))
    if way == "Enter":
        late.page.keyboard.press("Enter")
    else:
        late.page.get_by_role("button", name=words("join.enter")).click()
    expect(late.field).to_have_value(open_hall.group_code(1))
    assert late.page.url.endswith("/join")
    late.lets_through()
    late.page.wait_for_url("**/board/1")
    assert not [each for each in asked if open_hall.group_code(1) in each]
    posted = [each for each in asked if each.startswith("POST") and each.endswith("/join")]
    assert len(posted) == 1


def test_a_wrong_code_pressed_too_early_is_answered_and_stays(late: Late) -> None:
    late.page.keyboard.type("G1-NADA-0000")
    late.page.keyboard.press("Enter")
    late.lets_through()
    expect(late.page.get_by_role("alert")).to_have_text(words("errors.unknown_code"))
    expect(late.field).to_have_value("G1-NADA-0000")
    expect(late.field).to_be_focused()


def test_a_link_leaves_the_address_bar_and_opens_its_seat(
    open_hall: Hall, person: Callable[..., Page]
) -> None:
    late = Late(person(), open_hall.server.port, f"/join#{open_hall.group_code(2)}")
    late.lets_through()
    late.page.wait_for_url("**/board/2")
