"""A list pasted into the field for a new card is looked at first, then becomes cards in order."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.people import Hall, Someone, words

WORD = "•\tUno\r\n•\tDos\x0bsigue\r\n\r\n1)\tTres\u2028"
CHAT = "[10:02, 16/7/2018] Ana: Falta personal\n[10:03, 16/7/2018] Luis: Y dinero\nde verdad"
TOO_LONG = "larga " * 334


@pytest.fixture
def bruno(open_hall: Hall) -> Someone:
    """A rapporteur before an empty board."""
    return open_hall.rapporteur(1)


def _adds(one: Someone, cards: int) -> Locator:
    return one.page.get_by_role("button", name=words("board.paste_add", n=cards), exact=True)


def _preview(one: Someone) -> Locator:
    return one.page.locator(".paste-words")


def test_enter_leads_to_the_choice_and_posts_nothing_yet(bruno: Someone, open_hall: Hall) -> None:
    bruno.pastes(WORD, bruno.composer())
    bruno.sees(words("board.paste_count", n=3))
    expect(_preview(bruno)).to_have_text(["Uno", "Dos\nsigue", "Tres"])
    keyboard = bruno.page.keyboard
    keyboard.down("Enter")
    expect(_adds(bruno, 3)).to_be_focused()
    keyboard.down("Enter")  # held: a second one is a repetition
    keyboard.up("Enter")
    expect(_adds(bruno, 3)).to_be_focused()
    bruno.shows([])
    keyboard.press("Enter")
    bruno.shows(["Uno", "Dos\nsigue", "Tres"])
    open_hall.holds(["Uno", "Dos\nsigue", "Tres"])
    expect(bruno.composer()).to_have_value("")
    expect(bruno.composer()).to_be_focused()
    expect(_preview(bruno)).to_have_count(0)


def test_one_single_card_is_two_tabs_away(bruno: Someone, open_hall: Hall) -> None:
    bruno.pastes("• Uno\n• Dos", bruno.composer())
    for key in ("Tab", "Tab"):
        bruno.page.keyboard.press(key)
    expect(bruno.page.get_by_role("button", name=words("board.as_one"))).to_be_focused()
    bruno.page.keyboard.press("Enter")
    bruno.shows(["• Uno\n• Dos"])
    open_hall.holds(["• Uno\n• Dos"])


def test_the_preview_follows_the_field_and_outlives_a_reload(
    bruno: Someone, open_hall: Hall
) -> None:
    field = bruno.composer()
    bruno.pastes("- Uno\n- Dos", field)
    field.press("Control+End")
    bruno.page.keyboard.type(" y medio")
    bruno.page.keyboard.press("Shift+Enter")
    bruno.page.keyboard.type("- Tres")
    expect(_preview(bruno)).to_have_text(["Uno", "Dos y medio", "Tres"])
    bruno.page.reload()
    expect(field).to_have_value("- Uno\n- Dos y medio\n- Tres")
    expect(_preview(bruno)).to_have_text(["Uno", "Dos y medio", "Tres"])
    _adds(bruno, 3).click()
    open_hall.holds(["Uno", "Dos y medio", "Tres"])
    bruno.page.reload()
    expect(field).to_have_value("")


def test_an_emptied_field_has_forgotten_the_list(bruno: Someone, open_hall: Hall) -> None:
    field = bruno.composer()
    bruno.pastes("Uno\nDos", field)
    field.fill("")
    for key in ("U", "n", "o", "Shift+Enter", "d", "o", "s", "Enter"):
        bruno.page.keyboard.press(key)
    open_hall.holds(["Uno\ndos"])


def test_what_is_too_long_holds_back_only_itself(bruno: Someone, open_hall: Hall) -> None:
    bruno.pastes(f"Uno\n{TOO_LONG}\nTres", bruno.composer())
    bruno.sees(words("board.paste_too_long", n=3))
    one = bruno.page.get_by_role("button", name=words("board.as_one"))
    expect(one).to_have_attribute("aria-disabled", "true")
    _adds(bruno, 2).click()
    open_hall.holds(["Uno", "Tres"])
    expect(bruno.composer()).to_have_value(TOO_LONG.strip())
    bruno.sees(words("board.too_long", n=3))
    bruno.page.reload()
    expect(bruno.composer()).to_have_value(TOO_LONG.strip())


def test_several_too_long_ones_stay_a_list(bruno: Someone, open_hall: Hall) -> None:
    bruno.pastes(f"Uno\n{TOO_LONG}\n{TOO_LONG}", bruno.composer())
    bruno.presses(words("board.paste_add_one"))
    open_hall.holds(["Uno"])
    expect(_preview(bruno)).to_have_count(2)
    bruno.page.reload()
    expect(_preview(bruno)).to_have_count(2)


def test_names_from_a_chat_do_not_come_onto_cards(bruno: Someone, open_hall: Hall) -> None:
    field = bruno.composer()
    bruno.pastes(CHAT.split("\n", maxsplit=1)[0], field)
    expect(field).to_have_value("Falta personal")
    field.fill("")
    bruno.pastes(CHAT, field)
    bruno.presses(words("board.as_one"))
    bruno.pastes(CHAT, field)
    _adds(bruno, 2).click()
    texts = ["Falta personal", "Y dinero\nde verdad"]
    open_hall.holds(["\n".join(texts), *texts])


def test_a_list_that_came_too_late_is_one_text_without_names(
    bruno: Someone, open_hall: Hall
) -> None:
    field = bruno.composer()
    bruno.pastes(CHAT, field)
    open_hall.open("closed")
    bruno.presses(words("board.hand_in_late"))
    bruno.sees(words("board.late", n=1))
    bruno.sees("Falta personal")
    bruno.sees_no("Ana:")
    open_hall.open("writing")
    field.fill("Ya no es")
    field.press("Shift+Enter")
    bruno.page.keyboard.type("una lista")
    bruno.page.keyboard.press("Enter")
    open_hall.holds(["Ya no es\nuna lista"])


def test_one_text_asks_nothing(bruno: Someone, open_hall: Hall) -> None:
    bruno.pastes("•\tUna sola idea\r\n", bruno.composer())
    expect(bruno.composer()).to_have_value("Una sola idea")
    expect(_preview(bruno)).to_have_count(0)
    bruno.page.keyboard.press("Enter")
    open_hall.holds(["Una sola idea"])


def test_before_the_groups_open_a_list_waits_too(bruno: Someone, open_hall: Hall) -> None:
    open_hall.open("prepared")
    bruno.sees(words("board.now_prepared"))
    bruno.pastes("Uno\nDos", bruno.composer())
    _adds(bruno, 2).click()
    bruno.sees(words("board.not_open_yet"))
    open_hall.open("writing")
    bruno.sees(words("board.now_writing"))
    _adds(bruno, 2).click()
    open_hall.holds(["Uno", "Dos"])


def test_a_whole_book_is_pasted_and_the_page_lives(bruno: Someone) -> None:
    bruno.pastes("• Una línea de un libro que alguien copió\n" * 2_000, bruno.composer())
    bruno.sees(words("board.paste_count", n=2_000), within=30)
    bruno.sees(words("board.paste_more", n=1_800))
    assert bruno.composer().bounding_box()["height"] < 200  # type: ignore[index]
    bruno.composer().fill("Otra cosa")
    expect(_preview(bruno)).to_have_count(0)
