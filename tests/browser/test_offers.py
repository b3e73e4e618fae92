"""Ideas from the phones at a table, everyone writing, cards that came too late: none is lost."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.people import Hall, Someone, words

IDEA = "Una ventanilla para el ñandú"
LATE = "Llegó después del cierre"
TOP = "(element) => element.getBoundingClientRect().top"


def _set_table(one: Someone, *names: str) -> None:
    one.presses(words("board.table"))
    for name in names:
        one.page.get_by_role("switch", name=words(f"board.table_{name}")).click()
    one.page.keyboard.press("Escape")


def _idea_field(one: Someone) -> Locator:
    return one.page.get_by_role("textbox", name=words("board.send_idea"))


def _sends(one: Someone, text: str) -> None:
    field = _idea_field(one)
    field.fill(text)
    one.presses(words("board.send"))
    expect(field).to_have_value("")


def _fate(one: Someone, text: str) -> Locator:
    return one.page.locator(".idea-sent").filter(has_text=text).locator(".receipt")


def _ideas(one: Someone, n: int) -> Locator:
    return one.page.get_by_role("button", name=words("board.ideas", n=n))


def test_an_idea_goes_from_the_phone_to_the_board_and_the_phone_is_told(open_hall: Hall) -> None:
    bruno, delia = open_hall.rapporteur(1), open_hall.phone(1)
    delia.sees(words("board.read_writing"))
    assert delia.page.locator(".idea-bar").count() == 0
    _set_table(bruno, "inbox")
    delia.presses(words("board.send_idea"))
    for text in (IDEA, "Otra"):
        _sends(delia, text)
        expect(_fate(delia, text)).to_have_text(words("board.idea_offered"))
    _ideas(bruno, 2).click()
    for text, way in (
        ("Otra", words("board.decline_idea")),
        (IDEA, words("board.take_to", column=words("template.name_challenge"))),
    ):
        bruno.page.locator(".idea").filter(has_text=text).get_by_role("button", name=way).click()
    bruno.shows([IDEA], column="challenge")
    expect(_fate(delia, IDEA)).to_have_text(words("board.offer_taken", code="G1-01"))
    expect(_fate(delia, "Otra")).to_have_text(words("board.idea_declined"))
    expect(_ideas(bruno, 0)).to_be_visible()
    delia.page.reload()
    delia.page.get_by_role("button", name=words("board.ideas_sent", n=2)).click()
    expect(_fate(delia, IDEA)).to_have_text(words("board.offer_taken", code="G1-01"))


def test_ideas_that_come_move_nothing_that_is_being_written(open_hall: Hall) -> None:
    bruno, delia = open_hall.rapporteur(1), open_hall.phone(1)
    _set_table(bruno, "inbox")
    _ideas(bruno, 0).click()
    field = bruno.composer()
    field.fill("A medio escribir")
    before = field.evaluate(TOP)
    delia.presses(words("board.send_idea"))
    for n in range(5):
        _sends(delia, f"Idea {n}")
    expect(_ideas(bruno, 5)).to_be_visible()
    assert field.evaluate(TOP) == before
    expect(field).to_be_focused()
    expect(field).to_have_value("A medio escribir")


def test_a_phone_is_moved_by_nothing_when_the_inbox_opens(open_hall: Hall) -> None:
    bruno, delia = open_hall.rapporteur(1), open_hall.phone(1)
    bruno.writes("Una tarjeta")
    card = delia.page.locator(".card-own")
    expect(card).to_be_visible()
    before = card.evaluate(TOP)
    _set_table(bruno, "inbox")
    delia.sees(words("board.send_idea"))
    assert card.evaluate(TOP) == before


def test_an_idea_survives_reload_a_cut_and_the_closing_of_the_inbox(open_hall: Hall) -> None:
    bruno, delia = open_hall.rapporteur(1), open_hall.phone(1)
    _set_table(bruno, "inbox")
    delia.presses(words("board.send_idea"))
    _idea_field(delia).fill("A medias")
    delia.page.reload()
    expect(_idea_field(delia)).to_have_value("A medias")
    delia.network.cut()
    _sends(delia, "Sin red")
    expect(_fate(delia, "Sin red")).to_have_text(words("board.saved_here"))
    _idea_field(delia).fill("Sigue a medias")
    _set_table(bruno, "inbox")
    delia.network.restore()
    delia.sees(words("errors.inbox_closed"), within=20)
    delia.sees(words("board.inbox_closed"), within=20)
    expect(delia.page.locator(".kept-draft")).to_have_text("Sigue a medias")
    _set_table(bruno, "inbox")
    expect(_idea_field(delia)).to_have_value("Sigue a medias")
    delia.presses(words("board.resend"))
    expect(_fate(delia, "Sin red")).to_have_text(words("board.idea_offered"))


def test_everyone_at_the_table_writes_while_the_group_wants_it(open_hall: Hall) -> None:
    bruno, delia = open_hall.rapporteur(1), open_hall.phone(1)
    expect(delia.composer()).to_have_count(0)
    _set_table(bruno, "everyone")
    delia.writes("Desde la mesa")
    delia.has_received(1, 1)
    bruno.shows(["Desde la mesa"])
    delia.composer().fill("Sin terminar")
    _set_table(bruno, "everyone")
    expect(delia.composer()).to_have_count(0)
    expect(delia.page.locator(".column-chosen .kept-draft")).to_have_text("Sin terminar")
    expect(delia.page.locator(".card-actions")).to_have_count(0)
    _set_table(bruno, "everyone")
    expect(delia.composer()).to_have_value("Sin terminar")


@pytest.fixture
def too_late(open_hall: Hall) -> tuple[Hall, Someone]:
    """A rapporteur whose card came after the close, with another one begun."""
    bruno = open_hall.rapporteur(1)
    bruno.writes("A tiempo")
    bruno.has_received(1, 1)
    bruno.network.cut()
    bruno.writes(LATE)
    bruno.composer("challenge").fill("Solo empezada")
    open_hall.open("closed")
    bruno.network.restore()
    bruno.sees(words("board.now_closed"), within=20)
    bruno.sees(words("errors.closed"), within=20)
    return open_hall, bruno


def test_a_late_card_is_accepted_or_not_and_its_group_is_told(
    too_late: tuple[Hall, Someone],
) -> None:
    hall, bruno = too_late
    hand_in = bruno.page.get_by_role("button", name=words("board.hand_in_late"))
    expect(hand_in).to_have_count(2)
    for _ in range(2):
        hand_in.first.click()
    expect(hand_in).to_have_count(0)
    rows = bruno.page.locator("[data-offer]")
    expect(rows).to_have_count(2)
    bruno.sees_no(words("errors.closed"))
    facilitator = hall.arrive(hall.codes["facilitator"])
    facilitator.sees(words("desk.late", n=2))
    _on_desk(facilitator, LATE, "desk.late_accept")
    _on_desk(facilitator, "Solo empezada", "desk.late_decline")
    facilitator.sees(words("desk.late", n=0))
    bruno.shows(["A tiempo", LATE])
    expect(bruno.card(LATE).locator(".late-mark")).to_be_visible()
    expect(rows.filter(has_text=LATE)).to_contain_text(words("board.offer_taken", code="G1-02"))
    expect(rows.filter(has_text="Solo empezada")).to_contain_text(words("board.late_declined"))
    facilitator.presses(words("desk.late_done", n=2))
    for text in (LATE, "Solo empezada"):
        _on_desk(facilitator, text, "desk.undo")
    facilitator.sees(words("desk.late", n=2))
    bruno.shows(["A tiempo"])
    expect(rows.filter(has_text=words("board.late_offered"))).to_have_count(2)


def _on_desk(one: Someone, text: str, key: str) -> None:
    offer = one.page.locator(".late-offer").filter(has_text=text)
    offer.get_by_role("button", name=words(key), exact=True).click()


def test_an_edit_that_came_too_late_is_handed_in(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes("Como estaba")
    bruno.has_received(1, 1)
    bruno.network.cut()
    card = bruno.card("Como estaba")
    card.get_by_role("button", name=words("board.edit"), exact=True).click()
    field = card.get_by_role("textbox")
    field.fill("Como debía ser")
    field.press("Enter")
    open_hall.open("closed")
    bruno.network.restore()
    bruno.sees(words("errors.closed"), within=20)
    bruno.presses(words("board.hand_in_late"))
    bruno.shows(["Como estaba"])
    expect(bruno.page.locator("[data-offer]")).to_contain_text("Como debía ser")


def test_in_an_opened_session_a_late_card_is_posted_after_all(
    too_late: tuple[Hall, Someone],
) -> None:
    hall, bruno = too_late
    bruno.network.cut()
    bruno.page.get_by_role("button", name=words("board.hand_in_late")).first.click()
    hall.open("plenary")
    bruno.network.restore()
    bruno.sees(words("errors.still_open"), within=20)
    bruno.presses(words("board.post_as_new"))
    hall.holds(["A tiempo", LATE])
    expect(bruno.page.locator("[data-offer]")).to_have_count(0)
