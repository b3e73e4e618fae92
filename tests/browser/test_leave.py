"""Leaving a borrowed machine: what is unsent is offered first, then nothing of the seat is left."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.leaving import HELD, NOTHING, goes, has_left, is_empty, opens_panel
from tests.browser.people import Hall, Someone, words

FULL = """() => {
  Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
BROUGHT_UP = "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
SENT, DRAFT, UNSENT = "Ya recibida por la sala", "Un borrador a medias", "Todavía sin enviar"


def test_nothing_is_left_and_back_shows_nothing(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes(SENT)
    bruno.has_received(1, 1)
    bruno.page.get_by_role("button", name=words("common.keys")).click()
    bruno.page.get_by_label(words("board.letters_wanted")).check()
    bruno.page.keyboard.press("Escape")
    bruno.go("plenary?seat=rapporteur-1").go("board/1").sees(SENT)
    assert bruno.page.evaluate(HELD) != NOTHING
    opens_panel(bruno)
    expect(bruno.page.locator(".leave-unsent")).to_have_count(0)
    goes(bruno)
    has_left(bruno)
    is_empty(bruno.page)
    for _ in range(2):
        bruno.page.go_back()
        expect(bruno.page.locator("body")).not_to_be_empty()
        bruno.sees_no(SENT)
        expect(bruno.page.locator(".card-own, .composer")).to_have_count(0)
    open_hall.holds([SENT])


def test_what_nobody_else_has_is_offered_and_erased_only_by_its_number(
    open_hall: Hall, tmp_path: Path
) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.composer("priority").fill(DRAFT)
    bruno.network.cut()
    bruno.writes(UNSENT)
    bruno.sees(words("board.saved_here"))
    opens_panel(bruno)
    bruno.sees(words("leave.unsent_many", n=2))
    panel = bruno.page.locator("dialog.leave")
    for text in (DRAFT, UNSENT):
        expect(panel.get_by_text(text)).to_be_visible()
    with bruno.page.expect_download() as saved:
        bruno.presses(words("leave.save_file"))
    assert saved.value.suggested_filename == "colaboracion-rapporteur-1-sin-enviar.txt"
    saved.value.save_as(tmp_path / "saved.txt")
    file = (tmp_path / "saved.txt").read_text(encoding="utf-8")
    assert DRAFT in file
    assert UNSENT in file
    bruno.presses(words("leave.copy"))
    bruno.sees(words("leave.copied"))
    _can_be_pasted(bruno, file)
    goes(bruno)
    bruno.sees(words("leave.erases_many", n=2))
    bruno.presses(words("leave.not_yet"))
    bruno.page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    bruno.network.restore()
    bruno.has_received(1, 1, within=30)
    expect(bruno.composer("priority")).to_have_value(DRAFT)
    open_hall.holds([UNSENT])


def _can_be_pasted(someone: Someone, text: str) -> None:
    elsewhere = someone.page.context.new_page()
    elsewhere.set_content("<textarea></textarea>")
    field = elsewhere.locator("textarea")
    field.focus()
    elsewhere.keyboard.press("Control+V")
    expect(field).to_have_value(text)
    elsewhere.close()


def test_waiting_ends_when_all_is_received(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.network.cut()
    bruno.writes(UNSENT)
    bruno.sees(words("board.saved_here"))
    opens_panel(bruno)
    bruno.presses(words("leave.wait"))
    bruno.sees(words("leave.sending", n=1))
    bruno.network.restore()
    bruno.sees(words("leave.all_received"), within=30)
    open_hall.holds([UNSENT])
    goes(bruno)
    has_left(bruno)
    is_empty(bruno.page)


def test_what_was_refused_is_offered_with_its_reason(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.network.cut()
    bruno.writes(UNSENT)
    bruno.sees(words("board.saved_here"))
    open_hall.open("closed")
    bruno.network.restore()
    bruno.sees(words("board.refused"), within=30)
    opens_panel(bruno)
    panel = bruno.page.locator("dialog.leave")
    expect(panel.locator(".kicker")).to_have_text(
        f"{words('leave.kind_refused')} · {words('errors.closed')}"
    )
    goes(bruno)
    bruno.presses(words("leave.erase_one"))
    has_left(bruno)
    is_empty(bruno.page)
    open_hall.holds([])


def test_the_other_tab_leaves_too_and_writes_nothing_back(open_hall: Hall) -> None:
    one = open_hall.rapporteur(1)
    other = one.tab().go("board/1")
    other.composer("challenge").fill(DRAFT)
    one.composer().press_sequentially("Otra")
    other.writes(SENT)
    one.has_received(1, 1)
    opens_panel(one)
    one.sees(words("leave.unsent_many", n=2))
    expect(one.page.locator("dialog.leave").get_by_text(DRAFT)).to_be_visible()
    other.composer("challenge").press_sequentially(" más")
    expect(one.page.locator("dialog.leave").get_by_text(f"{DRAFT} más")).to_be_visible()
    goes(one)
    one.presses(words("leave.erase_many", n=2))
    has_left(one)
    other.page.wait_for_url("**/join?left=clean")
    is_empty(one.page)
    other.page.close()
    is_empty(one.page)


def test_what_only_the_other_tab_holds_is_asked_about_there(open_hall: Hall) -> None:
    one = open_hall.rapporteur(1)
    other = one.tab().go("board/1")
    other.sees(words("board.now_writing"))
    other.page.evaluate(FULL)
    other.composer("challenge").fill(DRAFT)
    opens_panel(one)
    goes(one)
    has_left(one)
    expect(other.page.locator("dialog.leave").get_by_text(DRAFT)).to_be_visible()
    goes(other)
    other.presses(words("leave.erase_one"))
    has_left(other)
    is_empty(other.page)


def test_a_page_that_back_brings_up_as_it_was_is_not_shown(open_hall: Hall) -> None:
    """The browser of these tests keeps no such pages, so the event that brings one is given."""
    bruno = open_hall.rapporteur(1)
    bruno.page.evaluate(BROUGHT_UP)
    expect(bruno.composer()).to_be_visible()
    place = {"workshop": open_hall.workshop["workshop"], "seat": "rapporteur-1"}
    bruno.page.evaluate("(place) => sessionStorage.setItem('left', JSON.stringify([place]))", place)
    with bruno.page.expect_navigation(url="**/join"):  # which may end what is being evaluated
        bruno.page.evaluate(f"() => void setTimeout({BROUGHT_UP})")


def test_other_seats_of_the_browser_stay_and_are_shown(open_hall: Hall) -> None:
    felix = open_hall.arrive(open_hall.codes["facilitator"])
    board = felix.tab().opens_link(open_hall.group_code(2))
    opens_panel(board)
    goes(board)
    has_left(board)
    board.presses(words("common.seat_facilitator"))
    board.page.wait_for_url("**/desk")
    assert felix.page.url.endswith("/desk")
    felix.page.reload()
    expect(felix.page.locator(".page-header")).to_be_visible()


def test_by_keyboard_alone_on_a_phone_s_width(open_hall: Hall) -> None:
    delia = open_hall.arrive(
        str(open_hall.codes["groups"][0]["table_code"]), viewport={"width": 390, "height": 664}
    )
    way_in = delia.page.get_by_role("button", name=words("leave.title"))
    way_in.focus()
    delia.page.keyboard.press("Enter")
    dialog = delia.page.get_by_role("dialog", name=words("leave.title"))
    expect(dialog).to_be_visible()
    delia.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(way_in).to_be_focused()
    delia.page.keyboard.press("Enter")
    dialog.get_by_role("button", name=words("leave.title")).focus()
    delia.page.keyboard.press("Enter")
    has_left(delia)
    is_empty(delia.page)
