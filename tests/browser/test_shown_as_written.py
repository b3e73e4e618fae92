"""Whatever a person writes is text on every screen: it neither runs, nor breaks, nor disturbs."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Hall, Someone, words

HALF_AN_EMOJI = ("Medio emoji: \N{REPLACEMENT CHARACTER}", "Medio emoji: \\ud83d")
REVERSED = ("Al revés \N{RIGHT-TO-LEFT OVERRIDE}abc", "Al revés \\u202eabc")
SCRIPT = ("<img src=x onerror=\"document.title='no'\"> & <b>", None)


@pytest.mark.parametrize(
    ("text", "typed"), [HALF_AN_EMOJI, REVERSED, SCRIPT], ids=["half-emoji", "reversed", "script"]
)
def test_it_is_text_everywhere(open_hall: Hall, text: str, typed: str | None) -> None:
    bruno = open_hall.rapporteur(1)
    _type(bruno, typed or text.replace('"', '\\"'))
    bruno.has_received(1, 1)
    open_hall.open("plenary")
    desk = open_hall.arrive(open_hall.codes["facilitator"])
    wall = desk.tab().go("projector")
    phone = open_hall.arrive(open_hall.codes["everyone"])
    for each in (bruno, wall, phone):
        _shows_as_text(each.page, ".card-text", text)
    _shows_as_text(desk.page, ".card-row-text", text)
    bruno.presses(words("board.view_plenary"))
    _shows_as_text(bruno.page, ".card-text", text)


def _type(someone: Someone, text: str) -> None:
    """Half of a pair cannot travel from the test to the browser: it is made there."""
    field = someone.composer()
    field.evaluate(f'(field) => (field.value = "{text}")')
    field.dispatch_event("input")
    field.press("Enter")


def _shows_as_text(page: Page, part: str, text: str) -> None:
    shown = page.locator(part).first
    expect(shown).to_be_visible()
    assert shown.text_content() == text
    assert page.title() != "no"
    expect(page.locator("img[src='x']")).to_have_count(0)
    kept_apart = shown.evaluate("(element) => getComputedStyle(element).unicodeBidi")
    assert kept_apart in {"isolate", "plaintext", "isolate-override"}
