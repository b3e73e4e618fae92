"""The facilitator's remote: six targets in sight, what they do to the wall, and who needs one."""

from playwright.sync_api import Page, expect

from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import PHONE, Hall, Someone, words
from tests.services.waiting import until

TARGETS = ("needs", "neutral", "minute", "group", "back", "next")
LEAST = 64
TWICE = 300  # milliseconds within which two presses are one
BOXES = """(targets) => targets.map((each) => each.getBoundingClientRect())
  .map(({ width, height, top, bottom }) => ({ width, height, top, bottom }))"""
TEXT = "Contar con un mecanismo de seguimiento después del retorno, con plazos y presupuesto"


def _remote(hall: Hall) -> Someone:
    someone = hall.arrive(hall.codes["facilitator"], **PHONE).go("remote")
    someone.page.locator(".remote-targets").wait_for()
    return someone


def _paged(hall: Hall) -> Someone:
    """A wall with boards of several pages."""
    group = hall.device(hall.group_code(1))
    for _ in range(6):
        group.posts(TEXT)
    hall.open("plenary")
    wall = hall.arrive(hall.codes["projector"], viewport={"width": 1024, "height": 768})
    expect(wall.page.locator(".pages-number")).to_contain_text("1/")
    return wall


def _number(wall: Someone, number: str) -> None:
    expect(wall.page.locator(".pages-number")).to_have_text(number)


def test_all_six_are_in_sight_whichever_way_it_is_held(open_hall: Hall) -> None:
    page = _remote(open_hall).page
    for width, height in ((390, 664), (664, 390), (360, 560)):
        page.set_viewport_size({"width": width, "height": height})
        targets = page.locator(", ".join(f".remote-targets .remote-{each}" for each in TARGETS))
        expect(targets).to_have_count(len(TARGETS))
        for box in targets.evaluate_all(BOXES):
            assert min(box["width"], box["height"]) >= LEAST, box
            assert (box["top"] >= 0, box["bottom"] <= height) == (True, True), box
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
        fits_sideways(page)
    is_accessible(page)


def test_it_turns_the_pages_of_the_wall_and_hides_them(open_hall: Hall) -> None:
    wall, remote = _paged(open_hall), _remote(open_hall)
    shown = remote.page.locator(".remote-shown")
    expect(shown).to_contain_text(words("common.page_of", page=1, pages=2))
    remote.presses(words("remote.next"))
    _number(wall, "2/2")
    expect(shown).to_contain_text(words("common.page_of", page=2, pages=2))
    remote.page.keyboard.press("PageUp")
    _number(wall, "1/2")
    remote.page.locator(".remote-neutral").dblclick()  # a thumb that trembles means it once
    wall.page.locator(".neutral-title").wait_for()
    remote.page.wait_for_timeout(TWICE)
    remote.presses(words("remote.un_neutral"))
    _number(wall, "1/2")
    # Behind the last there is none, however often a clicker asks.
    remote.page.locator(".remote-back").focus()
    said = words("remote.is_last")
    until(lambda: remote.page.keyboard.press("PageDown") or _says(remote, said), within=20)
    _number(wall, "2/2")


def _says(remote: Someone, words_said: str) -> bool:
    return remote.page.locator(".remote-said").inner_text() == words_said


def test_without_a_network_it_keeps_what_was_pressed(open_hall: Hall) -> None:
    wall, remote = _paged(open_hall), _remote(open_hall)
    remote.network.hold()
    remote.presses(words("remote.next"))
    remote.sees(words("remote.kept_one"))
    remote.network.restore()
    _number(wall, "2/2")
    expect(remote.page.locator(".remote-said")).not_to_have_text(words("remote.kept_one"))


def test_who_needs_somebody_is_counted_and_listed_with_the_reason(open_hall: Hall) -> None:
    bruno, remote = open_hall.rapporteur(1), _remote(open_hall)
    mark = remote.page.locator(".remote-mark")
    expect(mark).to_have_text("4", timeout=25_000)  # all but the one that is heard
    bruno.page.context.close()
    expect(mark).to_have_text("5", timeout=25_000)
    remote.page.locator(".remote-needs").click()
    _lists(remote.page, 1, words("remote.need_cut"))
    _lists(remote.page, 2, words("remote.need_silent"))
    is_accessible(remote.page)
    remote.page.keyboard.press("Escape")
    expect(remote.page.locator(".remote-targets")).to_be_visible()


def _lists(page: Page, group: int, reason: str) -> None:
    expect(page.locator(f".remote-group-need[data-group='{group}']")).to_contain_text(reason)
