"""A borrowed keyboard without á, ñ or ¿: the row of letters, and Alt with the plain key."""

import pytest
from playwright.sync_api import Locator, expect

from colaboracion.demo.content import load
from tests.browser.people import COLUMNS, Hall, Someone, words

KEYS = dict(zip("áéíóúñü¿¡", ("a", "e", "i", "o", "u", "n", "y", "Slash", "Period"), strict=True))


@pytest.fixture
def bruno(open_hall: Hall) -> Someone:
    """A rapporteur who has turned the row of letters on."""
    one = open_hall.rapporteur(1)
    _choose(one, wanted=True)
    expect(_row(one)).to_be_visible()
    return one


def _choose(one: Someone, *, wanted: bool) -> None:
    one.page.get_by_role("button", name=words("common.keys")).click()
    one.page.get_by_label(words("board.letters_wanted")).set_checked(wanted)
    one.presses(words("common.close"))


def _row(one: Someone) -> Locator:
    return one.page.get_by_role("group", name=words("board.letters"))


def _type(one: Someone, text: str) -> None:
    """By the keys of a keyboard that has plain ASCII only."""
    keyboard = one.page.keyboard
    for sign in text:
        if sign.isascii():
            keyboard.type(sign)
            continue
        key = KEYS[sign.lower()]
        shift = "Shift+" if sign.isupper() else ""
        keyboard.press(f"Alt+{shift}{key}" if len(key) > 1 else f"Alt+{shift}Key{key.upper()}")


def test_the_whole_demonstration_is_typed_without_such_keys(
    bruno: Someone, open_hall: Hall
) -> None:
    for column in COLUMNS:
        texts = [card.text for card in load().cards if card.column == column]
        bruno.composer(column).click()
        for text in texts:
            _type(bruno, text)
            bruno.page.keyboard.press("Enter")
        open_hall.holds(texts, column=column)


def test_a_letter_goes_where_the_caret_is(bruno: Someone) -> None:
    bruno.composer().fill("accion")
    bruno.page.keyboard.press("ArrowLeft")
    bruno.page.keyboard.press("Shift+ArrowLeft")
    _row(bruno).get_by_role("button", name="ó").click()
    bruno.page.keyboard.type("!")
    expect(bruno.composer()).to_have_value("acció!n")
    bruno.page.keyboard.press("Control+Z")
    expect(bruno.composer()).not_to_have_value("acció!n")


def test_the_choice_is_remembered_and_taken_back(bruno: Someone) -> None:
    bruno.page.reload()
    expect(_row(bruno)).to_be_visible()
    _choose(bruno, wanted=False)
    expect(_row(bruno)).to_have_count(0)
    bruno.composer().click()
    bruno.page.keyboard.press("Alt+KeyN")
    expect(bruno.composer()).to_have_value("")
