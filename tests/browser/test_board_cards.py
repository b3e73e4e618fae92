"""What a rapporteur does with cards beyond writing them, by the keyboard alone."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.people import Hall, Someone, words
from tests.services.waiting import until

WHOLE = "Becas para jóvenes y albergues para familias"


@pytest.fixture
def bruno(open_hall_each_way: Hall) -> Someone:
    """A rapporteur with three cards in the first column, the focus nowhere."""
    one = open_hall_each_way.rapporteur(1)
    for text in ("Una", "Dos", "Tres"):
        one.writes(text)
    one.has_received(3, 3)
    one.page.keyboard.press("Escape")
    return one


@pytest.fixture
def hall(open_hall_each_way: Hall) -> Hall:
    """The hall in which he sits."""
    return open_hall_each_way


def _press(one: Someone, *keys: str) -> None:
    for key in keys:
        one.page.keyboard.press(key)


def _mark(card: Locator) -> Locator:
    return card.locator(".top-mark")


def _take(hall: Hall, kind: str, text: str) -> object:
    """What the server holds of the card with this text."""
    (found,) = [row for row in hall.desk.state()["cards"] if row["text"] == text]
    return found[kind]


def _undo_button(one: Someone) -> Locator:
    return one.page.locator(".board-status").get_by_text(words("board.undo"), exact=True)


def test_the_first_three_are_marked_and_unmarked(bruno: Someone, hall: Hall) -> None:
    _press(bruno, "ArrowDown", "1", "ArrowDown", "2")
    expect(_mark(bruno.card("Una"))).to_have_text(words("common.top_1"))
    expect(_mark(bruno.card("Dos"))).to_have_text(words("common.top_2"))
    _press(bruno, "1")
    expect(_mark(bruno.card("Una"))).to_have_count(0)
    expect(_mark(bruno.card("Dos"))).to_have_text(words("common.top_1"))
    expect(bruno.card("Dos")).to_be_focused()
    _press(bruno, "1")
    expect(_mark(bruno.card("Dos"))).to_have_count(0)
    until(lambda: [_take(hall, "top", text) for text in ("Una", "Dos")] == [None, None])


def test_a_mark_is_seen_in_the_plenary(bruno: Someone, hall: Hall) -> None:
    _press(bruno, "ArrowDown", "3")
    hall.open("plenary")
    dora = hall.arrive(hall.codes["everyone"])
    dora.sees("Una")
    expect(dora.page.locator(".card", has_text="Una").locator(".top-mark")).to_have_text(
        words("common.top_3")
    )


def test_a_card_of_two_ideas_becomes_two(bruno: Someone, hall: Hall) -> None:
    bruno.writes(WHOLE)
    _press(bruno, "Escape", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "s")
    first, second = (
        bruno.page.get_by_label(words(f"board.split_{n}")) for n in ("first", "second")
    )
    expect(first).to_have_value("Becas para jóvenes")
    expect(second).to_have_value("albergues para familias")
    expect(first).to_be_focused()
    _press(bruno, "Tab", "Home", "Delete")
    bruno.page.keyboard.type("A")
    _press(bruno, "Enter")
    bruno.shows(["Una", "Dos", "Tres", "Becas para jóvenes", "Albergues para familias"])
    expect(bruno.card("Becas para jóvenes")).to_be_focused()
    hall.holds(["Una", "Dos", "Tres", "Becas para jóvenes", "Albergues para familias"])
    assert _take(hall, "code", "Becas para jóvenes") == "G1-04"
    assert _take(hall, "code", "Albergues para familias") == "G1-05"


def test_an_empty_half_is_asked_for_and_what_was_begun_outlives_a_reload(bruno: Someone) -> None:
    _press(bruno, "ArrowDown", "s", "Enter")
    second = bruno.page.get_by_label(words("board.split_second"))
    expect(second).to_be_focused()
    bruno.page.keyboard.type("Otra mitad")
    _press(bruno, "Escape")
    expect(bruno.card("Una")).to_be_focused()
    bruno.page.reload()
    bruno.sees(words("board.unfinished"))
    _press(bruno, "ArrowDown", "s")
    expect(second).to_have_value("Otra mitad")
    _press(bruno, "Enter")
    bruno.shows(["Una", "Otra mitad", "Dos", "Tres"])


def test_two_who_change_a_card_at_once_keep_both_texts(bruno: Someone, hall: Hall) -> None:
    deputy = hall.device(hall.group_code(1))
    bruno.network.cut()
    _press(bruno, "ArrowDown", "s")
    bruno.page.keyboard.type("mitad")
    _press(bruno, "Enter")
    (card,) = [row["id"] for row in deputy.state()["cards"] if row["text"] == "Una"]
    deputy.edits(card, "Una de la suplente")
    bruno.network.restore()
    bruno.sees(words("board.two_texts"), within=30)
    for text in ("Una de la suplente", "mitad"):
        bruno.sees(text)
    bruno.presses(words("board.choose_mine"))
    bruno.shows(["Una", "mitad", "Dos", "Tres"])
    hall.holds(["Una", "mitad", "Dos", "Tres"])


def test_a_card_goes_as_the_same_as_another(bruno: Someone, hall: Hall) -> None:
    _press(bruno, "ArrowDown", "g")
    bruno.page.keyboard.type("G1-03")
    expect(bruno.page.get_by_role("option")).to_have_count(1)
    _press(bruno, "Enter")
    bruno.shows(["Dos", "Tres"])
    expect(bruno.card("Dos")).to_be_focused()
    bruno.page.locator(".withdrawn-cards summary").press("Enter")
    bruno.sees(words("board.same_as", card="G1-03"))
    hall.holds(["Dos", "Tres"])
    assert _take(hall, "same_as", "Una") == _take(hall, "id", "Tres")


def test_which_is_the_same_is_chosen_by_arrows_or_left_alone(bruno: Someone, hall: Hall) -> None:
    hall.device(hall.group_code(2)).posts("De otro grupo")
    _press(bruno, "ArrowDown", "=")
    expect(bruno.page.get_by_role("option")).to_have_count(2)
    _press(bruno, "Escape")
    expect(bruno.card("Una")).to_be_focused()
    hall.open("plenary")
    bruno.sees(words("board.now_plenary"))
    _press(bruno, "g")
    expect(bruno.page.get_by_role("option")).to_have_count(3)
    _press(bruno, "ArrowDown", "ArrowDown", "Enter")
    bruno.shows(["Dos", "Tres"])
    bruno.page.locator(".withdrawn-cards summary").press("Enter")
    bruno.sees(words("board.same_as", card="G2-01"))


def test_what_was_done_is_taken_back_step_by_step(bruno: Someone, hall: Hall) -> None:
    _press(bruno, "ArrowDown", "e")
    bruno.page.keyboard.type(" y media")
    _press(bruno, "Enter")
    bruno.shows(["Una y media", "Dos", "Tres"])
    expect(bruno.card("Una y media")).to_be_focused()
    _press(bruno, "1", "Alt+ArrowDown", "Delete")
    bruno.shows(["Dos", "Tres"])
    _press(bruno, "z")
    bruno.shows(["Dos", "Una y media", "Tres"])
    expect(bruno.card("Una y media")).to_be_focused()
    expect(_mark(bruno.card("Una y media"))).to_have_count(1)
    _press(bruno, "Control+z", "z")
    bruno.shows(["Una y media", "Dos", "Tres"])
    expect(_mark(bruno.card("Una y media"))).to_have_count(0)
    _press(bruno, "z")
    bruno.shows(["Una", "Dos", "Tres"])
    _press(bruno, "z")
    bruno.shows(["Una", "Dos"])
    expect(bruno.card("Dos")).to_be_focused()
    hall.holds(["Una", "Dos"])


def test_a_split_is_taken_back_whole(bruno: Someone, hall: Hall) -> None:
    bruno.writes(WHOLE)
    _press(bruno, "Escape", *["ArrowDown"] * 4, "s", "Enter")
    bruno.shows(["Una", "Dos", "Tres", "Becas para jóvenes", "albergues para familias"])
    _press(bruno, "z")
    bruno.shows(["Una", "Dos", "Tres", WHOLE])
    hall.holds(["Una", "Dos", "Tres", WHOLE])


def test_it_is_taken_back_without_a_network_and_after_a_reload(bruno: Someone, hall: Hall) -> None:
    _press(bruno, "ArrowDown", "Delete")
    bruno.shows(["Dos", "Tres"])
    bruno.has_received(2, 2)
    bruno.page.reload()
    bruno.shows(["Dos", "Tres"])
    bruno.network.cut()
    _press(bruno, "z")
    bruno.shows(["Una", "Dos", "Tres"])
    expect(bruno.card("Una")).to_be_focused()
    _press(bruno, "Alt+ArrowRight", "z")
    bruno.shows(["Una", "Dos", "Tres"])
    bruno.network.restore()
    bruno.has_received(3, 3, within=30)
    hall.holds(["Una", "Dos", "Tres"])


def test_what_others_changed_since_stays_and_is_said(bruno: Someone, hall: Hall) -> None:
    _press(bruno, "ArrowDown", "e")
    bruno.page.keyboard.type(" y media")
    _press(bruno, "Enter")
    hall.holds(["Una y media", "Dos", "Tres"])
    deputy = hall.device(hall.group_code(1))
    (card,) = [row["id"] for row in deputy.state()["cards"] if row["text"] == "Una y media"]
    deputy.edits(card, "De la suplente")
    bruno.shows(["De la suplente", "Dos", "Tres"])
    _press(bruno, "z")
    bruno.sees(words("errors.changed_since"))
    bruno.shows(["De la suplente", "Dos", "Tres"])
    bruno.presses(words("board.discard"))
    bruno.sees_no(words("errors.changed_since"))
    expect(_undo_button(bruno)).to_have_attribute(
        "title", words("board.undo_of", what=words("board.act_post_card", card="G1-03"))
    )


def test_the_button_says_what_it_takes_back_and_can_be_pressed_again(bruno: Someone) -> None:
    button = _undo_button(bruno)
    what = words("board.act_post_card", card="G1-03")
    expect(button).to_have_attribute("aria-label", words("board.undo_of", what=what))
    button.focus()
    _press(bruno, "Enter", "Enter")
    bruno.shows(["Una"])
    expect(button).to_be_focused()
    _press(bruno, "Enter")
    bruno.shows([])
    expect(button).to_be_hidden()
    expect(bruno.composer()).to_be_focused()


def test_a_field_has_its_own_undo(bruno: Someone) -> None:
    field = bruno.composer()
    field.click()
    bruno.page.keyboard.type("zzz")
    _press(bruno, "Control+z")
    bruno.shows(["Una", "Dos", "Tres"])
    expect(field).not_to_have_value("zzz")


def test_the_list_of_keys_tells_of_all_of_them(bruno: Someone) -> None:
    _press(bruno, "?")
    for key in ("top", "split", "same", "undo"):
        bruno.sees(words(f"board.keys_{key}"))


def test_who_has_no_keys_finds_it_all_under_more(bruno: Someone, hall: Hall) -> None:
    card = bruno.card("Una")
    card.get_by_role("button", name=words("board.more")).click()
    card.get_by_role("button", name=words("common.top_2"), exact=True).click()
    expect(_mark(card)).to_have_text(words("common.top_2"))
    card.get_by_role("button", name=words("board.same")).click()
    bruno.page.get_by_role("option", name="Dos").click()
    bruno.shows(["Dos", "Tres"])
    card = bruno.card("Dos")
    card.get_by_role("button", name=words("board.more")).click()
    card.get_by_role("button", name=words("board.split"), exact=True).click()
    bruno.page.get_by_label(words("board.split_second")).fill("y medio")
    bruno.presses(words("board.save"))
    bruno.shows(["Dos", "y medio", "Tres"])
    hall.holds(["Dos", "y medio", "Tres"])
