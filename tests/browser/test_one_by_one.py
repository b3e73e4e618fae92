"""The room words one conclusion after the other: shown by one press, read from the last row."""

import secrets
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.looking import is_accessible
from tests.browser.people import PHONE, Hall, Someone, words
from tests.browser.walls import SIZES, is_legible, is_settled, resize

AROUND = ".one-question, .one-number, .one-foot, .one-foot *"
DRAWN = """(around) => ({
  size: getComputedStyle(document.querySelector(".pages-sheet:not([inert]) .card-text")).fontSize,
  places: [...document.querySelectorAll(around)].map((each) => {
    const { left, top } = each.getBoundingClientRect();
    return [Math.round(left), Math.round(top)];
  }),
})"""
TOO_FAR = {"height": 1.5, "distance": 30}
LAST = "y así termina."
LONG = ("Promover, con plazos publicados, una sola ficha para todas las oficinas. " * 9)[
    : 600 - len(LAST)
] + LAST
WORDED = (
    LONG.replace("publicados", "que se anuncian").replace("ficha", "puerta de entrada")[
        : 600 - len(LAST)
    ]
    + LAST
)


def _draft(hall: Hall, text: str, question: int = 0) -> str:
    asked = sorted(hall.desk.state()["questions"], key=lambda row: int(row["position"]))
    found = asked[question]["id"]
    fields = {"question": found, "text": text, "clusters": [], "cards": []}
    return hall.desk.sends("draft_conclusion", **fields)


def _word(hall: Hall, conclusion: str, text: str, base: str) -> None:
    hall.desk.sends("take_pen", conclusion=conclusion, page=secrets.token_hex(16))
    hall.desk.sends("edit_conclusion", conclusion=conclusion, text=text, base=base)


def _row(someone: Someone, conclusion: str) -> Locator:
    return someone.page.locator(f'[data-conclusion="{conclusion}"]')


def test_one_press_shows_a_draft_and_the_next_follows(open_hall: Hall) -> None:
    hall = open_hall
    hall.desk.sends("set_phase", phase="plenary")
    draft = _draft(hall, "Promover un fondo regional")
    other = _draft(hall, "Tomar nota del informe", 1)
    hall.desk.sends("set_conclusion_state", conclusion=other, state="proposed")
    wall = hall.arrive(hall.codes["projector"])
    phone = hall.arrive(hall.codes["everyone"], **PHONE)
    ana = hall.arrive(hall.codes["organizer"]).go("conclusions")

    _row(ana, draft).get_by_role("button", name=words("conclusions.propose_and_show")).click()
    for one in (wall, phone):
        one.sees("Promover un fondo regional")
        one.sees_no("Tomar nota del informe")
    expect(wall.page.locator(".one-number")).to_have_text("1")
    expect(_row(ana, draft).locator(".show-to-room")).to_have_attribute("aria-pressed", "true")
    expect(ana.page.locator(".one-by-one-shown")).to_have_text(
        words("conclusions.shown_number", n=1)
    )

    _word(hall, draft, "Promover un fondo común", draft)
    for one in (wall, phone):
        expect(one.page.locator("ins:visible")).to_contain_text("común")
        expect(one.page.locator("del:visible")).to_contain_text("regional")
    hall.desk.sends("accept_wording", conclusion=draft)
    expect(wall.page.locator("ins")).to_have_count(0)

    ana.page.get_by_label(words("conclusions.item_time")).select_option("5")
    expect(wall.page.locator(".item-clock-spent")).to_contain_text("5:00")
    expect(wall.page.locator(".item-clock-over")).to_be_hidden()
    is_accessible(ana.page)
    ana.presses(words("conclusions.next"))
    for one in (wall, phone):
        one.sees("Tomar nota del informe")
    expect(wall.page.locator(".one-number")).to_have_text("2")
    hall.desk.sends("set_conclusion_state", conclusion=other, state="draft")
    for one in (wall, phone):
        one.sees_no("Tomar nota del informe")


def test_what_was_frozen_is_fetched_from_the_address_on_the_wall(open_hall: Hall) -> None:
    desk = open_hall.desk
    desk.sends("set_phase", phase="plenary")
    conclusion = _draft(open_hall, "Promover un fondo regional")
    desk.sends("set_conclusion_state", conclusion=conclusion, state="agreed")
    desk.sends("show_stage", slide="take_home")
    wall = open_hall.arrive(open_hall.codes["projector"])
    phone = open_hall.arrive(open_hall.codes["everyone"], **PHONE)
    for one in (wall, phone):
        one.sees(words("projector.take_home_later"))
    desk.sends("freeze")
    expect(wall.page.locator(".take-home-number")).to_have_text(
        words("common.version_room", version="1.0")
    )
    expect(wall.page.locator(".qr-code path")).to_be_visible()
    address = f"http://{wall.page.locator('.take-home-address strong').inner_text()}"
    is_legible(wall.page, 0)
    phone.page.goto(address)
    phone.sees("1.0")
    phone.page.go_back()
    phone.page.get_by_role("link", name=words("projector.take_home_title")).click()
    phone.sees("1.0")


@pytest.mark.parametrize("room", [None, TOO_FAR], ids=["usual", "too far"])
def test_a_long_wording_is_read_whole_from_the_last_row(
    open_hall: Hall, room: dict[str, float] | None
) -> None:
    hall, desk = open_hall, open_hall.desk
    desk.sends("set_phase", phase="plenary")
    desk.sends("set_wall", **(room or {}))
    conclusion = _draft(hall, LONG)
    desk.sends("set_conclusion_state", conclusion=conclusion, state="with_reservation")
    desk.sends("set_follow_up", conclusion=conclusion, responsible="Red de enlace", deadline="mayo")
    desk.sends("set_reservation", conclusion=conclusion, reservation=LONG, reserved_by="")
    desk.sends("show_stage", slide="conclusion", conclusion=conclusion)
    _word(hall, conclusion, WORDED, conclusion)
    wall = hall.arrive(hall.codes["projector"])
    expect(wall.page.locator("ins:visible").first).to_be_visible()
    least = 7 if room else 3.3
    for size in SIZES:
        resize(wall.page, size)
        told = is_settled(wall.page, least, least=0.8 * least)
        count, ends = int(told["number"].split()[-1]) if told["number"] else 1, set()
        for page in range(count):
            desk.sends("show_stage", slide="conclusion", conclusion=conclusion, page=page)
            number = words("common.page_of", page=page + 1, pages=count) if count > 1 else ""
            ends |= set(is_legible(wall.page, 0, least=0.8 * least, number=number)["ends"])
        assert {end for end in ends if end.endswith(LAST)}, (size, ends)
    desk.sends("show_stage", slide="take_home")
    wall.sees(words("projector.take_home_later"))
    is_legible(wall.page, 0, least=0.8 * least)


def test_they_are_read_back_seven_at_most_on_a_page(open_hall: Hall) -> None:
    desk = open_hall.desk
    desk.sends("set_phase", phase="plenary")
    for n in range(1, 9):
        conclusion = _draft(open_hall, f"Punto {n}")
        desk.sends("set_conclusion_state", conclusion=conclusion, state="agreed")
    desk.sends("set_reservation", conclusion=conclusion, reservation="Salvo ley", reserved_by="")
    desk.sends("show_stage", slide="conclusions")
    wall = open_hall.arrive(open_hall.codes["projector"])
    told = is_legible(wall.page, 3.3, number=words("common.page_of", page=1, pages=2))
    assert told["parts"] == 7
    desk.sends("show_stage", slide="conclusions", page=1)
    is_legible(wall.page, 3.3, number=words("common.page_of", page=2, pages=2), parts=1)
    wall.sees("Salvo ley")
    wall.sees(words("common.reservation_unnamed"))


def test_while_it_is_worded_its_text_never_grows_nor_moves(open_hall: Hall) -> None:
    desk, text = open_hall.desk, "Promover un fondo regional"
    desk.sends("set_phase", phase="plenary")
    conclusion = _draft(open_hall, text)
    desk.sends("set_conclusion_state", conclusion=conclusion, state="proposed")
    desk.sends("show_stage", slide="conclusion", conclusion=conclusion)
    wall = open_hall.arrive(open_hall.codes["projector"])
    wall.sees(text)
    before = _drawn(wall)
    longer = desk.sends("edit_conclusion", conclusion=conclusion, text=LONG, base=conclusion)
    wall.sees(LAST)
    during = _drawn(wall)
    desk.sends("edit_conclusion", conclusion=conclusion, text=text, base=longer)
    wall.sees_no(LAST)
    after = _drawn(wall)
    assert during["size"] < before["size"]
    assert after["size"] == during["size"]
    assert before["places"] == during["places"] == after["places"]


def _drawn(wall: Someone) -> dict[str, Any]:
    """The size of the text, and where what stands around it begins."""
    drawn: dict[str, Any] = wall.page.evaluate(DRAWN, AROUND)
    return drawn | {"size": float(drawn["size"].removesuffix("px"))}
