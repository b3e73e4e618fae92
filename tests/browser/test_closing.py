"""Closing the conclusions: by keyboard through what is missing, the reading and the freezing."""

from playwright.sync_api import Locator, Route, expect

from tests.browser.looking import is_accessible
from tests.browser.people import PHONE, Hall, words

ROOM_VERSION = words("common.version_room", version="1.0")

# The second press is meant for the step before, and comes down on the button of this one.
PRESS_TWICE = """(button) => {
  button.click();
  const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return drawn.then(() => document.querySelector('.closing-freeze').click());
}"""


def _concluded(hall: Hall) -> str:
    """One conclusion is agreed, which is given, another still a draft; a card is in neither."""
    hall.device(hall.group_code(1)).posts("Fondo regional")
    hall.desk.sends("set_phase", phase="plenary")
    question = hall.desk.state()["questions"][0]["id"]
    drafted = {"question": question, "clusters": [], "cards": []}
    agreed = hall.desk.sends("draft_conclusion", text="Promover un fondo regional.", **drafted)
    hall.desk.sends("set_conclusion_state", conclusion=agreed, state="agreed")
    hall.desk.sends("draft_conclusion", text="Aún sin proponer.", **drafted)
    return agreed


def _ticks_two(panel: Locator) -> None:
    """One of the region, and one that is looked for."""
    panel.get_by_role("button", name=words("closing.next_countries")).press("Enter")
    expect(panel.get_by_role("status").nth(1)).to_have_text(words("closing.countries_none"))
    panel.get_by_label("Panamá").press("Space")
    other = panel.get_by_label(words("closing.other_country"))
    other.press_sequentially("per")
    other.press("Enter")
    expect(panel.get_by_label("Perú")).to_be_checked()
    expect(panel.get_by_role("status").nth(1)).to_have_text(words("closing.countries_many", n=2))


def _confirms_anew(hall: Hall, panel: Locator) -> None:
    """What somebody else ticks meanwhile has to be seen before it is frozen."""
    hall.desk.sends("set_countries", add=["BZ"])
    expect(panel.locator(".closing-freeze")).to_have_attribute("aria-disabled", "true")
    panel.get_by_role("button", name=words("closing.to_countries")).press("Enter")
    expect(panel.get_by_label("Belice")).to_be_checked()
    panel.get_by_role("button", name=words("closing.next_freeze")).press("Enter")
    expect(panel).to_contain_text("Belice, Panamá, Perú")


def test_a_keyboard_leads_from_what_is_missing_to_the_frozen_version(open_hall: Hall) -> None:
    hall = open_hall
    _concluded(hall)
    wall = hall.arrive(hall.codes["projector"])
    ana = hall.arrive(hall.codes["facilitator"]).go("conclusions")
    keys, panel = ana.page.keyboard, ana.page.locator("dialog.closing")

    ana.page.get_by_role("button", name=words("closing.open")).press("Enter")
    line = panel.get_by_text(words("closing.of_draft"))
    expect(line).to_contain_text("1")
    is_accessible(ana.page)
    keys.press("Enter")  # the title has the focus: a second press does nothing
    expect(panel.get_by_text(words("closing.step_of", n=1, of=4))).to_be_visible()
    line.press("Enter")
    panel.get_by_role("button", name="Aún sin proponer.").press("Enter")  # leads there
    expect(panel).to_have_count(0)
    expect(ana.page.locator("[data-conclusion] .conclusion-text").last).to_be_focused()

    ana.page.get_by_role("button", name=words("closing.open")).press("Enter")
    panel.get_by_role("button", name=words("closing.next_reading")).press("Enter")
    panel.get_by_role("button", name=words("closing.show_conclusions")).press("Enter")
    wall.sees("Promover un fondo regional.")
    panel.get_by_text(words("common.page_of", page=1, pages=1)).wait_for()
    expect(panel.locator("#closing-title")).to_be_focused()
    _ticks_two(panel)
    is_accessible(ana.page)
    panel.get_by_role("button", name=words("closing.next_freeze")).evaluate(PRESS_TWICE)
    freeze = panel.get_by_role("button", name=words("closing.freeze_now", version=ROOM_VERSION))
    expect(freeze).to_have_attribute("aria-disabled", "false")
    assert hall.desk.state()["snapshots"] == []
    panel.get_by_label(words("closing.outline")).check()
    expect(freeze).to_have_attribute("aria-disabled", "true")
    keys.type("Secretaría")
    panel.get_by_role("button", name=words("closing.back")).press("Enter")
    panel.get_by_role("button", name=words("closing.next_freeze")).press("Enter")
    expect(panel.get_by_label(words("closing.outline"))).to_be_checked()
    expect(freeze).to_have_attribute("aria-disabled", "false")
    _confirms_anew(hall, panel)
    expect(freeze).to_have_attribute("aria-disabled", "false")
    freeze.press("Enter")

    panel.locator(".closing-hash").wait_for()
    expect(panel.locator(".closing-hash")).to_have_text(hall.desk.state()["snapshots"][0]["sha256"])
    expect(panel).to_contain_text(words("common.version_outline", who="Secretaría"))
    is_accessible(ana.page)
    panel.get_by_role("button", name=words("closing.take_home")).press("Enter")
    ana.sees(words("closing.taking_home"))
    expect(panel.locator("#closing-title")).to_be_focused()
    keys.press("Escape")
    expect(panel).to_have_count(0)
    expect(ana.page.locator(".last-version")).to_contain_text(ROOM_VERSION)


def _leads_on(panel: Locator, step: str) -> None:
    """Press the way to the next step, which a phone shows whole."""
    button = panel.get_by_role("button", name=words(f"closing.next_{step}"))
    expect(button).to_be_in_viewport(ratio=1)
    button.tap()


def test_a_phone_is_told_what_changed_and_that_nothing_has(open_hall: Hall) -> None:
    hall = open_hall
    agreed = _concluded(hall)
    hall.desk.sends("freeze")
    ana = hall.arrive(hall.codes["organizer"], **PHONE).go("conclusions")
    panel = ana.page.locator("dialog.closing")
    back = panel.get_by_role("button", name=words("closing.back"))
    freeze = panel.locator(".closing-freeze")

    asked: list[str] = []

    def fails(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    ana.page.route("**/snapshots/**", fails)
    ana.presses(words("closing.open"))
    for step in ("reading", "countries", "difference"):
        _leads_on(panel, step)
    expect(panel.get_by_role("alert")).to_contain_text(words("closing.no_difference"))
    hall.desk.sends("set_item_time", minutes=3)  # something else on the page is drawn again
    ana.page.wait_for_function("new Promise((done) => setTimeout(() => done(true), 500))")
    assert len(asked) <= 2  # and not once for every time that it is drawn
    ana.page.unroute("**/snapshots/**")
    panel.get_by_role("button", name=words("desk.try_again")).tap()
    expect(panel.locator(".version-same")).to_be_visible()
    _leads_on(panel, "freeze")
    expect(freeze).to_have_attribute("aria-disabled", "false")
    freeze.tap()
    expect(panel).to_contain_text(words("errors.nothing_changed"))
    back.tap()

    anew = {"text": "Promover un fondo común.", "base": agreed}
    hall.desk.sends("edit_conclusion", conclusion=agreed, **anew)
    back.tap()
    expect(panel.locator(".version-changes del, .version-changes ins")).to_have_count(2)
    is_accessible(ana.page)
    panel.get_by_role("button", name=words("closing.next_freeze")).tap()
    expect(freeze).to_have_attribute("aria-disabled", "false")
    freeze.tap()
    expect(panel).to_contain_text(words("common.version_room", version="1.1"), ignore_case=True)
    panel.locator(".closing-hash").wait_for()
    assert {row["version"] for row in hall.desk.state()["snapshots"]} == {"1.0", "1.1"}


def test_a_freeze_that_waits_for_the_link_is_seen_and_can_be_taken_back(open_hall: Hall) -> None:
    hall = open_hall
    _concluded(hall)
    ana = hall.arrive(hall.codes["facilitator"]).go("conclusions")
    panel = ana.page.locator("dialog.closing")
    take_back = panel.get_by_role("button", name=words("closing.take_back"))
    freeze = panel.locator(".closing-freeze")

    ana.presses(words("closing.open"))
    for step in ("reading", "countries", "freeze"):
        ana.presses(words(f"closing.next_{step}"))
    expect(freeze).to_have_attribute("aria-disabled", "false")
    ana.network.cut()
    freeze.click()
    expect(take_back).to_be_visible()
    ana.page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    ana.presses(words("closing.open"))
    take_back.click()
    ana.sees(words("closing.taken_back"))
    ana.network.restore()
    expect(freeze).to_have_attribute("aria-disabled", "false", timeout=20_000)
    freeze.evaluate("(button) => { button.click(); button.click(); }")  # one freeze, not two
    expect(panel.locator(".closing-hash")).to_be_visible(timeout=20_000)
    (row,) = hall.desk.state()["snapshots"]
    expect(panel.locator(".closing-hash")).to_have_text(row["sha256"])
