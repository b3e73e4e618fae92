"""Whatever a person writes is text on every screen: it neither runs, nor breaks, nor disturbs."""

from playwright.sync_api import Page, expect

from tests.browser.looking import fits_sideways
from tests.browser.people import Hall, Someone, words

SCRIPT = "<img src=x onerror=\"document.title='no'\"> & <b>"
# What is shown, and how it is typed: half of a pair cannot travel from here to the browser.
TYPED = {
    "Medio emoji: \N{REPLACEMENT CHARACTER}": '"Medio emoji: \\ud83d"',
    "Al revés \N{RIGHT-TO-LEFT OVERRIDE}abc": '"Al revés \\u202eabc"',
    SCRIPT: f"`{SCRIPT}`",
}


def test_it_is_text_everywhere(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    for literal in TYPED.values():
        _type(bruno, literal)
    bruno.has_received(3, 3)
    open_hall.open("plenary")
    desk = open_hall.arrive(open_hall.codes["facilitator"])
    wall = desk.tab().go("projector")
    phone = open_hall.arrive(open_hall.codes["everyone"])
    for each in (bruno, wall, phone):
        _shows_as_text(each.page, ".card:not([inert] *) .card-text")
    _shows_as_text(desk.page, ".card-row-text")
    bruno.presses(words("board.view_plenary"))
    _shows_as_text(bruno.page, ".card-text")


def _type(someone: Someone, literal: str) -> None:
    field = someone.composer()
    # In one step, as a key does: between two the page may draw the field anew.
    typed = "field.dispatchEvent(new Event('input', {bubbles: true}))"
    field.evaluate(f"(field) => {{ field.value = {literal}; {typed} }}")
    field.press("Enter")


def _shows_as_text(page: Page, part: str) -> None:
    shown = page.locator(part)
    expect(shown).to_have_count(len(TYPED))
    assert sorted(shown.all_text_contents()) == sorted(TYPED)
    assert page.title() != "no"
    expect(page.locator("img[src='x']")).to_have_count(0)
    for each in shown.all():
        kept_apart = each.evaluate("(element) => getComputedStyle(element).unicodeBidi")
        assert kept_apart in {"isolate", "plaintext", "isolate-override"}


MONSTERS = ("n" * 2000, "línea\n" * 330, "q" + "\u0301" * 1000)


def test_u13_monstrous_cards_harm_no_screen(open_hall: Hall) -> None:
    """Two thousand letters without a blank, hundreds of lines, a thousand marks on one letter."""
    device = open_hall.device(open_hall.group_code(1))
    for text in MONSTERS:
        device.posts(text)
    open_hall.open("plenary")
    bruno = open_hall.rapporteur(1)
    wall = open_hall.arrive(open_hall.codes["projector"])
    phone = open_hall.arrive(open_hall.codes["everyone"])
    phone.page.set_viewport_size({"width": 390, "height": 664})
    for each in (bruno, wall, phone):
        each.sees(MONSTERS[0][:100])
        fits_sideways(each.page)
    expect(wall.page.locator(".pages-number")).not_to_be_empty()  # it pages, and scrolls nowhere
    height = "document.scrollingElement.scrollHeight - innerHeight"
    assert wall.page.evaluate(height) <= 0
    device.posts("Y una corta")
    bruno.sees("Y una corta")
