"""The wall: cut off, deaf after F5, pointing at what is gone, told more than it shows."""

import json
import time
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.looking import fits_sideways
from tests.browser.people import Hall, Someone, words
from tests.services.waiting import until

SCREENS = [(800, 600), (1024, 768), (640, 360), (1920, 1080), (3840, 2160)]  # 640: 1280 at 200 %
CUT = """() => {
  const [wide, high] = [innerWidth, innerHeight];
  const parts = ".pages-sheet:not([inert]) .pages-part, .column-head, .wall-head, .pages-number";
  return [...document.querySelectorAll(parts)]
    .map((part) => part.getBoundingClientRect())
    .filter((at) => at.left < 0 || at.right > wide + 1 || at.top < 0 || at.bottom > high + 1)
    .length;
}"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".pages-sheet:not([inert]) *")]
  .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((each) => !each.closest("svg, .visually-hidden"))
  .map((each) => parseFloat(getComputedStyle(each).fontSize))) / innerHeight"""
READABLE = 24 / 1080  # of the height
TEXT = "Una tarjeta que dice algo en más de un renglón, como casi todas"


@pytest.fixture
def plenary(open_hall: Hall) -> Hall:
    """Cards in every column; the plenary is open."""
    for number in (1, 2, 3):
        group = open_hall.device(open_hall.group_code(number))
        for kind in ("key_element", "challenge", "priority"):
            group.posts(f"{TEXT} {number}", kind)
    return open_hall.open("plenary")


def _wall(hall: Hall) -> Someone:
    wall = hall.arrive(hall.codes["projector"])
    expect(wall.page.locator(".wall-boards .pages-number")).to_be_attached()
    wall.sees(f"{TEXT} 1")
    return wall


def test_j01_another_resolution_cuts_nothing_off(plenary: Hall) -> None:
    wall = _wall(plenary)
    for width, height in [*SCREENS, *reversed(SCREENS)]:
        wall.page.set_viewport_size({"width": width, "height": height})
        until(lambda: _is_whole(wall.page), within=5, what=f"whole at {width}x{height}")
        fits_sideways(wall.page)
        wall.sees(f"{TEXT} 1")


def _is_whole(page: Page) -> bool:
    return bool(page.evaluate(CUT) == 0 and page.evaluate(SMALLEST) >= READABLE)


@pytest.mark.alone
def test_j02_after_f5_it_follows_the_next_slide_within_a_second(plenary: Hall) -> None:
    wall = _wall(plenary)
    for turn in range(20):
        plenary.desk.sends("show_stage", slide="boards", page=turn)
        wall.page.reload(wait_until="commit" if turn % 2 else "load")
    wall.sees(f"{TEXT} 1")
    took = []
    for slide, sign in (("join", ".join-title"), ("neutral", ".neutral"), ("boards", ".card")):
        began = time.monotonic()
        plenary.desk.sends("show_stage", slide=slide)
        wall.page.locator(sign).first.wait_for()
        took.append(time.monotonic() - began)
    assert min(took) < 1, took  # the machine of the tests may be busy with others


def test_j03_what_is_shown_may_go_and_the_next_slide_is_shown(plenary: Hall) -> None:
    wall = _wall(plenary)
    errors: list[str] = []
    wall.page.on("pageerror", lambda error: errors.append(str(error)))
    group = plenary.device(plenary.group_code(1))
    card = group.posts("Se irá")
    plenary.desk.sends("show_stage", slide="card", card=card)
    plenary.desk.sends("point_at", card=card)
    expect(wall.page.locator(".pages-alone")).to_contain_text("Se irá")
    group.sends("withdraw_card", card=card)
    expect(wall.page.locator(".neutral")).to_be_visible()
    cluster = plenary.desk.sends("gather_cards", cards=[_card(plenary)], cluster=None)
    plenary.desk.sends("show_stage", slide="card", cluster=cluster)
    expect(wall.page.locator(".pages-alone")).to_be_visible()
    plenary.desk.sends("release_cards", cards=[_card(plenary)])
    expect(wall.page.locator(".neutral")).to_be_visible()
    wall.page.reload()
    expect(wall.page.locator(".neutral")).to_be_visible()
    plenary.desk.sends("show_stage", slide="boards")
    wall.sees(f"{TEXT} 1")
    assert errors == []


def _card(hall: Hall) -> str:
    return str(min(row["id"] for row in hall.desk.state()["cards"] if row["text"].startswith(TEXT)))


def test_j04_the_wall_of_a_facilitator_is_told_what_everyone_is(plenary: Hall) -> None:
    desk = plenary.arrive(plenary.codes["facilitator"])
    wall = desk.tab()
    told = _told(wall.page)
    wall.go("projector")
    wall.sees(f"{TEXT} 1")
    question = plenary.desk.state()["questions"][0]["id"]
    draft = {"question": question, "clusters": [], "cards": []}
    plenary.desk.sends("draft_conclusion", text="Borrador secreto", **draft)
    card = plenary.device(plenary.group_code(1)).posts("Cambia a escondidas")
    wall.sees("Cambia a escondidas")
    plenary.desk.sends("hold_back", card=card, reason="tone")
    wall.sees_no("Cambia a escondidas")
    plenary.device(plenary.group_code(1)).edits(card, "Otras palabras secretas")
    plenary.desk.sends("show_stage", slide="neutral")
    expect(wall.page.locator(".neutral")).to_be_visible()
    assert told
    assert not [each for each in told if "secret" in each]
    plenary.desk.sends("hold_back", card=card, reason=None)
    plenary.desk.sends("resume_stage")
    wall.sees("Otras palabras secretas")  # the words of now, not those that it had shown
    assert wall.page.locator("button, a, input, select").count() == 0


def _told(page: Page) -> list[str]:
    """All that comes to the page from the state and by the socket, as text."""
    told: list[str] = []

    def hear(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: told.append(_text(frame)))

    page.on("websocket", hear)
    page.on("response", lambda each: "/state" in each.url and told.append(each.text()))
    return told


def _text(frame: Any) -> str:
    return json.dumps(frame) if isinstance(frame, str) else repr(frame)


def test_a_lost_link_leaves_the_last_picture_with_its_age(plenary: Hall) -> None:
    wall = plenary.visitor()
    wall.page.clock.install()
    wall.opens_link(plenary.codes["projector"])
    wall.sees(f"{TEXT} 1")
    wall.network.cut()
    wall.page.clock.fast_forward("00:30")
    wall.sees(words("common.link_lost", time="", age="").split(".")[0])
    wall.sees(f"{TEXT} 1")
    plenary.desk.sends("show_stage", slide="join")
    wall.network.restore()
    wall.page.clock.fast_forward("00:05")
    expect(wall.page.locator(".join-title")).to_be_visible()
    expect(wall.page.locator(".link-banner")).to_have_count(0)
