"""Reading back, delivering, and a delivery that travels on a stick while the link is down."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import Hall, Someone, words

OUT_OF_BREATH = 20_000
FOREIGN = (
    '{"format": 1, "workshop": "otro", "seat": "rapporteur-1",'
    ' "saved_at": "2026-01-15T10:33:00Z", "commands": []}'
)


def _dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name=words("delivery.read_back"))


def _reads_to_the_end(someone: Someone) -> None:
    """Open the view by its key and go through the columns by the arrow."""
    page = someone.page
    page.locator("body").press("l")
    expect(_dialog(page)).to_be_visible()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".read-back-word")).to_be_visible()


def _delivers(someone: Someone, *, read: bool = True) -> None:
    _reads_to_the_end(someone)
    if read:
        someone.page.get_by_label(words("delivery.was_read")).check()
    someone.presses(words("delivery.deliver"))
    expect(_dialog(someone.page)).to_have_count(0)


def _leaves_fields(someone: Someone) -> None:
    someone.page.evaluate("document.activeElement.blur()")


def _boards(hall: Hall) -> dict[int, Any]:
    state = hall.desk.state()
    numbers = {group["id"]: group["number"] for group in state["groups"]}
    return {numbers[board["group"]]: board for board in state["boards"]}


def test_the_board_is_read_column_by_column_and_delivered(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una ventanilla única")
    bruno.writes("Cuesta coordinarse", "challenge")
    bruno.has_received(2, 2)
    _leaves_fields(bruno)
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
    board = _boards(open_hall)[1]
    assert board["delivered_at"]
    assert board["read_back"] is True


def test_nothing_is_edited_while_it_is_read_and_escape_leaves(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.writes("Dos")
    bruno.has_received(2, 2)
    page = bruno.page
    page.locator(".column-cards [data-card]").first.focus()
    page.keyboard.press("l")
    expect(_dialog(page)).to_be_visible()
    page.locator(".read-back-sheet").click()
    for key in ("Delete", "e", "n", "Alt+ArrowDown", "Alt+1", "x"):
        page.keyboard.press(key)
    assert page.evaluate("document.querySelector('.read-back').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(_dialog(page)).to_have_count(0)
    bruno.shows(["Una", "Dos"])
    expect(page.locator("[data-card]:focus")).to_have_count(1)
    open_hall.holds(["Una", "Dos"])


def test_without_the_tick_it_counts_as_unread_and_says_so(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.has_received(1, 1)
    _leaves_fields(bruno)
    _reads_to_the_end(bruno)
    bruno.sees(words("delivery.will_be_unread"))
    bruno.presses(words("delivery.deliver"))
    bruno.sees(words("delivery.stays_unread"))
    assert _boards(open_hall)[1]["read_back"] is False


def test_what_changes_afterwards_is_an_addendum_everywhere(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.has_received(1, 1)
    _leaves_fields(bruno)
    _delivers(bruno)
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
    _leaves_fields(bruno)
    _delivers(bruno)
    bruno.sees(words("delivery.later"))
    wall = open_hall.arrive(open_hall.codes["projector"])
    assert wall.page.locator(".undelivered").count() == 0
    open_hall.open("plenary")
    late = wall.page.locator(".undelivered [role=img]")
    expect(late).to_have_count(1)
    expect(late).to_have_attribute("aria-label", words("common.group_number", n=2))
    _leaves_fields(carla)
    _delivers(carla)
    expect(wall.page.locator(".undelivered")).to_have_count(0)


def test_a_delivery_waits_behind_what_was_refused(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una")
    bruno.has_received(1, 1)
    bruno.network.cut()
    bruno.writes("Llega tarde")
    _leaves_fields(bruno)
    _reads_to_the_end(bruno)
    bruno.sees(words("delivery.waiting_one"))
    bruno.presses(words("delivery.deliver"))
    open_hall.open("closed")
    bruno.network.restore()
    bruno.sees(words("delivery.held_one"), within=30)
    assert _boards(open_hall)[1]["delivered_at"] is None
    open_hall.open("writing")
    bruno.presses(words("board.resend"))
    bruno.sees(words("delivery.later"), within=30)
    open_hall.holds(["Una", "Llega tarde"])
    assert _boards(open_hall)[1]["delivered_at"]


def _saves_file(someone: Someone, folder: Path) -> Path:
    button = someone.page.get_by_role("button", name=words("delivery.save_file"))
    with someone.page.expect_download(timeout=OUT_OF_BREATH) as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def _chooses(organizer: Someone, path: Path) -> None:
    organizer.page.locator(".import-delivery summary").click()
    organizer.page.locator("input[type=file]").set_input_files(path)


def test_a_delivery_goes_on_a_stick_and_nothing_is_doubled(open_hall: Hall, tmp_path: Path) -> None:
    bruno = open_hall.rapporteur(3)
    bruno.writes("Antes del corte")
    bruno.has_received(1, 1)
    bruno.network.cut()
    for text in ("Sin red", "Con ñ, «comillas» y 🧥"):
        bruno.writes(text)
    _leaves_fields(bruno)
    _delivers(bruno)
    bruno.sees(words("delivery.unsent"))
    path = _saves_file(bruno, tmp_path)
    slug = open_hall.workshop["workshop"]
    assert path.name == f"G3-entrega-{slug}.json"
    file = json.loads(path.read_text(encoding="utf-8"))
    names = [command["name"] for command in file["commands"]]
    assert names == ["post_card", "post_card", "post_card", "deliver"]
    assert [card["text"] for card in file["cards"]][1:] == ["Sin red", "Con ñ, «comillas» y 🧥"]

    ana = open_hall.arrive(open_hall.codes["organizer"])
    _chooses(ana, path)
    ana.sees(words("delivery.here_one"))
    ana.sees(words("delivery.file_read"))
    is_accessible(ana.page)
    ana.presses(words("delivery.import_now"))
    ana.sees(words("delivery.imported", n=2))
    held = ["Antes del corte", "Sin red", "Con ñ, «comillas» y 🧥"]
    open_hall.holds(held, group=3)
    assert _boards(open_hall)[3]["read_back"] is True

    bruno.network.restore()
    bruno.has_received(3, 3, within=30)
    bruno.sees(words("delivery.later"), within=30)
    open_hall.holds(held, group=3)
    bruno.shows(held)


def test_a_closed_session_gives_the_texts_back_and_says_what_to_do(
    open_hall: Hall, tmp_path: Path
) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.network.cut()
    bruno.writes("Quedó fuera")
    _leaves_fields(bruno)
    _delivers(bruno)
    path = _saves_file(bruno, tmp_path)
    open_hall.open("closed")
    ana = open_hall.arrive(open_hall.codes["organizer"])
    _chooses(ana, path)
    ana.presses(words("delivery.import_now"))
    ana.sees(words("delivery.import_closed"))
    ana.sees(words("delivery.import_held"))
    expect(ana.page.locator(".import-refused .card-text")).to_have_text(["Quedó fuera"])
    assert _boards(open_hall)[1]["delivered_at"] is None
    open_hall.open("writing")
    ana.page.locator("input[type=file]").set_input_files(path)
    ana.presses(words("delivery.import_now"))
    ana.sees(words("delivery.imported", n=1))
    open_hall.holds(["Quedó fuera"])
    assert _boards(open_hall)[1]["delivered_at"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "malformed"),
        ("[]", "malformed"),
        ('{"format": 1}', "malformed"),
        (FOREIGN, "foreign"),
        (" " * 10_000_001, "too_large"),
    ],
    ids=["broken", "list", "half", "foreign", "large"],
)
def test_what_is_no_delivery_is_told_in_a_sentence(
    open_hall: Hall, tmp_path: Path, content: str, problem: str
) -> None:
    path = tmp_path / "archivo.json"
    path.write_text(content, encoding="utf-8")
    before = open_hall.desk.state()
    ana = open_hall.arrive(open_hall.codes["organizer"])
    _chooses(ana, path)
    ana.sees(words(f"delivery.file_{problem}"))
    assert open_hall.desk.state() == before


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
