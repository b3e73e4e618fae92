"""The door, whose form stands there before its module does."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, Route, expect

from colaboracion.words import say
from tests.browser.people import Hall, words
from tests.services.browser import at_lan
from tests.services.proxy import Proxy
from tests.services.waiting import until

MODULE = "**/js/pages/join.js"
LATER = "document.getAnimations().forEach((each) => each.finish())"  # all that time brings
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


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("lost", [MODULE, "**/js/api.js"])
def test_a_module_that_was_lost_on_the_way_can_be_asked_for_again(
    open_hall: Hall, person: Callable[..., Page], lost: str, language: str
) -> None:
    page = person()
    page.context.add_cookies(
        [{"name": "language", "value": language, "url": at_lan(open_hall.server.port, "/")}]
    )
    page.route(lost, lambda route: route.abort())
    page.goto(at_lan(open_hall.server.port, "/join"))
    again = page.get_by_role("link", name=say(language, "join.load_again"))
    expect(again).to_have_count(0)  # it may still come
    page.evaluate(LATER)
    expect(again).to_be_visible()
    assert page.evaluate(SHIFTED) < 0.01
    page.unroute(lost)
    again.click()
    page.get_by_label(say(language, "join.title")).fill(open_hall.group_code(1))
    page.keyboard.press("Enter")
    page.wait_for_url("**/board/1")


def test_nothing_is_said_where_the_module_came(late: Late) -> None:
    late.lets_through()
    expect(late.page.locator(".language-switch")).to_be_visible()
    late.page.evaluate(LATER)
    expect(late.page.locator("#join-problem")).to_be_empty()
    expect(late.page.get_by_role("link", name=words("join.load_again"))).to_have_count(0)


def test_a_wrong_code_pressed_too_early_is_answered_and_stays(late: Late) -> None:
    late.page.keyboard.type("G1-NADA-0000")
    late.page.keyboard.press("Enter")
    late.lets_through()
    expect(late.page.get_by_role("alert")).to_have_text(words("errors.unknown_code"))
    expect(late.field).to_have_value("G1-NADA-0000")
    expect(late.field).to_be_focused()


def test_a_link_opens_its_seat(open_hall: Hall, person: Callable[..., Page]) -> None:
    late = Late(person(), open_hall.server.port, f"/join#{open_hall.group_code(2)}")
    late.lets_through()
    late.page.wait_for_url("**/board/2")


@pytest.mark.parametrize("code", ["G1-NADA-0000", "G1-NADA-100%"])
def test_a_link_that_opens_nothing_or_was_copied_badly_is_a_wrong_code(
    open_hall: Hall, person: Callable[..., Page], code: str
) -> None:
    late = Late(person(), open_hall.server.port, f"/join#{code}")
    late.lets_through()
    expect(late.page.get_by_role("alert")).to_have_text(words("errors.unknown_code"))
    expect(late.field).to_have_value(code)
    assert late.page.url.endswith("/join")


# How often what is read out changed while the page said these two seconds.
SAID = """([first, second]) => new Promise((resolve) => {
  const problem = document.getElementById("join-problem");
  let changes = 0, begun = false;
  new MutationObserver(() => {
    if (problem.textContent === first) begun = true;
    if (begun) changes += 1;
    if (begun && problem.textContent === second) resolve(changes);
  }).observe(problem, { childList: true, characterData: true, subtree: true });
})"""


def test_what_is_counted_down_is_said_once_a_second(
    open_hall: Hall, person: Callable[..., Page]
) -> None:
    page = person()
    page.goto(at_lan(open_hall.server.port, "/join"))
    page.route("**/join", lambda route: route.abort())
    page.get_by_label(words("join.title")).fill("G1-NADA-0000")
    page.keyboard.press("Enter")
    said = [words("join.unreachable", n=n) for n in (3, 2)]
    assert page.evaluate(SAID, said) == 2


FROM_THE_LINK = """() => performance.getEntriesByType("resource")
  .filter(({ name, transferSize }) => name.includes("/static/") && transferSize > 0)
  .map(({ name }) => name.split("/").slice(5).join("/"))"""


class Asked:
    """What a page fetches ahead, and how many at the same time."""

    def __init__(self, page: Page) -> None:
        self.places: list[str] = []
        self.under_way = self.most = 0
        page.on("request", self._begins)
        page.on("requestfinished", self._ends)
        page.on("requestfailed", self._ends)

    def _begins(self, request: Request) -> None:
        self.places.append(f"{request.method} {request.url}")
        if self._is_ahead(request):
            self.under_way += 1
            self.most = max(self.most, self.under_way)

    def _ends(self, request: Request) -> None:
        self.under_way -= self._is_ahead(request)

    @staticmethod
    def _is_ahead(request: Request) -> bool:
        return request.resource_type == "fetch" and "/static/" in request.url


def test_while_a_code_is_typed_the_board_is_fetched_ahead(open_hall: Hall) -> None:
    bruno = open_hall.visitor()
    bruno.page.wait_for_load_state("networkidle")
    bruno.page.get_by_label(words("join.title")).fill(open_hall.group_code(1))
    bruno.presses(words("join.enter"))
    bruno.page.wait_for_url("**/board/1")
    expect(bruno.composer()).to_be_visible()
    assert bruno.page.evaluate(FROM_THE_LINK) == []


def test_who_enters_waits_for_nothing_that_is_fetched_ahead(
    open_hall: Hall, person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> None:
    page, network = person(), proxy(open_hall.server.port)
    asked = Asked(page)
    page.goto(at_lan(network.port, "/join"), wait_until="commit")
    network.slow(0.1)
    field = page.get_by_label(words("join.title"))
    until(lambda: page.evaluate("1") and asked.most > 1, what="something is fetched ahead")
    field.fill("G1-NADA-0000")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(words("errors.unknown_code"))
    posted = next(at for at, each in enumerate(asked.places) if each.startswith("POST"))
    until(lambda: page.evaluate("1") and len(asked.places) > posted + 6, what="it goes on")
    field.fill(open_hall.group_code(1))
    field.press("Enter")
    page.wait_for_url("**/board/1")
    posted = max(
        at for at, each in enumerate(asked.places) if each.startswith("POST") and "join" in each
    )
    after = asked.places[posted + 1]
    assert after.endswith("/board/1"), "nothing more is begun before the answer"
    assert asked.most <= 5, "one of six connections stays free"


def test_what_cannot_be_fetched_ahead_is_in_nobodys_way(
    open_hall: Hall, person: Callable[..., Page]
) -> None:
    page = person()
    page.route("**/js/ahead.js", lambda route: route.abort())
    with page.expect_event("requestfailed", lambda request: request.url.endswith("/ahead.js")):
        page.goto(at_lan(open_hall.server.port, "/join"))
    page.get_by_label(words("join.title")).fill(open_hall.group_code(1))
    page.keyboard.press("Enter")
    page.wait_for_url("**/board/1")
