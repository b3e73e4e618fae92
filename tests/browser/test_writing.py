"""Writing on a board, by the keys and the buttons, while others write too."""

from playwright.sync_api import Locator, expect

from tests.browser.people import Hall, words

INPUT_METHOD = """(field, events) => {
  const enter = { key: "Enter", bubbles: true, cancelable: true };
  for (const [name, more] of events) {
    field.dispatchEvent(name === "keydown"
      ? new KeyboardEvent(name, { ...enter, ...more })
      : new CompositionEvent(name, { bubbles: true }));
  }
  return performance.now();
}"""
BEGIN, END = ("compositionstart", {}), ("compositionend", {})
ENTER_INSIDE = [BEGIN, ("keydown", {"isComposing": True}), END]
ENTER_BEHIND = [BEGIN, END, ("keydown", {}), ("keydown", {"keyCode": 229})]
A_MOMENT = "(since) => performance.now() - since > 100"


def test_enter_posts_and_shift_enter_breaks_the_line(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.composer().click()
    for key in ("Enter", "U", "n", "o", "Shift+Enter", "d", "o", "s", "Enter"):
        bruno.page.keyboard.press(key)
    expect(bruno.composer()).to_have_value("")
    expect(bruno.composer()).to_be_focused()
    open_hall.holds(["Uno\ndos"])
    bruno.has_received(1, 1)


def test_a_double_enter_posts_once(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Una vez")
    bruno.page.keyboard.press("Enter")
    bruno.writes("Otra")
    bruno.page.keyboard.press("Enter")
    bruno.has_received(2, 2)
    open_hall.holds(["Una vez", "Otra"])


def test_the_enter_of_an_input_method_posts_nothing(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    field = bruno.composer()
    field.fill("A medio componer")
    for events in (ENTER_INSIDE, ENTER_BEHIND):
        since = field.evaluate(INPUT_METHOD, events)
        bruno.page.wait_for_function(A_MOMENT, arg=since)
        expect(field).to_have_value("A medio componer")
    field.press("Enter")
    bruno.has_received(1, 1)
    open_hall.holds(["A medio componer"])


def test_a_phone_is_told_of_no_keys(open_hall: Hall) -> None:
    for options, told in (({}, True), ({"has_touch": True, "is_mobile": True}, False)):
        bruno = open_hall.rapporteur(1, **options)
        bruno.composer().focus()
        hint = bruno.page.locator(".composer-keys").first
        expect(hint).to_be_visible(visible=told)


def test_escape_closes_the_menu_of_a_card(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Una tarjeta")
    bruno = open_hall.rapporteur(1)
    card = bruno.card("Una tarjeta")
    _presses_on(card, words("board.more"))
    menu = card.get_by_role("group")
    menu.get_by_role("button").last.focus()
    bruno.page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(card.get_by_role("button", name=words("board.more"))).to_be_focused()


def test_a_card_is_edited_by_the_keys(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Como estaba")
    bruno = open_hall.rapporteur(1)
    card = bruno.card("Como estaba")
    edit = _open_edit(card)
    expect(edit).to_be_focused()
    edit.fill("A medias")
    edit.press("Escape")
    expect(card.locator(".card-text")).to_have_text("Como estaba")
    expect(card).to_contain_text(words("board.unfinished"))
    edit = _open_edit(card)
    expect(edit).to_have_value("A medias")
    edit.press("End")
    bruno.page.keyboard.type(", y completa")
    bruno.page.keyboard.press("Enter")
    bruno.shows(["A medias, y completa"])
    open_hall.holds(["A medias, y completa"])
    expect(card).not_to_contain_text(words("board.unfinished"))


def _open_edit(card: Locator) -> Locator:
    card.get_by_role("button", name=words("board.edit"), exact=True).click()
    return card.locator("textarea")


def _presses_on(card: Locator, *names: str) -> None:
    for name in names:
        card.get_by_role("button", name=name, exact=True).click()


def test_b01_cards_move_by_buttons(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    for text in ("Una", "Dos", "Tres"):
        bruno.writes(text)
    card = bruno.card("Una")
    _presses_on(card, words("board.more"), words("board.down"))
    bruno.shows(["Dos", "Una", "Tres"])
    expect(card.get_by_role("button", name=words("board.down"))).to_be_focused()
    _presses_on(card, words("board.down"))
    open_hall.holds(["Dos", "Tres", "Una"])
    _presses_on(card, words("board.up"))
    open_hall.holds(["Dos", "Una", "Tres"])
    target = words("board.move_to", column=words("template.name_challenge"))
    _presses_on(card, target)
    bruno.shows(["Una"], "challenge")
    open_hall.holds(["Una"], column="challenge")
    open_hall.holds(["Dos", "Tres"])
    bruno.has_received(3, 3)


def test_a_withdrawn_card_comes_back(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Quizá sobra")
    card = bruno.card("Quizá sobra")
    _presses_on(card, words("board.more"), words("board.withdraw"))
    bruno.shows([])
    open_hall.holds([])
    bruno.page.get_by_text(words("board.withdrawn", n=1)).click()
    bruno.presses(words("board.restore"))
    bruno.shows(["Quizá sobra"])
    open_hall.holds(["Quizá sobra"])


def test_c04_others_neither_take_the_focus_nor_change_the_text(open_hall: Hall) -> None:
    other = open_hall.device(open_hall.group_code(1))
    first = other.posts("Primera")
    bruno = open_hall.rapporteur(1)
    _begins(bruno.composer(), "Sigo escribiendo")
    edit = _open_edit(bruno.card("Primera"))
    _begins(edit, "Sigo editando")
    second = other.posts("Segunda")
    bruno.sees("Segunda")
    _still_writes(edit, "Sigo editando")
    column = other.state()["cards"][0]["column"]
    other.sends("move_card", card=first, column=column, after=second)
    expect(bruno.page.locator(".card-own .card-text").first).to_have_text("Segunda")
    _still_writes(edit, "Sigo editando")
    other.edits(first, "Cambiada por otro")
    bruno.sees("Cambiada por otro")
    _still_writes(edit, "Sigo editando")
    expect(bruno.composer()).to_have_value("Sigo escribiendo")
    bruno.composer().focus()
    _begins(bruno.composer(), "Y sigo")
    other.posts("Tercera")
    bruno.sees("Tercera")
    _still_writes(bruno.composer(), "Y sigo")


def _begins(field: Locator, text: str) -> None:
    """Type, and leave the cursor in the middle."""
    field.fill(text)
    field.evaluate("(field) => field.setSelectionRange(3, 3)")


def _still_writes(field: Locator, text: str) -> None:
    expect(field).to_be_focused()
    expect(field).to_have_value(text)
    assert field.evaluate("(field) => field.selectionStart") == 3


def test_c08_what_is_begun_on_a_card_withdrawn_meanwhile_becomes_a_card(open_hall: Hall) -> None:
    other = open_hall.device(open_hall.group_code(1))
    card = other.posts("Como estaba")
    bruno = open_hall.rapporteur(1)
    _open_edit(bruno.card("Como estaba")).fill("Como será")
    other.sends("withdraw_card", card=card)
    bruno.sees(words("board.withdrawn_meanwhile"))
    bruno.presses(words("board.post_as_new"))
    bruno.shows(["Como será"])
    open_hall.holds(["Como será"])


def test_before_the_groups_open_text_is_kept_and_then_posted(open_hall: Hall) -> None:
    bruno = open_hall.open("prepared").rapporteur(1)
    bruno.writes("Me adelanté")
    bruno.sees(words("board.not_open_yet"))
    expect(bruno.composer()).to_have_value("Me adelanté")
    open_hall.open("writing")
    bruno.sees(words("board.now_writing"))
    bruno.composer().press("Enter")
    bruno.has_received(1, 1)
    open_hall.holds(["Me adelanté"])
