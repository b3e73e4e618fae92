"""Someone who has never seen it sets a workshop up, from the first link to the last step."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import Hall, Someone, words
from tests.services import workshops
from tests.services.proxy import Proxy
from tests.services.server import Server

LAPTOP = {"viewport": {"width": 1366, "height": 768}}
SAVED = "p[data-fate=saved]"
SESSIONS = {
    "country_sheet": words("template.session_country_sheet"),
    "session8": words("template.session"),
}


@pytest.fixture
def new_hall(
    running: Callable[..., Server], person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> Hall:
    """A workshop in which nothing was ever done."""
    server = running()
    made = workshops.make(server)
    return Hall(server, person, proxy, refuses_websocket=False, workshop=made)


def test_a_newcomer_sets_a_workshop_up_step_by_step(new_hall: Hall) -> None:
    ana = Newcomer(new_hall.arrive(new_hall.codes["organizer"], **LAPTOP))
    ana.reads("setup.step_workshop", missing="setup.missing_past")
    ana.fills("setup.title", "Taller de Belice", language="es")
    ana.fills("setup.title", "Workshop in Belize", language="en")
    ana.fills("setup.place", "Ciudad de Belice")
    ana.picks("setup.starts_on", "2031-03-10")
    expect(ana.field("setup.ends_on")).to_have_value("2031-03-10")
    expect(ana.page.locator(".setup-missing")).to_have_count(0)
    ana.goes_on("setup.step_attribution")
    ana.page.get_by_text(words("setup.attribution_room_none"), exact=True).click()
    expect(ana.page.locator(SAVED)).to_be_visible()
    ana.goes_on("setup.step_session")
    ana.page.get_by_text(words("setup.templates"), exact=True).click()
    for template in ("country_sheet", "session8"):
        ana.page.locator(f"[data-template={template}]").click()
        ana.presses("setup.template_use")
        expect(ana.field("setup.session_title", "es")).to_have_value(SESSIONS[template])
    ana.opens("setup.column_of", name=words("template.name_priority"))
    ana.fills("setup.column_name", "Compromisos", language="es")
    ana.adds("setup.add_column", "setup.column_name", "Quién")
    ana.goes_on("setup.step_groups")
    ana.opens("common.group_number", n=1)
    ana.fills("setup.group_table", "Salón Azul")
    ana.presses("setup.add_group")
    ana.removes("common.group_number", n=6)
    ana.goes_on("setup.step_objectives")
    ana.adds("setup.add_objective", "setup.objective_text", "Ponerse de acuerdo")
    ana.goes_on("setup.step_data")
    ana.fills("setup.controller", "Secretaría Técnica")
    ana.page.get_by_role("button", name=words("setup.retention_days", n=30), exact=True).click()
    expect(ana.page.locator(".setup-way[data-missing]")).to_have_count(0)
    is_accessible(ana.page)
    fits_sideways(ana.page)
    told = new_hall.desk.state()
    (workshop,) = told["workshops"]
    assert workshop["title"] == {"es": "Taller de Belice", "en": "Workshop in Belize"}
    assert (workshop["place"], workshop["attribution_room"]) == ("Ciudad de Belice", "none")
    assert (workshop["starts_on"], workshop["ends_on"]) == ("2031-03-10", "2031-03-10")
    assert (workshop["retention_on"], workshop["controller"]) == (
        "2031-04-09",
        "Secretaría Técnica",
    )
    names = [
        each["name"]["es"] for each in sorted(told["columns"], key=lambda row: row["position"])
    ]
    assert names[2:] == ["Compromisos", "Quién"]
    tables = {each["number"]: each["table"] for each in told["groups"]}
    assert (tables[1], sorted(tables)) == ("Salón Azul", [1, 2, 3, 4, 5])
    assert "Ponerse de acuerdo" in [each["text"]["es"] for each in told["objectives"]]
    ana.presses_link("setup.on_to", step=words("common.page_people"))
    ana.page.wait_for_url("**/people")


def test_what_is_typed_while_the_link_is_down_or_was_refused_is_not_lost(new_hall: Hall) -> None:
    ana = Newcomer(new_hall.arrive(new_hall.codes["organizer"], **LAPTOP))
    ana.field("setup.ends_on").fill("2018-01-01")
    ana.sees("setup.dates_wrong")
    ana.someone.network.cut()
    place = ana.field("setup.place")
    place.fill("Belmopán")
    place.press("Enter")
    expect(ana.page.locator("p[data-fate=saving], p[data-fate=waits]")).to_be_visible()
    ana.someone.network.restore()
    expect(ana.page.locator(SAVED)).to_be_visible(timeout=20_000)
    assert new_hall.desk.state()["workshops"][0]["place"] == "Belmopán"


def test_a_rehearsal_is_made_emptied_and_put_away(new_hall: Hall) -> None:
    ana = Newcomer(new_hall.arrive(new_hall.codes["organizer"], **LAPTOP))
    ana.presses_link("common.page_workshops")
    title = new_hall.workshop["title"]
    ana.presses("organized.more_of", title=title)
    ana.presses("organized.rehearse")
    form = ana.page.get_by_role("form", name=words("organized.rehearse"), exact=True)
    rehearsal = form.get_by_label(f"{words('setup.title')} {words('setup.in_es')}").input_value()
    assert rehearsal == words("organized.rehearsal_title", title=title)
    ana.presses("organized.make")
    expect(ana.page.locator(".workshop-rehearsal")).to_be_visible()
    ana.presses("setup.rehearsal_wipe")
    form = ana.page.get_by_role("form", name=words("setup.rehearsal_wipe"), exact=True)
    form.get_by_role("textbox").fill("otra cosa")
    form.get_by_role("textbox").press("Enter")
    ana.sees("setup.typed_otherwise")
    form.get_by_role("textbox").fill(rehearsal)
    form.get_by_role("textbox").press("Enter")
    ana.sees("setup.rehearsal_wiped")
    ana.presses_link("common.page_workshops")
    ana.presses("organized.more_of", title=rehearsal)
    for _ in ("asks", "is sure"):
        ana.page.get_by_role("button", name=words("organized.archive"), exact=True).last.click()
    ana.page.get_by_text(words("organized.archived", n=1), exact=True).click()
    ana.presses_link("organized.open_of", title=rehearsal)
    expect(ana.page.locator(".workshop-archived")).to_be_visible()


class Newcomer:
    """Somebody at the set-up, who goes by what stands on the page."""

    def __init__(self, someone: Someone) -> None:
        self.someone = someone
        self.page = someone.page

    def reads(self, title: str, missing: str) -> None:
        """The step that is open, and what it misses."""
        expect(self.page.get_by_role("heading", name=words(title), exact=True)).to_be_visible()
        expect(self.page.locator(".setup-missing")).to_have_text(words(missing))

    def sees(self, key: str) -> None:
        """A sentence somewhere on the page."""
        self.someone.sees(words(key))

    def field(self, key: str, language: str = "") -> Locator:
        """A field by its label, in one of two languages where there are two."""
        label = f"{words(key)} {words(f'setup.in_{language}')}" if language else words(key)
        return self.page.get_by_label(label, exact=True)

    def fills(self, key: str, text: str, language: str = "") -> None:
        """Types, and goes on once it says that it is saved."""
        field = self.field(key, language)
        field.fill(text)
        field.press("Enter")
        saved = self.page.locator(".setup-field").filter(has=field).locator(SAVED)
        expect(saved).to_have_text(words("setup.fate_saved"))

    def picks(self, key: str, day: str) -> None:
        """Chooses a day."""
        self.field(key).fill(day)
        self.field(key).blur()
        expect(self.page.locator(".setup-days").locator(SAVED)).to_be_visible()

    def opens(self, key: str, **values: object) -> None:
        """Opens a row to change it."""
        what = words("setup.change_of", what=words(key, **values))
        self.page.get_by_role("button", name=what, exact=True).click()

    def removes(self, key: str, **values: object) -> None:
        """Takes a row away, and says that this is meant."""
        self.opens(key, **values)
        name = words("setup.remove_of", what=words(key, **values))
        for _ in ("asks", "is sure"):
            self.page.get_by_role("button", name=name, exact=True).click()
        expect(self.page.get_by_text(words(key, **values), exact=True)).to_have_count(0)

    def adds(self, key: str, field: str, text: str) -> None:
        """Adds a row by its text in Spanish."""
        self.presses(key)
        form = self.page.get_by_role("form", name=words(key), exact=True)
        form.get_by_label(f"{words(field)} {words('setup.in_es')}", exact=True).fill(text)
        form.get_by_role("button", name=words("setup.add"), exact=True).click()
        row = self.page.locator(".setup-row").filter(has_text=text)
        expect(row).to_be_visible()

    def presses(self, key: str, **values: object) -> None:
        """A button by its name."""
        self.page.get_by_role("button", name=words(key, **values), exact=True).click()

    def presses_link(self, key: str, **values: object) -> None:
        """A link by its name."""
        self.page.get_by_role("link", name=words(key, **values), exact=True).click()

    def goes_on(self, step: str) -> None:
        """To the next step, whose title has the focus then."""
        self.presses_link("setup.on_to", step=words(step))
        expect(self.page.get_by_role("heading", name=words(step), exact=True)).to_be_focused()
