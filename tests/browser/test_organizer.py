"""The organizer hands out codes: each alone on paper, and none replaced by mistake."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from colaboracion import copies
from tests.browser.people import Hall, words
from tests.services.proxy import Proxy
from tests.services.server import Server

# The innermost thing with a line around it: what is cut out of the sheet.
SLIPS = """() => [...document.querySelectorAll(".code")].map((code) => {
  const framed = (each) => parseFloat(getComputedStyle(each).borderLeftWidth) > 0;
  let slip = code;
  while (!framed(slip)) slip = slip.parentElement;
  return slip.innerText;
})"""


def test_each_code_is_printed_on_a_slip_of_its_own(open_hall: Hall) -> None:
    organizer = open_hall.arrive(open_hall.codes["organizer"]).page
    expect(organizer.locator(".code").first).to_be_visible()
    tops = "all => all.map((each) => each.offsetTop)"  # the ways to the other pages: one line
    assert len(set(organizer.locator(".organizer-links .button").evaluate_all(tops))) == 1
    organizer.emulate_media(media="print")
    slips = organizer.evaluate(SLIPS)
    for group in open_hall.codes["groups"]:
        for mine, other in (("code", "table_code"), ("table_code", "code")):
            (slip,) = [each for each in slips if group[mine] in each]
            assert group[other] not in slip
            assert open_hall.workshop["title"] in slip
            assert words("common.group_number", n=group["number"]) in slip


def test_escape_leaves_a_code_as_it_is(open_hall: Hall) -> None:
    organizer = open_hall.arrive(open_hall.codes["organizer"]).page
    replace = organizer.get_by_role("button", name=words("organizer.replace")).first
    replace.click()
    expect(organizer.get_by_role("button", name=words("organizer.replace_keep"))).to_be_focused()
    organizer.keyboard.press("Escape")
    expect(replace).to_be_focused()
    expect(replace).to_have_attribute("aria-expanded", "false")


def test_copies_that_fail_are_told_and_made_when_they_can_be(
    server: Callable[..., Server],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stick"
    stick.write_text("a file where a folder belongs")
    hall = Hall(server(BACKUP_DIR=str(stick)), person, proxy, refuses_websocket=False)
    organizer = hall.arrive(hall.codes["organizer"]).go("organizer")
    organizer.presses(words("organizer.copy_now"))
    warning = organizer.page.locator(".copies.notice-warn")
    expect(warning).to_contain_text(words("organizer.copies_none", place="stick"))
    stick.unlink()
    organizer.presses(words("organizer.copy_now"))
    expect(warning).to_have_count(0)
    age = words("common.age_short")
    organizer.sees(words("organizer.copies_same_disk", age=age, place="stick"))
    assert copies.found(stick)


def test_where_no_copies_are_made_the_page_says_so(open_hall: Hall) -> None:
    organizer = open_hall.arrive(open_hall.codes["organizer"])
    others_keep_it = "DATABASE_URL" in open_hall.server.beside  # a PostgreSQL
    organizer.sees(words(f"organizer.copies_{'elsewhere' if others_keep_it else 'off'}"))
    organizer.sees_no(words("organizer.copy_now"))
