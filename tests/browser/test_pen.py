"""One conclusion under two hands: the pen is taken over in sight of both, and nothing is lost."""

from playwright.sync_api import expect

from tests.browser.looking import is_accessible
from tests.browser.people import Hall, words
from tests.services.waiting import until


def proposed(hall: Hall, text: str) -> str:
    """A conclusion that the room sees in plenary; gives its id."""
    hall.desk.sends("set_phase", phase="plenary")
    question = hall.desk.state()["questions"][0]["id"]
    drafted = {"question": question, "text": text, "clusters": [], "cards": []}
    conclusion = hall.desk.sends("draft_conclusion", **drafted)
    hall.desk.sends("set_conclusion_state", conclusion=conclusion, state="proposed")
    return conclusion


def test_the_pen_is_taken_over_and_nothing_is_lost(open_hall: Hall) -> None:
    hall = open_hall
    conclusion = proposed(hall, "El fondo regional")
    ana = hall.arrive(hall.codes["organizer"]).go("conclusions")
    felix = hall.arrive(hall.codes["facilitator"]).go("conclusions")
    dora = hall.arrive(hall.codes["everyone"]).go("conclusions")
    label = words("conclusions.text")
    take = words("conclusions.pen_take")

    # Ana opens the text: she has the pen, and Félix sees it.
    ana.page.get_by_role("button", name=words("conclusions.edit")).click()
    hers = ana.page.get_by_label(label)
    expect(hers).to_be_focused()
    expect(felix.page.get_by_role("button", name=take)).to_be_visible()

    # At a pause the room reads what she types, while she goes on in the field.
    ana.page.keyboard.type(" se fortalece")
    dora.sees("El fondo regional se fortalece")
    expect(hers).to_be_focused()

    # Félix takes it over while words of hers are on no other screen: they stay before her.
    ana.network.cut()
    ana.page.keyboard.type(" sin demora")
    felix.presses(take)
    his = felix.page.get_by_label(label)
    expect(his).to_have_value("El fondo regional se fortalece")
    felix.page.keyboard.type(" con aportes")
    dora.sees("se fortalece con aportes")
    ana.network.restore()
    ana.sees("Otra pantalla tomó la pluma")
    expect(hers).to_have_js_property("readOnly", True)
    expect(hers).to_have_value("El fondo regional se fortalece sin demora")
    is_accessible(ana.page)

    # She takes it back, sees both texts, and her own is chosen; his stays among the versions.
    ana.presses(take)
    expect(felix.page.get_by_role("alert")).to_contain_text("Otra pantalla tomó la pluma")
    expect(hers).to_be_focused()
    ana.presses(words("desk.use_mine"))
    dora.sees("El fondo regional se fortalece sin demora")
    expect(his).to_have_value("El fondo regional se fortalece sin demora")
    ana.presses(words("conclusions.pen_done"))

    # The room's mark is against what stood before, until the wording is accepted; all is kept.
    expect(ana.page.locator("ins")).to_contain_text("se fortalece sin demora")
    ana.presses(words("conclusions.versions"))
    versions = ana.page.get_by_role("region", name=words("conclusions.versions"))
    expect(versions).to_contain_text("con aportes")
    is_accessible(ana.page)
    ana.presses(words("conclusions.wording_accept"))
    expect(ana.page.locator("button.conclusion-text ins")).to_have_count(0)

    # That she has laid it gives it to nobody: his field waits until he takes it.
    until(lambda: hall.desk.state()["conclusions"][0]["pen"] == {})
    hall.desk.sends("set_conclusion_state", conclusion=conclusion, state="pending")
    expect(felix.page.get_by_label(words("conclusions.state"), exact=True)).to_have_value("pending")
    expect(his).to_have_js_property("readOnly", True)
    felix.presses(words("conclusions.pen_close"))

    # Whoever leaves the page has laid the pen.
    ana.page.get_by_role("button", name=words("conclusions.edit")).click()
    expect(felix.page.get_by_role("button", name=take)).to_be_visible()
    ana.go("desk")
    expect(felix.page.get_by_role("button", name=take)).to_have_count(0)


def test_what_is_pressed_while_the_pen_is_held(open_hall: Hall) -> None:
    hall = open_hall
    hall.open().device(hall.group_code(1)).posts("Fondo regional")
    text = "Fortalecer la identificación individual con criterios comunes y una ficha única"
    conclusion = proposed(hall, text)
    ana = hall.arrive(hall.codes["organizer"]).go("conclusions")
    page = ana.page
    hers = page.get_by_label(words("conclusions.text"))

    # A press right after typing reaches what stood under the pointer, and nothing leaves the field.
    page.get_by_role("button", name=words("conclusions.edit")).click()
    more = " de evaluación, y una lista de los servicios que existen en cada uno de los países"
    page.keyboard.type(more)
    show = page.locator(".show-to-room").first
    show.hover()
    page.mouse.down()
    expect(page.locator(".pen-saved")).not_to_have_text(words("conclusions.pen_unsaved"))
    expect(hers).to_have_value(text + more)
    page.mouse.up()
    expect(show).to_have_attribute("aria-pressed", "true")
    expect(hers).to_have_value(text + more)

    # What differs by a blank alone leaves no draft, and the focus stays with the conclusion.
    hers.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" ")
    page.keyboard.press("Enter")
    expect(page.locator("button.conclusion-text")).to_be_focused()
    expect(page.locator(".conclusion-draft")).to_have_count(0)
    assert not page.evaluate("Object.keys(localStorage).some((key) => key.includes('conclusion/'))")

    # Another one drafted while the text is open takes the pen along.
    page.get_by_role("button", name=words("conclusions.edit")).click()
    expect(hers).to_be_focused()
    page.get_by_role("checkbox").first.check()
    ana.presses(words("conclusions.draft_one"))
    page.locator(".which-question-choice").first.click()
    expect(hers).to_have_value("Fondo regional")
    page.keyboard.type(" ya")
    felix = hall.arrive(hall.codes["facilitator"]).go("conclusions")
    taken = felix.page.locator(".conclusion").filter(has=felix.page.locator(".pen-elsewhere"))
    expect(taken).to_have_count(1)
    expect(taken).to_contain_text("Fondo regional ya")

    # Withdrawn by another seat, it stays under her hands and says so; so does the line beside
    # the field that her words wait for the network.
    (second,) = [row for row in hall.desk.state()["conclusions"] if row["id"] != conclusion]
    hall.desk.sends("set_conclusion_state", conclusion=second["id"], state="withdrawn")
    ana.sees(words("conclusions.pen_withdrawn"))
    ana.network.cut()
    page.keyboard.type(" mismo")
    expect(hers).to_have_value("Fondo regional ya mismo")
    expect(page.locator(".pen-saved")).to_have_text(words("conclusions.pen_waits"), timeout=30_000)
    page.keyboard.press("Enter")
    ana.network.restore()
    felix.presses(words("conclusions.withdrawn_one"))
    felix.sees("Fondo regional ya mismo")
