"""Letters made of several keys, by dead keys and input methods, on a link that is slow."""

import pytest
from playwright.sync_api import CDPSession, Locator, expect

from colaboracion.demo.content import load
from tests.browser.people import Hall, Someone

ACUTE, TILDE, DIAERESIS = "\N{ACUTE ACCENT}", "~", "\N{DIAERESIS}"
DEAD = dict.fromkeys("áéíóú", ACUTE) | {"ñ": TILDE, "ü": DIAERESIS}
SPANISH = [
    card.text for card in load().cards if card.group in {1, 2} and set(card.text) & set(DEAD)
]
CARET = "(field) => [field.selectionStart, field.selectionEnd]"
LATER = "(since) => performance.now() - since > 100"


class Keyboard:
    """Keys as the system sends them: what is being composed stands in the field, not yet final."""

    def __init__(self, one: Someone) -> None:
        self._page = one.page
        self._cdp: CDPSession = one.page.context.new_cdp_session(one.page)

    def begins(self, shown: str) -> None:
        """Show what is being composed; a dead key alone begins by itself."""
        if shown in DEAD.values():
            self._presses("Dead")
        at = {"selectionStart": len(shown), "selectionEnd": len(shown)}
        self._cdp.send("Input.imeSetComposition", {"text": shown, **at})

    def ends(self, letter: str) -> None:
        """Put the letter in the place of what was being composed."""
        self._cdp.send("Input.insertText", {"text": letter})

    def types(self, text: str) -> None:
        """Type, with a dead key for each letter that needs one."""
        for letter in text:
            if letter in DEAD:
                self.begins(DEAD[letter])
                self.ends(letter)
            else:
                self._page.keyboard.type(letter)

    def accepts(self) -> None:
        """Press Enter as an input method reports it: it breaks no line."""
        self._presses("Enter")

    def _presses(self, key: str) -> None:
        for kind in ("rawKeyDown", "keyUp"):
            self._cdp.send("Input.dispatchKeyEvent", {"type": kind, "key": key})


@pytest.fixture
def bruno(open_hall: Hall) -> Someone:
    """A rapporteur with the focus in the first field."""
    one = open_hall.rapporteur(1)
    one.composer().click()
    return one


def test_dead_keys_lose_no_letter_while_no_answer_comes(bruno: Someone, open_hall: Hall) -> None:
    keyboard = Keyboard(bruno)
    bruno.network.hold_answers()
    for text in SPANISH:
        keyboard.types(text)
        expect(bruno.composer()).to_have_value(text)
        bruno.page.keyboard.press("Enter")
    bruno.network.restore()
    open_hall.holds(SPANISH)
    bruno.shows(SPANISH)


def test_enter_while_composing_accepts_and_does_not_post(bruno: Someone, open_hall: Hall) -> None:
    keyboard = Keyboard(bruno)
    for shown, letter in ((ACUTE, "é"), (TILDE, "ñ"), ("にほん", "日本")):
        keyboard.begins(shown)
        keyboard.accepts()
        keyboard.ends(letter)
    bruno.page.keyboard.press("Enter")  # in the same moment: the suggestion's own
    expect(bruno.composer()).to_have_value("éñ日本")
    bruno.shows([])
    bruno.page.wait_for_function(LATER, arg=bruno.page.evaluate("performance.now()"))
    bruno.page.keyboard.press("Enter")
    open_hall.holds(["éñ日本"])


@pytest.mark.parametrize("place", ["composer", "edit"])
def test_c04_thirty_events_disturb_no_letter_in_the_making(
    bruno: Someone, open_hall: Hall, place: str
) -> None:
    other = open_hall.device(open_hall.group_code(1))
    other.posts("accin")
    bruno.shows(["accin"])
    field = _field(bruno, place)
    keyboard = Keyboard(bruno)
    field.evaluate("(field) => field.setSelectionRange(4, 4)")
    bruno.network.hold()
    keyboard.begins(ACUTE)
    others = [f"Otra {number}" for number in range(28)]
    for text in others:
        other.posts(text)
    other.sends("withdraw_card", card=other.posts("Se va"))
    bruno.network.restore()
    bruno.sees("Otra 27")
    expect(field).to_be_focused()
    expect(field).to_have_value(f"acci{ACUTE}n")
    assert field.evaluate(CARET) == [5, 5]
    keyboard.ends("ó")
    expect(field).to_have_value("acción")
    assert field.evaluate(CARET) == [5, 5]
    bruno.page.keyboard.press("Enter")
    expect(bruno.page.locator(".card-own .card-text", has_text="acción")).to_have_count(1)
    open_hall.holds(["accin", *others, "acción"] if place == "composer" else ["acción", *others])


def _field(one: Someone, place: str) -> Locator:
    if place == "composer":
        one.composer().fill("accin")
        return one.composer()
    card = one.card("accin")
    card.focus()
    one.page.keyboard.press("e")
    return card.locator("textarea")
