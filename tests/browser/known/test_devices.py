"""Borrowed laptops and phones: wrong clocks, translation, small screens, storage that says no."""

import re
import time
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.looking import fits_sideways
from tests.browser.people import COLUMNS, Hall, Someone, words
from tests.services.browser import LAN_NAME, at_lan
from tests.services.waiting import until

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 664},
    "has_touch": True,
    "is_mobile": True,
}
WRONG_CLOCK = """window.ahead = %d; const Right = Date; window.Date = class extends Right {
  constructor(...given) { given.length ? super(...given) : super(Right.now() + window.ahead); }
  static now() { return Right.now() + window.ahead; }
}"""
MINUTE = 60_000
A_TICK = 1.5  # seconds in which every clock on a page moves on
LEFT = "document.querySelector('.timer [translate=no]').textContent"
# What a browser's translation does to a page: each text it may touch is put into new elements.
TRANSLATES = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  const spared = "[translate=no], script, textarea";
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest(spared)) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    text.replaceWith(outer);
  }
}"""
STORES_NOTHING = """for (const name of ["localStorage", "indexedDB"]) {
  Object.defineProperty(window, name, {
    get() { throw new DOMException("denied", "SecurityError"); },
  });
}"""
OPENS_NOTHING = """IDBFactory.prototype.open = () => {
  const request = {};
  setTimeout(() => request.onerror?.(), 50);
  return Object.assign(request, { error: new DOMException("denied", "InvalidStateError") });
}"""
HANGS = "IDBFactory.prototype.open = () => ({})"


def _with(hall: Hall, script: str, **options: Any) -> Someone:
    one = hall.visitor(**options)
    one.page.add_init_script(script)
    one.opens_link(hall.group_code(1))
    one.sees(words("board.now_writing"))
    return one


@pytest.fixture
def wrong_clocks(open_hall: Hall) -> list[Someone]:
    """Two rapporteurs, eleven minutes behind and fourteen ahead."""
    return [_with(open_hall, WRONG_CLOCK % (by * MINUTE)) for by in (-11, 14)]


def test_b03_wrong_clocks_show_the_same_time_left(
    open_hall: Hall, wrong_clocks: list[Someone]
) -> None:
    open_hall.desk.sends("start_timer", minutes=5)
    _agree(wrong_clocks, time.monotonic())


def test_b04_a_clock_set_while_it_runs_changes_no_timer(
    open_hall: Hall, wrong_clocks: list[Someone]
) -> None:
    open_hall.desk.sends("start_timer", minutes=5)
    _agree(wrong_clocks, began := time.monotonic())
    for each in wrong_clocks:
        each.page.evaluate(f"window.ahead += {7 * MINUTE}")
    _agree(wrong_clocks, began)
    open_hall.desk.sends("start_timer", minutes=9)
    _agree(wrong_clocks, time.monotonic(), minutes=9)


def test_b05_who_comes_late_sees_what_is_left(open_hall: Hall) -> None:
    open_hall.desk.sends("start_timer", minutes=5)
    began = time.monotonic()
    early = open_hall.rapporteur(2)
    expect(early.page.locator(".timer")).to_contain_text(re.compile(r"4:([0-4]\d|5[0-7])"))
    late = _with(open_hall, WRONG_CLOCK % (14 * MINUTE))
    early.page.reload()
    _agree([late, early], began)


def _agree(people: list[Someone], began: float, minutes: int = 5) -> None:
    """All show what is left of so many minutes: begun seconds count, and a tick may be due."""

    def seconds(one: Someone) -> int:
        whole, part = one.page.evaluate(LEFT).split(":")
        return int(whole) * 60 + int(part)

    def do() -> bool:
        wanted = minutes * 60 - (time.monotonic() - began)
        return all(-1 <= seconds(each) - wanted <= 3 for each in people)

    for each in people:
        each.page.locator(".timer").wait_for()
    until(do, within=5, what="the same time everywhere")
    end = time.monotonic() + A_TICK
    while time.monotonic() < end:
        assert do()


def test_b06_a_translated_page_goes_on(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    expect(bruno.page.locator("html")).to_have_attribute("lang", "es")
    other = open_hall.device(open_hall.group_code(1))
    first = other.posts("Primera")
    bruno.shows(["Primera"])
    bruno.page.evaluate(TRANSLATES)
    bruno.writes("Segunda")
    other.edits(first, "Primera, cambiada")
    bruno.shows(["Primera, cambiada", "Segunda"])
    open_hall.holds(["Primera, cambiada", "Segunda"])
    bruno.page.evaluate(TRANSLATES)
    other.sends("withdraw_card", card=first)
    bruno.shows(["Segunda"])
    open_hall.open("plenary")
    bruno.page.evaluate(TRANSLATES)
    open_hall.open("writing")
    bruno.writes("Tercera")
    bruno.shows(["Segunda", "Tercera"])
    for part in ("textarea", ".card-text", ".card-code"):
        expect(bruno.page.locator(part).first).to_have_attribute("translate", "no")


def test_b07_a_paste_into_nothing_makes_nothing(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.pastes("Una\nDos", bruno.page.locator("body"))
    bruno.writes("La única")
    bruno.has_received(1, 1)
    open_hall.holds(["La única"])


def test_b08_a_phone_neither_fills_in_nor_zooms_in(open_hall: Hall) -> None:
    bruno = open_hall.visitor(**PHONE)
    fields = bruno.page.get_by_label(words("join.title"))
    _is_plain(fields.first)
    fields.fill(open_hall.group_code(1).lower())
    bruno.presses(words("join.enter"))
    bruno.sees(words("board.now_writing"))
    _is_plain(bruno.composer())


def _is_plain(field: Any) -> None:
    expect(field).to_have_attribute("autocomplete", "off")
    size = field.evaluate("(field) => parseFloat(getComputedStyle(field).fontSize)")
    assert size >= 16  # below, some phones zoom in when it is touched


def test_b09_the_keyboard_of_a_phone_hides_neither_field_nor_button(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1, **PHONE)
    bruno.composer().tap()
    bruno.page.set_viewport_size({"width": 390, "height": 300})
    until(lambda: _is_in_sight(bruno, height=300), what="field and button")
    bruno.composer().fill("Con el pulgar")
    bruno.page.locator(".composer-post").first.tap()
    bruno.has_received(1, 1)
    bruno.writes("Y con Enter")
    open_hall.holds(["Con el pulgar", "Y con Enter"])


def _is_in_sight(one: Someone, height: int) -> bool:
    boxes = [
        part.bounding_box() for part in (one.composer(), one.page.locator(".composer-post").first)
    ]
    # A browser scrolls by whole pixels.
    return all(box and box["y"] > -1 and box["y"] + box["height"] < height + 1 for box in boxes)


def test_b10_an_old_page_is_told_and_reloads_with_its_draft(open_hall: Hall) -> None:
    bruno = open_hall.visitor()
    is_newer = [True]

    def answer(route: Route) -> None:
        if not is_newer:
            route.continue_()
            return
        told = route.fetch(url=route.request.url.replace(LAN_NAME, "127.0.0.1"))
        text = re.sub(r'("version":"[^"]*)"', r'\1-newer"', told.text())
        route.fulfill(response=told, body=text)

    bruno.page.route("**/state?*", answer)
    bruno.opens_link(open_hall.group_code(1))
    bruno.sees(words("link.outdated"))
    bruno.composer().fill("A medias")
    bruno.page.evaluate("window.isOld = true")
    is_newer.clear()
    bruno.presses(words("link.reload"))
    bruno.sees_no(words("link.outdated"))
    assert not bruno.page.evaluate("window.isOld ?? false")
    expect(bruno.composer()).to_have_value("A medias")


@pytest.mark.parametrize("script", [STORES_NOTHING, OPENS_NOTHING, HANGS])
def test_storage_denied_leaves_a_board_that_says_so(open_hall: Hall, script: str) -> None:
    bruno = _with(open_hall, script)
    bruno.writes("Con red")
    bruno.has_received(1, 1)
    bruno.network.cut()
    bruno.writes("Sin red ni memoria")
    bruno.sees(words("board.only_in_window"))
    bruno.network.restore()
    bruno.has_received(2, 2)
    open_hall.holds(["Con red", "Sin red ni memoria"])


def test_storage_full_keeps_the_text_in_the_window_and_says_so(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    devtools = bruno.page.context.new_cdp_session(bruno.page)
    origin = at_lan(bruno.network.port, "")
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    bruno.network.cut()
    bruno.writes("No cabe")
    bruno.sees(words("board.only_in_window"))
    bruno.network.restore()
    bruno.has_received(1, 1)
    open_hall.holds(["No cabe"])


def test_zoom_of_two_hundred_percent_leaves_all_in_reach(open_hall: Hall) -> None:
    half = {"viewport": {"width": 683, "height": 384}, "device_scale_factor": 2}
    bruno = open_hall.rapporteur(1, **half)
    bruno.writes("De cerca")
    bruno.has_received(1, 1)
    fits_sideways(bruno.page)
    for place, column in enumerate(COLUMNS, 1):
        bruno.page.keyboard.press(f"Alt+{place}")
        expect(bruno.composer(column)).to_be_focused()
        expect(bruno.composer(column)).to_be_in_viewport()
