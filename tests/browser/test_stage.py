"""The stage on all screens: look here, the neutral slide and back, held back, followed or left."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.people import PHONE, Hall, Someone, words

MANY = 14  # cards of one column: more than a wall shows on one page
LAST = f"Tarjeta {MANY}"


@pytest.fixture
def plenary(open_hall: Hall) -> Hall:
    """A column of more cards than fit on a page; the plenary shows it."""
    group = open_hall.device(open_hall.group_code(1))
    for n in range(1, MANY + 1):
        group.posts(f"Tarjeta {n}")
    return open_hall.open("plenary")


def _column(hall: Hall) -> str:
    (found,) = [row["id"] for row in hall.desk.state()["columns"] if row["kind"] == "key_element"]
    return str(found)


def _card_at_desk(desk: Someone, text: str) -> Locator:
    return desk.page.locator(".card-face").filter(has_text=text).first


def _facilitator(hall: Hall, focused: str) -> Someone:
    """At the desk, on a card."""
    desk = hall.arrive(hall.codes["facilitator"])
    _card_at_desk(desk, focused).focus()
    expect(_card_at_desk(desk, focused)).to_be_focused()
    return desk


def test_look_here_turns_the_wall_and_moves_no_reader(plenary: Hall) -> None:
    wall = plenary.arrive(plenary.codes["projector"])
    phone = plenary.arrive(plenary.codes["everyone"], **PHONE)
    desk = _facilitator(plenary, LAST)
    wall.sees("Tarjeta 1")
    phone.sees("Tarjeta 1")
    marked = phone.page.locator(".looked-at")
    desk.page.keyboard.press("l")
    expect(wall.page.locator(".pages-sheet:not([inert]) .looked-at")).to_contain_text(LAST)
    expect(marked).to_contain_text(LAST)
    expect(marked).not_to_be_in_viewport()
    assert phone.page.evaluate("scrollY") == 0
    phone.page.get_by_role("button", name=words("common.look_here")).click()
    expect(marked).to_be_in_viewport()
    desk.page.keyboard.press("l")
    expect(marked).to_have_count(0)
    expect(wall.page.locator(".looked-at")).to_have_count(0)


@pytest.mark.alone
def test_one_key_hides_the_stage_and_goes_back_to_it(plenary: Hall) -> None:
    plenary.desk.sends("show_stage", slide="boards", column=_column(plenary), page=1)
    wall = plenary.arrive(plenary.codes["projector"])
    follower, reader = (plenary.arrive(plenary.codes["everyone"]) for _ in range(2))
    reader.presses(words("projector.leave_stage"))
    desk = plenary.arrive(plenary.codes["facilitator"])
    desk.page.get_by_role("button", name=words("desk.hide_stage")).wait_for()
    number = wall.page.locator(".pages-number")
    expect(number).to_contain_text("2/")
    for _ in range(2):  # the second time as quickly as the server allows
        desk.page.keyboard.press("0")
        expect(wall.page.locator(".neutral-title")).to_be_visible(timeout=3_000)
        expect(follower.page.locator(".followed-neutral")).to_be_visible(timeout=3_000)
        reader.sees("Tarjeta 1")
        desk.page.keyboard.press("0")
        expect(number).to_contain_text("2/", timeout=3_000)
        expect(follower.page.locator(".followed-neutral")).to_have_count(0)
    reader.presses(words("projector.follow_stage"))
    plenary.desk.sends("show_stage", slide="neutral")
    expect(reader.page.locator(".followed-neutral")).to_be_visible()


def test_one_key_holds_a_card_back_and_its_group_reads_why(plenary: Hall) -> None:
    wall = plenary.arrive(plenary.codes["projector"])
    phone = plenary.arrive(plenary.codes["everyone"])
    bruno = plenary.rapporteur(1)
    desk = _facilitator(plenary, "Tarjeta 2")
    for one in (wall, phone):
        one.sees("Tarjeta 2")
    desk.page.keyboard.press("h")
    for one in (wall, phone):
        one.sees_no("Tarjeta 2")
    held = bruno.card("Tarjeta 2").locator(".held-note")
    expect(held).to_have_text(words("common.held_because", reason=words("common.held_other")))
    desk.page.get_by_label(words("desk.held_why")).select_option("tone")
    expect(held).to_have_text(words("common.held_because", reason=words("common.held_tone")))
    _card_at_desk(desk, "Tarjeta 2").focus()
    desk.page.keyboard.press("h")
    for one in (wall, phone):
        one.sees("Tarjeta 2")
    expect(held).to_have_count(0)


def test_a_clicker_turns_the_wall_until_the_stage_changes(plenary: Hall) -> None:
    desk, wall = plenary.desk, plenary.arrive(plenary.codes["projector"])
    number = wall.page.locator(".pages-number")
    expect(number).to_contain_text("1/")
    for key, page in (("PageDown", "2/"), ("ArrowLeft", "1/"), (" ", "2/")):
        wall.page.keyboard.press(key)
        expect(number).to_contain_text(page)
    desk.sends("show_stage", slide="boards", column=_column(plenary))
    expect(number).to_contain_text("1/")
