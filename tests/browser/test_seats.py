"""Several seats live side by side in one browser, each with its own audience; codes stay unseen."""

import pytest
from playwright.sync_api import Page, expect

from colaboracion.words import say
from tests.browser.people import Hall, words

OWN = "Lo escribió el grupo 1"
FOREIGN = "Lo escribió el grupo 2"
DRAFT = "Un borrador a medias"


def test_tabs_of_one_browser_keep_their_audiences(open_hall: Hall) -> None:
    ana = open_hall.arrive(open_hall.codes["organizer"])
    desk, wall = ana.tab().go("desk"), ana.tab().go("projector")
    board = ana.tab().opens_link(open_hall.group_code(1))
    open_hall.device(open_hall.group_code(2)).posts(FOREIGN)
    board.writes(OWN)
    board.has_received(1, 1)
    desk.sees(OWN)
    desk.sees(FOREIGN)
    expect(wall.page.locator(".progress-number").first).to_have_text("2")
    for text in (OWN, FOREIGN):
        wall.sees_no(text)
    board.sees_no(FOREIGN)
    open_hall.open("plenary")
    for text in (OWN, FOREIGN):
        wall.sees(text)
    for tab, place in ((ana, "organizer"), (desk, "desk"), (board, "board/1")):
        tab.go(place)
        assert tab.page.url.endswith(place)
        expect(tab.page.locator(".page-header")).to_be_visible()


def test_the_code_of_a_link_leaves_no_trace(open_hall: Hall) -> None:
    code = open_hall.group_code(1)
    bruno = open_hall.visitor().opens_link(code)
    addresses = _addresses(bruno.page)
    assert addresses[-1].endswith("/board/1")
    assert not any(code in each for each in addresses)
    assert code not in bruno.page.content()
    assert code not in open_hall.server.log


def _addresses(page: Page) -> list[str]:
    """What the browser remembers for its back button."""
    told = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
    return [entry["url"] for entry in told["entries"]]


def test_a_replaced_code_sends_out_without_losing_a_word(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.composer("challenge").fill(DRAFT)
    code = _replace_code(open_hall, keep=False)
    bruno.sees(words("common.link_removed"))
    bruno.writes(OWN)
    bruno.sees(words("board.saved_here"))
    expect(bruno.composer("challenge")).to_have_value(DRAFT)
    bruno.presses(words("common.back_to_join"))
    bruno.page.get_by_label(words("join.title")).fill(code.lower())
    bruno.presses(words("join.enter"))
    bruno.has_received(1, 1)
    expect(bruno.composer("challenge")).to_have_value(DRAFT)
    bruno.sees_no(words("common.link_removed"))


def test_the_new_code_in_another_tab_brings_the_board_back(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.composer("challenge").fill(DRAFT)
    code = _replace_code(open_hall, keep=False)
    bruno.sees(words("common.link_removed"))
    bruno.writes(OWN)
    bruno.tab().opens_link(code)
    bruno.has_received(1, 1)
    bruno.sees_no(words("common.link_removed"))
    expect(bruno.composer("challenge")).to_have_value(DRAFT)
    open_hall.holds([OWN])


def test_a_replaced_code_may_leave_people_in(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    old = open_hall.group_code(1)
    new = _replace_code(open_hall, keep=True)
    bruno.writes(OWN)
    bruno.has_received(1, 1)
    bruno.sees_no(words("common.link_removed"))
    late = open_hall.visitor()
    late.page.get_by_label(words("join.title")).fill(old)
    late.presses(words("join.enter"))
    late.sees(words("errors.unknown_code"))
    late.opens_link(new).sees(OWN)


def _replace_code(hall: Hall, *, keep: bool) -> str:
    organizer = hall.device(hall.codes["organizer"])
    organizer.sends("replace_code", seat="rapporteur-1", keep=keep)
    return organizer.code_of("rapporteur-1")


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_wrong_code_is_told_in_the_persons_language(open_hall: Hall, language: str) -> None:
    visitor = open_hall.visitor()
    visitor.page.locator(f".language-switch [lang={language}]").click()
    field = visitor.page.get_by_label(say(language, "join.title"))
    field.fill("nada-de-nada-1")
    field.press("Enter")
    visitor.sees(say(language, "errors.unknown_code"))
    expect(field).to_have_value("nada-de-nada-1")
    expect(field).to_be_focused()
    field.fill(f" {open_hall.group_code(3).lower()} ")
    visitor.presses(say(language, "join.enter"))
    visitor.page.wait_for_url("**/board/3")
    visitor.sees(say(language, "board.now_writing"))


def test_a_board_without_its_seat_leads_to_the_join_page(open_hall: Hall) -> None:
    visitor = open_hall.visitor().go("board/1")
    visitor.presses(words("common.back_to_join"))
    expect(visitor.page.get_by_label(words("join.title"))).to_be_focused()
    visitor.opens_link(open_hall.group_code(1)).go("board/2")
    expect(visitor.composer()).to_have_count(0)
    visitor.presses(words("common.back_to_join"))
    visitor.opens_link(open_hall.group_code(2)).writes(FOREIGN)
    open_hall.holds([FOREIGN], group=2)
