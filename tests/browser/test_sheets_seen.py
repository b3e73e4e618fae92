"""What is printed, looked at before: read on a phone, and on paper as wide as ever."""

from playwright.sync_api import Page

from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import PHONE, Hall
from tests.screens.organized import commands
from tests.screens.organizing import SHEETS

# The smallest letters of what is read, in px; a group's shape is a drawing.
SMALLEST = """() => Math.min(...[...document.querySelectorAll("main *")]
  .filter((each) => !each.closest("svg") && [...each.childNodes].some(({ data }) => data?.trim()))
  .map((each) => parseFloat(getComputedStyle(each).fontSize)))"""
WIDTHS = """() => [...document.querySelectorAll(".sheet, .badges")]
  .map((each) => Math.round(each.getBoundingClientRect().width * 25.4 / 96))"""
PAPER = {"door": 186, "groups": 186, "paper": 276, "badges": 186}  # mm


def test_a_sheet_is_read_on_a_phone_and_printed_as_wide_as_paper(open_hall: Hall) -> None:
    organizer = open_hall.device(open_hall.codes["organizer"])
    for name, fields in commands():
        organizer.sends(name, **fields)
    ana = open_hall.arrive(open_hall.codes["organizer"], **PHONE)
    for sheet in SHEETS:
        page = ana.go(f"sheets?seat=organizer&sheet={sheet}").page
        fits_sideways(page)
        assert page.evaluate(SMALLEST) >= 14, sheet
        is_accessible(page)
        assert _printed(page) == {PAPER[sheet]}


def _printed(page: Page) -> set[int]:
    """How wide its sheets are on paper, in mm."""
    page.emulate_media(media="print")
    widths = page.evaluate(WIDTHS)
    page.emulate_media(media="screen")
    return set(widths)
