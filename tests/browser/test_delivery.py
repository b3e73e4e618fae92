"""Reading back to the table, delivering, and what the room sees of it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.browser.delivering import boards, delivers, dialog, leaves_fields, reads_to_the_end
from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import Hall, words
from tests.services.waiting import until

# Three arrows in the moment in which the view is put into the page, before it was ever painted.
_PRESS_AT_ONCE = """() => new MutationObserver((changes, observer) => {
  if (!document.querySelector(".read-back")) return;
  observer.disconnect();
  for (let times = 0; times < 3; times++) {
    const arrow = { key: "ArrowRight", bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent("keydown", arrow));
  }
}).observe(document.body, { childList: true, subtree: true })"""


def test_the_board_is_read_column_by_column_and_delivered(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una ventanilla única")
    bruno.writes("Cuesta coordinarse", "challenge")
    bruno.has_received(2, 2)
    leaves_fields(bruno)
    page = bruno.page
    page.locator("body").press("l")
    place = page.locator(".read-back-place")
    columns = [words(f"template.name_{kind}") for kind in ("key_element", "challenge", "priority")]
    for at, (column, text) in enumerate(
        zip(columns, ["Una ventanilla única", "Cuesta coordinarse", None], strict=True), 1
    ):
        expect(place).to_have_text(words("delivery.column_of", column=column, n=at, m=3))
        shown = [] if text is None else [text]
        expect(page.locator(".read-back-cards .card-text")).to_have_text(shown)
        fits_sideways(page)
        is_accessible(page)
        page.keyboard.press("ArrowRight")
    expect(place).to_have_text(words("delivery.last_page"))
    is_accessible(page)
    page.keyboard.press("ArrowLeft")
    expect(place).to_have_text(words("delivery.column_of", column=columns[2], n=3, m=3))
    page.keyboard.press("ArrowRight")
    page.get_by_label(words("delivery.was_read")).check()
    bruno.presses(words("delivery.deliver"))
    bruno.sees(words("delivery.later"))
    board = boards(open_hall)[1]
    assert board["delivered_at"]
    assert board["read_back"] is True


def test_when_it_was_delivered_is_told_by_the_rooms_clock_on_a_laptop_from_elsewhere(
    open_hall: Hall,
) -> None:
    bruno = open_hall.rapporteur(1, timezone_id="Asia/Tokyo")
    bruno.writes("Una ventanilla única")
    bruno.has_received(1, 1)
    leaves_fields(bruno)
    delivers(bruno)
    at = until(lambda: boards(open_hall)[1]["delivered_at"], what="the delivery") / 1000
    bruno.sees(f"{datetime.fromtimestamp(at, ZoneInfo('America/Panama')):%H:%M}")


def test_nothing_is_edited_while_it_is_read_and_escape_leaves(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.writes("Dos")
    bruno.has_received(2, 2)
    page = bruno.page
    page.locator(".column-cards [data-card]").first.focus()
    page.keyboard.press("l")
    expect(dialog(page)).to_be_visible()
    page.locator(".read-back-sheet").click()
    for key in ("Delete", "e", "n", "Alt+ArrowDown", "Alt+1", "x"):
        page.keyboard.press(key)
    assert page.evaluate("document.querySelector('.read-back').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    bruno.shows(["Una", "Dos"])
    expect(page.locator("[data-card]:focus")).to_have_count(1)
    open_hall.holds(["Una", "Dos"])


def test_whoever_else_writes_at_the_table_does_not_give_its_word(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).sends("set_table", everyone=True)
    delia = open_hall.arrive(str(open_hall.codes["groups"][0]["table_code"]))
    delia.writes("De la mesa")
    open_hall.holds(["De la mesa"])
    leaves_fields(delia)
    delia.page.locator("body").press("l")
    delia.page.locator("body").press("?")
    expect(delia.page.get_by_role("dialog")).to_have_count(1)  # the list of keys, and it alone
    expect(dialog(delia.page)).to_have_count(0)


def test_without_the_tick_it_counts_as_unread_and_says_so(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.has_received(1, 1)
    leaves_fields(bruno)
    reads_to_the_end(bruno)
    bruno.sees(words("delivery.will_be_unread"))
    bruno.presses(words("delivery.deliver"))
    bruno.sees(words("delivery.stays_unread"))
    assert boards(open_hall)[1]["read_back"] is False


def test_what_changes_afterwards_is_an_addendum_everywhere(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.has_received(1, 1)
    leaves_fields(bruno)
    delivers(bruno)
    bruno.sees(words("delivery.later"))
    bruno.writes("Otra")
    mark = words("delivery.addendum")
    expect(bruno.card("Otra").locator(".addendum-mark")).to_have_text(mark)
    expect(bruno.card("Una").locator(".addendum-mark")).to_have_count(0)
    open_hall.open("plenary")
    desk = open_hall.arrive(open_hall.codes["facilitator"])
    desk.page.locator(".card-row").filter(has_text="Otra").locator(".addendum-mark").wait_for()
    rows = desk.page.locator(".delivery-row")
    expect(rows.nth(0)).to_contain_text(words("delivery.addenda_one"))
    expect(rows.nth(1)).to_contain_text(words("delivery.not_delivered"))
    dora = open_hall.arrive(open_hall.codes["everyone"])
    dora.page.locator(".card").filter(has_text="Otra").locator(".addendum-mark").wait_for()


def test_the_plenary_shows_whose_board_is_not_delivered(open_hall: Hall) -> None:
    bruno, carla = open_hall.rapporteur(1), open_hall.rapporteur(2)
    for someone in (bruno, carla):
        someone.writes("Una")
        someone.has_received(1, 1)
    leaves_fields(bruno)
    delivers(bruno)
    bruno.sees(words("delivery.later"))
    wall = open_hall.arrive(open_hall.codes["projector"])
    assert wall.page.locator(".undelivered").count() == 0
    open_hall.open("plenary")
    late = wall.page.locator(".undelivered [role=img]")
    expect(late).to_have_count(1)
    expect(late).to_have_attribute("aria-label", words("common.group_number", n=2))
    leaves_fields(carla)
    delivers(carla)
    expect(wall.page.locator(".undelivered")).to_have_count(0)


def test_a_delivery_waits_behind_what_was_refused(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.has_received(1, 1)
    bruno.network.cut()
    bruno.writes("Llega tarde")
    leaves_fields(bruno)
    reads_to_the_end(bruno)
    bruno.sees(words("delivery.waiting_one"))
    bruno.presses(words("delivery.deliver"))
    open_hall.open("closed")
    bruno.network.restore()
    bruno.sees(words("delivery.held_one"), within=30)
    assert boards(open_hall)[1]["delivered_at"] is None
    open_hall.open("writing")
    bruno.presses(words("board.resend"))
    bruno.sees(words("delivery.later"), within=30)
    open_hall.holds(["Una", "Llega tarde"])
    assert boards(open_hall)[1]["delivered_at"]


def test_a_reason_for_more_cards_reaches_the_desk(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    column = next(each for each in open_hall.desk.state()["columns"] if each["cap"])
    kind = column["kind"]
    for at in range(column["cap"] + 1):
        bruno.writes(f"Tarjeta {at}", kind)
    field = bruno.page.get_by_label(words("delivery.why", column=column["name"]["es"]))
    field.fill("Dos van juntas.")
    bruno.page.reload()
    expect(field).to_have_value("Dos van juntas.")
    field.press("Enter")
    desk = open_hall.arrive(open_hall.codes["facilitator"])
    expect(desk.page.locator(".delivery-reason")).to_contain_text("Dos van juntas.")
    expect(field).to_have_value("Dos van juntas.")
    field.fill("")
    field.press("Enter")
    expect(desk.page.locator(".delivery-reason")).to_have_count(0)


def test_on_a_phone_it_is_read_and_delivered_by_thumb(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1, viewport={"width": 390, "height": 664}, has_touch=True)
    bruno.writes("Una")
    bruno.has_received(1, 1)
    bruno.page.get_by_role("button", name=words("delivery.read_and_deliver")).tap()
    fits_sideways(bruno.page)
    for _ in range(3):
        bruno.page.get_by_role("button", name=words("delivery.next")).tap()
    fits_sideways(bruno.page)
    bruno.page.get_by_label(words("delivery.was_read")).check()
    bruno.presses(words("delivery.deliver"))
    bruno.sees(words("delivery.later"))


def test_keys_pressed_as_soon_as_the_view_is_there_turn_its_pages(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una idea")
    bruno.has_received(1, 1)
    leaves_fields(bruno)
    bruno.page.evaluate(_PRESS_AT_ONCE)
    bruno.page.locator("body").press("l")
    expect(bruno.page.locator(".read-back-word")).to_be_visible()
