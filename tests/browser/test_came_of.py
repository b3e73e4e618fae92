"""From conclusions to cards and from cards to conclusions: the same numbers everywhere."""

import io
import re
from collections.abc import Callable
from typing import Any

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.downloading import downloaded
from tests.browser.people import Hall, Someone, words
from tests.services.proxy import Proxy
from tests.services.server import Server

SUPPORT = re.compile(r"(\d+) de (\d+) grupos, (\d+) tarjetas")
MANY_CARDS = 24
PAGES_OF_PDF = re.compile(rb"/Type\s*/Page[^s]")


@pytest.fixture
def concluded(played: Server, person: Callable[..., Page], proxy: Callable[[int], Proxy]) -> Hall:
    """The demonstration with its conclusions, in the plenary."""
    hall = Hall(played, person, proxy, refuses_websocket=False).open("plenary")
    hall.desk.sends("show_stage", slide="conclusions")
    return hall


def test_a_conclusion_has_the_same_numbers_on_every_screen_and_on_paper(concluded: Hall) -> None:
    _draft_before_all(concluded)
    wall = concluded.arrive(concluded.codes["projector"])
    ana = concluded.arrive(concluded.codes["organizer"]).go("conclusions")
    number = ana.page.locator(".conclusion-number", has_text=re.compile("^1$"))
    support = _numbers(ana.page.locator(".conclusion").filter(has=number).inner_text())
    assert _numbers(wall.page.locator(".wall .conclusion").first.inner_text()) == support
    assert _numbers(_first_of(_document(ana))) == support
    ana.go("fates")
    ana.page.locator(".fate").first.wait_for()
    taken = words("fates.conclusion", n=1, state="").strip()
    sheets = ana.page.locator(".fate-sheet").filter(has_text=re.compile(taken))
    rows = ana.page.locator(".fate-taken").filter(has_text=re.compile(taken))
    expect(rows.first).to_be_visible()
    expect(sheets).to_have_count(support[0])
    expect(rows).to_have_count(support[2])


def test_what_is_missing_leads_to_its_heading_by_keyboard(concluded: Hall) -> None:
    ana = concluded.arrive(concluded.codes["organizer"]).go("conclusions")
    ana.page.get_by_role("button", name=words("conclusions.missing")).press("Enter")
    none = ana.page.locator(".material-column").filter(has_text=words("conclusions.missing_none"))
    expect(none.locator("li").first).to_be_visible()
    uncited = ana.page.locator(".material-head p").inner_text()
    assert uncited == words("conclusions.uncited_many", n=none.locator("li").count())
    row = none.locator("li").first
    title = row.locator(".material-text").inner_text()
    row.get_by_role("checkbox").press("Space")
    ana.sees(words("conclusions.chosen_one"))
    row.get_by_role("button", name=re.compile(re.escape(title))).press("Enter")
    box = ana.page.get_by_role("checkbox", name=re.compile(re.escape(title)))
    expect(box).to_be_focused()
    expect(box).to_be_checked()


def test_a_group_reads_its_own_cards_and_prints_them_on_one_sheet(open_hall: Hall) -> None:
    eva = open_hall.device(open_hall.group_code(1))
    other = open_hall.device(open_hall.group_code(2))
    for n in range(MANY_CARDS):
        eva.posts(f"Una idea más larga de lo que suele escribirse en una tarjeta, la número {n}")
    other.posts("De otro grupo")
    open_hall.open("plenary")
    page = open_hall.rapporteur(1).page
    page.get_by_role("link", name=words("board.fates")).click()
    expect(page.locator(".fate")).to_have_count(MANY_CARDS)
    expect(page.get_by_text(words("fates.not_yet_taken"))).to_have_count(MANY_CARDS)
    assert len(PAGES_OF_PDF.findall(page.pdf(prefer_css_page_size=True))) == 1
    staff = open_hall.arrive(open_hall.codes["facilitator"]).go("fates")
    expect(staff.page.locator(".fate")).to_have_count(MANY_CARDS + 1)
    groups = staff.page.locator(".fate-sheet").count()
    assert len(PAGES_OF_PDF.findall(staff.page.pdf(prefer_css_page_size=True))) == groups


def _draft_before_all(hall: Hall) -> None:
    """What only staff see must not number anything that the room sees."""
    first = min(hall.desk.state()["questions"], key=lambda row: int(row["position"]))["id"]
    fields = {"question": first, "text": "Todavía en el escritorio", "clusters": [], "cards": []}
    hall.desk.sends("draft_conclusion", **fields, after=None)


def _numbers(told: str) -> tuple[int, ...]:
    found = SUPPORT.search(told)
    assert found, told
    return tuple(int(number) for number in found.groups())


def _first_of(document: Any) -> str:
    """What the first conclusion of the document says of its support."""
    return next(each.text for each in document.paragraphs if SUPPORT.search(each.text))


def _document(someone: Someone) -> Any:
    return docx.Document(io.BytesIO(downloaded(someone.page)))
