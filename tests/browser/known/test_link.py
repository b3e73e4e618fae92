"""A writer's page on a link that comes, goes and lies, as only a browser can tell."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import Hall, words
from tests.services.browser import FLAGS, at_lan
from tests.services.programs import path_to

LOST = words("common.link_lost", time="", age="").split(".")[0]
# A machine's clock goes on while it sleeps, and the monotonic one stands still.
SLEEPS = "window.slept = 0; const told = Date.now; Date.now = () => told() + window.slept"
NO_WEBSOCKET = """window.WebSocket = class extends EventTarget {
  readyState = 3;
  constructor() {
    super();
    setTimeout(() => { this.onerror?.({}); this.onclose?.({ code: 1006, wasClean: false }); });
  }
  send() {}
  close() {}
}"""
SENTENCE = "Una frase de las que se pegan. "
HUGE = SENTENCE * (1_200_000 // len(SENTENCE))


def test_t02_what_is_typed_while_the_link_is_away_stays_as_it_is(open_hall: Hall) -> None:
    bruno = open_hall.visitor()
    bruno.page.clock.install()
    bruno.opens_link(open_hall.group_code(1))
    field = bruno.composer()
    field.press_sequentially("La mitad")
    bruno.network.cut()
    bruno.page.clock.fast_forward("00:20")
    bruno.sees(LOST)
    field.press_sequentially(" y el resto")
    field.evaluate("(field) => field.setSelectionRange(3, 3)")
    open_hall.device(open_hall.group_code(1)).posts("De otro equipo")
    bruno.network.restore()
    bruno.page.clock.fast_forward("00:05")
    bruno.sees("De otro equipo")
    bruno.sees_no(LOST)
    expect(field).to_have_value("La mitad y el resto")
    expect(field).to_be_focused()
    assert field.evaluate("(field) => field.selectionStart") == 3
    field.press("Enter")
    bruno.has_received(2, 2)
    open_hall.holds(["De otro equipo", "La mitad y el resto"])


def test_t16_a_text_of_a_million_letters_harms_nobody(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    asked: list[str] = []
    bruno.page.on("request", lambda each: asked.append(each.url))
    bruno.writes(HUGE)
    bruno.sees(words("board.too_long", n=len(HUGE.strip()) - 2000))
    open_hall.device(open_hall.group_code(1)).posts("De otro equipo")
    bruno.sees("De otro equipo")
    bruno.sees_no(LOST)
    assert not [url for url in asked if url.endswith("/commands")]
    assert bruno.composer().evaluate("(field) => field.value.length") == len(HUGE)
    bruno.writes("Más corto")
    bruno.has_received(2, 2)


# A network that has forgotten all its connections: each is found dead by waiting on it.
@pytest.mark.parametrize(("only_websockets", "within"), [(True, 5), (False, 15)])
def test_t17_a_frozen_tab_is_up_to_date_soon_after_it_wakes(
    open_hall: Hall, *, only_websockets: bool, within: float
) -> None:
    bruno = open_hall.visitor()
    bruno.page.add_init_script(SLEEPS)
    bruno.opens_link(open_hall.group_code(1))
    bruno.sees(words("board.now_writing"))
    bruno.composer().fill("A medias")
    devtools = bruno.page.context.new_cdp_session(bruno.page)
    devtools.send("Page.setWebLifecycleState", {"state": "frozen"})
    bruno.network.forget(only_websockets=only_websockets)
    other = open_hall.device(open_hall.group_code(1))
    for text in ("Una", "Dos", "Tres"):
        other.posts(text)
    devtools.send("Page.setWebLifecycleState", {"state": "active"})
    bruno.page.evaluate("window.slept = 90_000")
    bruno.shows(["Una", "Dos", "Tres"], within=within)
    bruno.sees_no(LOST)
    expect(bruno.composer()).to_have_value("A medias")
    other.posts("Cuatro")
    bruno.shows(["Una", "Dos", "Tres", "Cuatro"], within=within)


@pytest.fixture
def with_back_cache(browser: Browser) -> Page:  # type: ignore[misc]
    """A page in a browser that keeps whole pages for its back button, as people's do."""
    other = browser.browser_type.launch(
        executable_path=path_to("chromium"),
        args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield other.new_context(locale="es-PA").new_page()
    other.close()


@pytest.mark.parametrize("script", ["", NO_WEBSOCKET])
def test_t18_the_back_button_leads_to_the_board_of_now(
    open_hall: Hall, with_back_cache: Page, script: str
) -> None:
    page, port = with_back_cache, open_hall.server.port
    page.add_init_script(script)
    page.goto(at_lan(port, f"/join#{open_hall.group_code(1)}"))
    page.wait_for_url("**/board/1")
    expect(page.get_by_text(words("board.now_writing"))).to_be_visible()
    page.goto(at_lan(port, "/join"))
    other = open_hall.device(open_hall.group_code(1))
    for text in ("Una", "Dos", "Tres"):
        other.posts(text)
    page.go_back(wait_until="commit")  # a page that comes back whole is not loaded
    cards = page.locator(".column-cards").first.locator(".card-text")
    expect(cards).to_have_text(["Una", "Dos", "Tres"], timeout=5000)
    other.posts("Cuatro")
    expect(cards).to_have_text(["Una", "Dos", "Tres", "Cuatro"], timeout=5000)


@pytest.mark.alone
def test_t22_a_browser_whose_websocket_fails_at_once_has_its_board(open_hall: Hall) -> None:
    bruno = open_hall.visitor()
    bruno.page.add_init_script(NO_WEBSOCKET)
    bruno.opens_link(open_hall.group_code(1)).writes("Sin WebSocket")
    bruno.has_received(1, 1)
    open_hall.device(open_hall.group_code(1)).posts("De otro equipo")
    bruno.shows(["Sin WebSocket", "De otro equipo"], within=3)
    bruno.sees_no(LOST)
