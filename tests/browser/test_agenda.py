"""The agenda: pasted, its doubts looked through, changed, set; then what is on, for everyone."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, expect

from colaboracion.models.columns import new_id
from tests.browser.looking import fits_sideways, is_accessible, speaks_only
from tests.browser.people import Hall, words
from tests.imports.agenda_texts import NOTE


def test_an_organizer_pastes_it_settles_a_doubt_and_everyone_sees_what_is_on(
    open_hall: Hall,
) -> None:
    ana = open_hall.arrive(open_hall.codes["organizer"]).go("agenda")
    page, doubts = ana.page, ana.page.locator(".agenda-doubts")
    page.get_by_label(words("agenda.paste")).fill(NOTE)
    ana.presses(words("agenda.read"))
    expect(doubts).to_contain_text(words("agenda.doubts_n", n=6))
    expect(doubts.get_by_role("heading")).to_be_focused()
    is_accessible(page)
    fits_sideways(page)
    speaks_only(page, "es")

    odd = doubts.get_by_role("listitem").filter(has_text="Sesión 4.b está impresa")
    odd.get_by_role("button").click()
    expect(page.locator(":focus")).to_have_value("14:00")
    row = page.get_by_role("listitem", name="Sesión 4.b")
    is_whole(row.get_by_label(words("agenda.title_es")))
    row.get_by_label(words("agenda.starts")).fill("11:30")
    row.get_by_label(words("agenda.ends")).fill("12:30")
    expect(doubts).to_contain_text(words("agenda.doubts_n", n=3))
    page.reload()  # nothing is set yet, and nothing is lost
    expect(page.get_by_role("listitem", name="Sesión 4.b").locator("input").first).to_have_value(
        "11:30"
    )
    ana.presses(words("agenda.save"))
    entry = page.locator(".agenda-entry").filter(has_text="Sesión 4.b")
    expect(entry).to_contain_text("11:30–12:30")
    expect(entry).to_contain_text(words("agenda.printed", printed="02:00 – 03:45"))

    expect(page.locator(".page-header-workshop a")).to_have_count(0)  # this is the agenda

    today = f"{datetime.now(ZoneInfo('America/Panama')):%Y-%m-%d}"
    whole_day = {"id": new_id(), "day": today, "starts": "00:00", "ends": "23:59"}
    entries = [whole_day | {"title_es": "Sesión 8: Trabajo en grupos"}]
    open_hall.device(open_hall.codes["organizer"]).sends("set_agenda", entries=entries, base=1)
    delia = open_hall.phone(1)
    expect(delia.page.locator(".page-header .now-next")).to_have_text("Ahora Sesión 8")
    fits_sideways(delia.page)
    delia.page.locator(".now-next").click()
    expect(delia.page.locator("[aria-current=time]")).to_contain_text("Trabajo en grupos")
    delia.page.get_by_text(words("agenda.versions")).click()
    expect(delia.page.locator(".agenda-difference li")).to_have_count(19)
    is_accessible(delia.page)


def is_whole(field: Locator) -> None:
    """The end of a text tells it from the one before it, so nothing of it is cut off."""
    assert field.evaluate("it => it.tagName") == "TEXTAREA"
    assert field.evaluate("it => it.scrollHeight <= it.clientHeight + 1")
