"""A writer and those who change the same board meanwhile: every text goes where it was meant."""

import os

from playwright.sync_api import Locator, Route, expect

from tests.browser.people import Hall, Someone, words

TABS = int(os.environ.get("TABS", "4"))
NOT_SAVED = ".card-pending, .card-refused"


def _open_edit(someone: Someone, text: str) -> Locator:
    card = someone.card(text)
    card.get_by_role("button", name=words("board.edit"), exact=True).click()
    return card.locator("textarea")


def _drags(someone: Someone, card: Locator, below: Locator) -> None:
    """Take a card by its grip and let it go behind another."""
    grip, target = card.locator(".card-grip").bounding_box(), below.bounding_box()
    assert grip
    assert target
    mouse = someone.page.mouse
    mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
    mouse.down()
    mouse.move(target["x"] + 40, target["y"] + target["height"] / 2, steps=8)
    mouse.move(target["x"] + 40, target["y"] + target["height"] - 3, steps=8)
    mouse.up()


def test_p01_a_tab_closed_right_after_it_said_saved_has_saved(open_hall: Hall) -> None:
    card = open_hall.device(open_hall.group_code(1)).posts("Versión 0")
    bruno = open_hall.rapporteur(1)
    for number in range(1, TABS + 1):
        tab = bruno.tab().go("board/1")
        edit = _open_edit(tab, f"Versión {number - 1}")
        if number % 2:  # every other one never hears the server's answer
            tab.network.hold_answers()
        edit.fill(f"Versión {number}")
        edit.press("Enter")
        own = tab.page.locator(f"[data-card='{card}']")
        expect(own).to_contain_text(f"Versión {number}")
        if number % 2:
            expect(own).to_contain_text(words("board.saved_here"))
        else:
            expect(tab.page.locator(NOT_SAVED)).to_have_count(0)
        tab.page.close()
        bruno.network.restore()
        later = bruno.tab().go("board/1")
        later.shows([f"Versión {number}"])
        later.has_received(1, 1)
        later.page.close()
    open_hall.holds([f"Versión {TABS}"])


def test_p08_a_board_that_cannot_be_loaded_takes_no_text(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Está aquí")
    broken, bruno = [True], open_hall.visitor()

    def answer(route: Route) -> None:
        if broken:
            route.fulfill(status=500, json={"error": {"code": "failure", "text": "", "fields": {}}})
        else:
            route.continue_()

    bruno.page.route("**/state?*", answer)
    with bruno.page.expect_response("**/state?*"):
        bruno.opens_link(open_hall.group_code(1))
    bruno.page.wait_for_event("response", lambda each: "/state?" in each.url)
    bruno.sees(words("link.loading"))
    expect(bruno.page.locator("textarea")).to_have_count(0)
    broken.clear()
    bruno.shows(["Está aquí"])
    bruno.writes("Y esta")
    open_hall.holds(["Está aquí", "Y esta"])


def test_c05_an_edit_left_for_another_card_is_saved_to_its_own(open_hall: Hall) -> None:
    other = open_hall.device(open_hall.group_code(1))
    a, b = other.posts("A"), other.posts("B")
    bruno = open_hall.rapporteur(1)
    edit = _open_edit(bruno, "A")
    edit.fill("A, mejor dicho")
    bruno.card("B").locator(".card-text").click()
    column = other.state()["cards"][0]["column"]
    other.sends("move_card", card=a, column=column, after=b)
    expect(bruno.page.locator("[data-card]").first).to_have_attribute("data-card", b)
    edit.press("Enter")
    bruno.shows(["B", "A, mejor dicho"])
    open_hall.holds(["B", "A, mejor dicho"])


def test_c06_a_card_dragged_past_an_open_edit_keeps_both_texts(open_hall: Hall) -> None:
    other = open_hall.device(open_hall.group_code(1))
    for text in ("Primera", "Segunda", "Tercera"):
        other.posts(text)
    bruno = open_hall.rapporteur(1)
    second = bruno.card("Segunda")
    _open_edit(bruno, "Segunda").fill("Segunda, cambiada")
    _drags(bruno, bruno.card("Primera"), below=second)
    open_hall.holds(["Segunda", "Primera", "Tercera"])
    second.locator("textarea").press("Enter")
    bruno.shows(["Segunda, cambiada", "Primera", "Tercera"])
    open_hall.holds(["Segunda, cambiada", "Primera", "Tercera"])


def test_b02_a_card_with_an_address_is_moved_as_a_card(open_hall: Hall) -> None:
    texts = ["https://ejemplo.org/una/dirección", "Otra"]
    bruno = open_hall.rapporteur(1)
    for text in texts:
        bruno.writes(text)
    bruno.has_received(2, 2)
    _drags(bruno, bruno.card(texts[0]), below=bruno.card("Otra"))
    bruno.shows(texts[::-1])
    open_hall.holds(texts[::-1])
    expect(bruno.composer()).to_have_value("")


def test_c07_an_edit_opens_with_the_newest_text(open_hall: Hall) -> None:
    other = open_hall.device(open_hall.group_code(1))
    card = other.posts("Como estaba")
    bruno = open_hall.rapporteur(1)
    other.edits(card, "Como está")
    bruno.shows(["Como está"])
    edit = _open_edit(bruno, "Como está")
    expect(edit).to_have_value("Como está")
    other.edits(card, "Como quedó")
    expect(edit).to_have_value("Como quedó")  # nothing of one's own was begun


def test_c08_an_edit_made_offline_of_a_card_withdrawn_meanwhile_comes_back(open_hall: Hall) -> None:
    other = open_hall.device(open_hall.group_code(1))
    card = other.posts("Como estaba")
    bruno = open_hall.rapporteur(1)
    edit = _open_edit(bruno, "Como estaba")
    bruno.network.cut()
    edit.fill("Escrito sin red")
    edit.press("Enter")
    bruno.sees(words("board.saved_here"))
    other.sends("withdraw_card", card=card)
    bruno.network.restore()
    bruno.sees(words("errors.card_withdrawn"), within=20)
    bruno.sees("Escrito sin red")
    open_hall.holds([])
    bruno.presses(words("board.post_as_new"))
    bruno.shows(["Escrito sin red"])
    bruno.sees_no(words("errors.card_withdrawn"))
    open_hall.holds(["Escrito sin red"])


def test_c09_what_is_being_written_is_nobody_elses_and_never_an_empty_card(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    other = open_hall.rapporteur(1)
    bruno.writes("   ")
    bruno.composer().fill("A medias")
    bruno.composer("challenge").press("Enter")
    bruno.writes("Terminada", "priority")
    other.shows(["Terminada"], "priority")
    for column in ("key_element", "challenge"):
        other.shows([], column)
        open_hall.holds([], column=column)
    assert "A medias" not in str(open_hall.desk.state())
    expect(other.composer()).to_have_value("")
