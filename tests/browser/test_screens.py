"""Every page with a whole session in it, in both languages, on a phone, a laptop and the wall."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from colaboracion.words import LANGUAGES
from tests.browser.looking import fits_sideways, is_accessible, speaks_only
from tests.browser.people import Hall, Someone
from tests.services.proxy import Proxy
from tests.services.server import Server

SCREENS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 664}, "has_touch": True, "is_mobile": True},
    "laptop": {"viewport": {"width": 1366, "height": 768}},
}
WALLS = [(1024, 768), (1920, 1080)]
SLIDES = {
    "progress": ".progress-number",
    "boards": ".card .card-text",
    "headings": ".heading-text",
    "conclusions": ".conclusion .card-text",
    "neutral": ".neutral-title",
}
PAGES = ["join", "board/2", "table/2", "desk", "conclusions", "organizer", "plenary"]
READABLE = 0.032  # of the wall's height, for what people read from the last row
WRITTEN = ", ".join(f".wall {part}" for part in (*SLIDES.values(), ".column-name"))

SMALLEST_TEXT = """(parts) => Math.min(...[...document.querySelectorAll(parts)]
  .filter((each) => !each.closest("[inert]") && each.textContent.trim())
  .map((each) => parseFloat(getComputedStyle(each).fontSize)))"""
SCROLLS = """() => [...document.querySelectorAll("*")]
  .filter((each) => !each.closest("[inert]") && each.scrollHeight > each.clientHeight + 1
    && /auto|scroll/.test(getComputedStyle(each).overflowY))
  .map((each) => each.className)"""
CUT_OFF = """() => [...document.querySelectorAll(".wall .card, .wall .heading, .wall .conclusion")]
  .filter((each) => !each.closest("[inert]"))
  .filter((each) => each.getBoundingClientRect().bottom > innerHeight)
  .map((each) => each.textContent)"""


@pytest.fixture(scope="module")
def workshop(played: Server) -> dict[str, Any]:
    return played.codes()[0]


@pytest.fixture
def full_hall(
    played: Server,
    workshop: dict[str, Any],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
) -> Hall:
    return Hall(played, person, proxy, refuses_websocket=False, workshop=workshop)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("place", PAGES)
def test_a_page_fits_speaks_and_is_for_everyone(full_hall: Hall, place: str, screen: str) -> None:
    someone = _at(full_hall, place, **SCREENS[screen])
    for language in LANGUAGES:
        someone.page.locator(f".language-switch [lang={language}]").click()
        expect(someone.page.locator("html")).to_have_attribute("lang", language)
        _is_drawn(someone, place)
        speaks_only(someone.page, language)
        fits_sideways(someone.page)
        is_accessible(someone.page)


def _at(hall: Hall, place: str, **options: object) -> Someone:
    if place == "join":
        return hall.visitor(**options)
    group = hall.codes["groups"][1]
    code = {"board/2": group["code"], "table/2": group["table_code"]} | {
        "desk": hall.codes["facilitator"],
        "plenary": hall.codes["everyone"],
    }
    someone = hall.arrive(code.get(place, hall.codes["organizer"]), **options)
    if not someone.page.url.endswith(place):
        someone.go(place)
    return someone


def _is_drawn(someone: Someone, place: str) -> None:
    """Wait for what only the state can bring."""
    part = {
        "join": ".join-form",
        "board/2": ".card-own",
        "table/2": ".card-own",
        "desk": ".gathered",
        "conclusions": "select",
        "organizer": ".code-row",
        "plenary": ".card-text",
    }[place]
    expect(someone.page.locator(part).first).to_be_attached()


@pytest.mark.parametrize("size", WALLS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wall_is_readable_and_never_scrolls(
    full_hall: Hall, language: str, size: tuple[int, int]
) -> None:
    width, height = size
    wall = full_hall.arrive(
        full_hall.codes["projector"], viewport={"width": width, "height": height}
    ).go(f"projector?language={language}")
    for slide, part in SLIDES.items():
        full_hall.desk.sends("show_stage", slide=slide)
        expect(wall.page.locator(f".wall-{slide} {part}:visible").first).to_be_visible()
        _is_a_wall(wall.page, language, height)


def _is_a_wall(page: Page, language: str, height: int) -> None:
    speaks_only(page, language)
    fits_sideways(page)
    assert page.evaluate(SCROLLS) == []
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(SMALLEST_TEXT, WRITTEN) >= height * READABLE
    assert page.locator("button, a, input, select, textarea").count() == 0
    is_accessible(page)
