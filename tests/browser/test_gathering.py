"""Two facilitators gather the cards of five groups at once; a group objects to a heading."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.people import Hall, Someone, words

TEXTS = [f"Idea {letter} del grupo {group}" for group in range(1, 6) for letter in "AB"]
NAME = "Ventanilla única"


@pytest.fixture
def hall(open_hall: Hall) -> Hall:
    """Two cards of each of five groups, in one column."""
    for group in range(1, 6):
        device = open_hall.device(open_hall.group_code(group))
        for letter in "AB":
            device.posts(f"Idea {letter} del grupo {group}")
    return open_hall


def _row(someone: Someone, text: str) -> Locator:
    return someone.page.locator(".card-row", has_text=text).locator(".card-face")


def _chooses(someone: Someone, *texts: str) -> None:
    for text in texts:
        _row(someone, text).click()
        expect(_row(someone, text)).to_be_checked()


def _gathers(someone: Someone, *texts: str) -> None:
    """Under a new heading, left without a name."""
    _chooses(someone, *texts)
    someone.page.keyboard.press("g")
    field = someone.page.get_by_label(words("desk.heading_name"))
    expect(field).to_be_focused()
    field.press("Escape")
    expect(field).to_have_count(0)


def _heading(someone: Someone, text: str) -> Locator:
    return someone.page.locator(".gathered", has_text=text)


def _undo(someone: Someone) -> Locator:
    return someone.page.locator(".gathering-undo")


def _look(someone: Someone) -> list[str]:
    """What a desk shows of headings and cards, from top to bottom."""
    shown = someone.page.locator(".gathered-name, .gathered-support, .card-row-text")
    return shown.all_inner_texts()


def _see_the_same(one: Someone, other: Someone) -> None:
    expect(one.page.locator(".gathered-pending, .card-row-pending")).to_have_count(0)
    expect(other.page.locator(".gathered-pending, .card-row-pending")).to_have_count(0)
    expect(one.page.locator(".gathered")).to_have_count(other.page.locator(".gathered").count())
    assert _look(one) == _look(other)


def test_two_desks_gather_at_once_and_each_takes_back_its_own(hall: Hall) -> None:
    ana = hall.arrive(hall.codes["organizer"]).go("desk")
    felix = hall.arrive(hall.codes["facilitator"])
    for desk in (ana, felix):
        expect(desk.page.locator(".card-row")).to_have_count(10)
    before = hall.desk.state()
    _gathers(felix, TEXTS[0], TEXTS[2])
    _gathers(ana, TEXTS[4], TEXTS[6])
    for desk in (ana, felix):
        expect(_heading(desk, TEXTS[0])).to_contain_text(words("common.groups_of", n=2, m=5))
        expect(_heading(desk, TEXTS[4])).to_contain_text(words("common.groups_of", n=2, m=5))
    # Both into the same heading, at the same moment.
    _chooses(felix, TEXTS[8])
    _chooses(ana, TEXTS[9])
    for desk in (felix, ana):
        desk.page.keyboard.press("m")
        choice = desk.page.locator(".move-to-choice", has_text=TEXTS[0])
        choice.focus()
        choice.press("Enter")
    for desk in (felix, ana):
        expect(_heading(desk, TEXTS[0]).locator(".card-row")).to_have_count(4)
        expect(_heading(desk, TEXTS[0])).to_contain_text(words("common.groups_of", n=3, m=5))
    _see_the_same(ana, felix)
    # Félix takes back what he added; Ana's stays.
    expect(_undo(felix)).to_contain_text(words("common.cards_one", n=1))
    felix.page.keyboard.press("z")
    for desk in (felix, ana):
        expect(_heading(desk, TEXTS[0]).locator(".card-row")).to_have_count(3)
        expect(_heading(desk, TEXTS[0])).to_contain_text(TEXTS[9])
    # His heading holds a card of hers: it stays, in one sentence, and nothing asks for anything.
    felix.page.keyboard.press("Control+z")
    felix.sees(words("errors.changed_since"))
    expect(felix.page.locator(".refusal")).to_have_count(0)
    expect(_heading(felix, TEXTS[0]).locator(".card-row")).to_have_count(3)
    _see_the_same(ana, felix)
    # She takes back hers, after a reload too.
    ana.page.reload()
    for count in (2, 1):
        expect(_undo(ana)).to_be_visible()
        _undo(ana).click()
        expect(felix.page.locator(".gathered")).to_have_count(count)
        expect(ana.page.locator(".gathered")).to_have_count(count)
        expect(_heading(ana, TEXTS[0]).locator(".card-row")).to_have_count(2)
    _see_the_same(ana, felix)
    expect(_undo(ana)).to_be_hidden()
    felix.page.locator("[data-stop^=cluster]").focus()
    felix.page.keyboard.press("u")
    felix.presses(words("desk.dissolve_now"))
    expect(ana.page.locator(".gathered")).to_have_count(0)
    after = hall.desk.state()
    assert {**after, "n": 0, "version": ""} == {**before, "n": 0, "version": ""}


def test_a_heading_is_named_merged_and_all_of_it_taken_back_by_keys(hall: Hall) -> None:
    felix = hall.arrive(hall.codes["facilitator"])
    before = hall.desk.state()
    keyboard = felix.page.keyboard
    _gathers(felix, *TEXTS[0:3])
    _chooses(felix, *TEXTS[3:5])
    keyboard.press("g")
    expect(felix.page.get_by_label(words("desk.heading_name"))).to_be_focused()
    keyboard.type(NAME)
    keyboard.press("Enter")
    expect(_heading(felix, NAME).locator(".card-row")).to_have_count(2)
    # A heading without a name goes by its first marked card.
    marked = next(row for row in hall.desk.state()["cards"] if row["text"] == TEXTS[2])
    hall.device(hall.group_code(2)).sends("mark_top", card=marked["id"], top=1)
    unnamed = felix.page.locator(".gathered-unnamed")
    expect(unnamed).to_have_text(TEXTS[2])
    felix.page.locator(".gathered", has=unnamed).locator(".gathered-title").focus()
    keyboard.press("m")
    felix.sees(words("desk.merge_with"))
    expect(felix.page.locator(".move-to-choice", has_text=NAME)).to_be_focused()
    keyboard.press("Enter")
    expect(_heading(felix, NAME).locator(".card-row")).to_have_count(5)
    expect(_heading(felix, NAME).locator(".gathered-title")).to_be_focused()
    expect(felix.page.locator(".gathered")).to_have_count(1)
    hall.device(hall.group_code(2)).sends("mark_top", card=marked["id"], top=None)
    for count in (2, 2, 1, 0):
        expect(felix.page.locator(".gathered-pending, .card-row-pending")).to_have_count(0)
        keyboard.press("z")
        expect(felix.page.locator(".gathered")).to_have_count(count)
    expect(_undo(felix)).to_be_hidden()
    expect(felix.page.locator(".card-row-pending")).to_have_count(0)
    after = hall.desk.state()
    assert {**after, "n": 0, "version": ""} == {**before, "n": 0, "version": ""}


def test_a_group_objects_by_one_key_and_the_desk_sees_it(hall: Hall) -> None:
    felix = hall.arrive(hall.codes["facilitator"])
    cards = [row["id"] for row in hall.desk.state()["cards"]]
    cluster = hall.desk.sends("gather_cards", cards=cards)
    hall.desk.sends("name_heading", cluster=cluster, heading=NAME, base=cluster)
    hall.open("plenary")
    carla = hall.rapporteur(3)
    own = carla.card(TEXTS[4])
    expect(own).not_to_contain_text(NAME)
    hall.desk.sends("show_stage", slide="headings")
    expect(own).to_contain_text(NAME)
    own.focus()
    carla.page.keyboard.press("o")
    expect(own).to_contain_text(words("board.objected"))
    objected = words("desk.objected_by", n=3)
    expect(_heading(felix, NAME).locator(".gathered-support")).to_contain_text(objected)
    expect(_row(felix, TEXTS[4])).to_contain_text(objected)
    felix.presses(words("desk.objections_one"))
    expect(_row(felix, TEXTS[4])).to_be_focused()
    own.get_by_role("button", name=words("board.more"), exact=True).click()
    own.get_by_role("button", name=words("board.object_not")).click()
    expect(felix.page.get_by_text(re.compile(objected))).to_have_count(0)
