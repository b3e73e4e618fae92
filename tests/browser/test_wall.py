"""The pages of the wall: no column blank beside a long one, and no line cut through."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Hall, Someone, words

LONG = "\n".join(f"Renglón {n}" for n in range(1, 61))
SHORT = "Una tarjeta breve"
KINDS = ("key_element", "challenge", "priority")

# For each column what can be read on this page, and the lines that a page's edge cuts through.
READ = """() => [...document.querySelectorAll(".pages-sheet:not([inert]) .pages-body")]
  .map((body) => {
  const read = [], cut = [];
  for (const part of body.querySelectorAll(".pages-part")) {
    const { top, bottom } = part.getBoundingClientRect();
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const line of range.getClientRects()) {
        const middle = (line.top + line.bottom) / 2, quarter = line.height / 4;
        if (middle - quarter >= top - 1 && middle + quarter <= bottom + 1) read.push(line.top);
        else if (middle + quarter > top + 1 && middle - quarter < bottom - 1) cut.push(line.top);
      }
    }
  }
  return { read: read.length, cut: cut.length };
})"""


@pytest.fixture
def long_hall(open_hall: Hall) -> Hall:
    """A very long card behind a short one and under a heading, beside columns of one card each."""
    group = open_hall.device(open_hall.group_code(1))
    group.posts(SHORT)
    cards = [group.posts(LONG), group.posts("Otra")]
    for kind in KINDS[1:]:
        group.posts(SHORT, kind)
    cluster = open_hall.desk.sends("gather_cards", cards=cards, cluster=None)
    open_hall.desk.sends("name_heading", cluster=cluster, heading="Ventanilla", base=cluster)
    return open_hall.open("plenary")


@pytest.mark.parametrize("headings", [False, True], ids=["cards", "headings"])
def test_no_column_is_blank_beside_a_long_one(long_hall: Hall, *, headings: bool) -> None:
    if headings:
        long_hall.desk.sends("show_stage", slide="headings")
    wall = long_hall.arrive(long_hall.codes["projector"])
    long_hall.desk.sends("show_stage", slide="boards", page=0)
    wall.sees("Renglón 1")
    count = int(_number(wall.page).split("/")[1])
    assert count > 2
    for page in range(count):
        long_hall.desk.sends("show_stage", slide="boards", page=page)
        expect(wall.page.locator(".pages-number")).to_have_text(
            words("common.page_number", page=page + 1, pages=count)
        )
        _is_full(wall)


def _number(page: Page) -> str:
    expect(page.locator(".pages-number")).to_contain_text("/")
    return page.locator(".pages-number").inner_text()


def _is_full(wall: Someone) -> None:
    columns: list[dict[str, Any]] = wall.page.evaluate(READ)
    assert len(columns) == len(KINDS)
    assert all(column["read"] > 0 for column in columns), columns
    assert not any(column["cut"] for column in columns), columns


def test_the_desk_knows_the_pages_from_the_wall_and_turns_no_further(long_hall: Hall) -> None:
    desk = long_hall.arrive(long_hall.codes["facilitator"])
    told, turn = desk.page.locator(".turning-page"), desk.page.locator(".turning button")
    expect(turn.last).to_have_attribute("aria-disabled", "false")
    expect(told).to_have_text("")  # without a projector nobody can say
    wall = long_hall.arrive(long_hall.codes["projector"])
    count = int(_number(wall.page).split("/")[1])
    for page in range(1, count + 1):
        expect(told).to_have_text(words("common.page_of", page=page, pages=count))
        desk.page.keyboard.press("n")
    expect(turn.last).to_have_attribute("aria-disabled", "true")
    wall.sees(words("common.page_number", page=count, pages=count))


def test_its_clock_is_the_rooms_whatever_the_laptop_was_set_to_at_home(open_hall: Hall) -> None:
    wall = open_hall.arrive(open_hall.codes["projector"], timezone_id="Asia/Tokyo")
    clock = wall.page.locator(".wall-clock")
    before = f"{datetime.now(ZoneInfo('America/Panama')):%H:%M}"
    told = clock.inner_text()
    assert told in {before, f"{datetime.now(ZoneInfo('America/Panama')):%H:%M}"}
