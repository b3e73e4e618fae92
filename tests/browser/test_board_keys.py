"""The board by the keyboard alone: what a rapporteur does with a card while the table talks on."""

import pytest
from playwright.sync_api import expect

from tests.browser.people import COLUMNS, Hall, Someone, words

NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
})"""


@pytest.fixture
def bruno(open_hall: Hall) -> Someone:
    """A rapporteur with three cards in the first column, the focus nowhere."""
    one = open_hall.rapporteur(1)
    for text in ("Una", "Dos", "Tres"):
        one.writes(text)
    one.has_received(3, 3)
    one.page.keyboard.press("Escape")
    return one


def _press(one: Someone, *keys: str) -> None:
    for key in keys:
        one.page.keyboard.press(key)


def test_a_card_is_found_moved_and_withdrawn(bruno: Someone, open_hall: Hall) -> None:
    _press(bruno, "ArrowDown", "ArrowDown")
    expect(bruno.card("Dos")).to_be_focused()
    _press(bruno, "Alt+ArrowUp")
    bruno.shows(["Dos", "Una", "Tres"])
    expect(bruno.card("Dos")).to_be_focused()
    _press(bruno, "Alt+ArrowDown", "Alt+ArrowDown")
    bruno.shows(["Una", "Tres", "Dos"])
    _press(bruno, "Alt+ArrowRight")
    bruno.shows(["Dos"], column=COLUMNS[1])
    expect(bruno.card("Dos")).to_be_focused()
    _press(bruno, "ArrowLeft", "Delete")
    bruno.shows(["Tres"])
    expect(bruno.card("Tres")).to_be_focused()
    open_hall.holds(["Tres"])
    open_hall.holds(["Dos"], column=COLUMNS[1])
    bruno.sees(words("board.withdrawn", n=1))


@pytest.mark.parametrize("key", ["e", "Enter"])
def test_a_card_is_edited(bruno: Someone, open_hall: Hall, key: str) -> None:
    _press(bruno, "ArrowDown", key)
    bruno.page.keyboard.type(" y media")
    _press(bruno, "Enter")
    bruno.shows(["Una y media", "Dos", "Tres"])
    open_hall.holds(["Una y media", "Dos", "Tres"])


def test_a_new_card_is_one_key_away(bruno: Someone) -> None:
    _press(bruno, "ArrowDown", "n")
    expect(bruno.composer()).to_be_focused()


def test_the_end_of_a_column_is_the_end(bruno: Someone) -> None:
    _press(bruno, "ArrowDown", "ArrowUp", "Alt+ArrowUp", "Alt+ArrowLeft", "ArrowRight")
    expect(bruno.card("Una")).to_be_focused()
    bruno.shows(["Una", "Dos", "Tres"])


def test_the_list_of_keys_comes_and_goes(bruno: Someone) -> None:
    _press(bruno, "?")
    bruno.sees(words("board.keys_move"))
    _press(bruno, "Escape")
    bruno.sees_no(words("board.keys_move"))
    bruno.page.get_by_role("button", name=words("common.keys")).click()
    bruno.sees(words("board.keys_move"))


def test_what_is_typed_is_text(bruno: Someone, open_hall: Hall) -> None:
    bruno.composer().click()
    bruno.page.keyboard.type("¿n, e? en")
    _press(bruno, "Delete", "Enter")
    bruno.has_received(4, 4)
    open_hall.holds(["Una", "Dos", "Tres", "¿n, e? en"])


def test_a_delegate_has_no_such_keys(open_hall: Hall, bruno: Someone) -> None:
    delia = open_hall.arrive(open_hall.codes["groups"][0]["table_code"])
    delia.sees("Una")
    _press(delia, "ArrowDown", "Delete", "?")
    delia.sees_no(words("board.keys_move"))
    bruno.shows(["Una", "Dos", "Tres"])


def test_a_browser_that_stores_nothing_has_its_board_too(open_hall: Hall) -> None:
    bruno = open_hall.visitor()
    bruno.page.add_init_script(NO_STORAGE)
    bruno.opens_link(open_hall.group_code(1))
    bruno.writes("Sin memoria")
    bruno.sees("Sin memoria")
    open_hall.holds(["Sin memoria"])
    _press(bruno, "Escape", "?")
    bruno.sees(words("board.keys_move"))
