"""The agenda: pasted, its doubts looked through, changed, set; then what is on, for everyone."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, expect

from colaboracion.models.columns import new_id
from tests.browser.looking import fits_sideways, is_accessible, speaks_only
from tests.browser.people import PHONE, Hall, words
from tests.imports.agenda_texts import NOTE


def test_an_organizer_pastes_it_settles_a_doubt_and_everyone_sees_what_is_on(
    open_hall: Hall,
) -> None:
    ana = open_hall.arrive(open_hall.codes["organizer"]).go("agenda")
    page, doubts = ana.page, ana.page.locator(".agenda-doubts")
    page.get_by_label(words("agenda.paste")).fill(NOTE)
    ana.presses(words("agenda.read"))
    expect(doubts).to_contain_text(words("agenda.doubts_n", n=6))
    expect(doubts.locator(".agenda-doubts-title")).to_be_focused()
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
    expect(doubts).to_contain_text(words("agenda.doubts_n", n=3))
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


@pytest.mark.parametrize("device", [{}, PHONE], ids=["laptop", "phone"])
def test_what_is_found_moves_nothing_of_what_is_changed(
    open_hall: Hall, device: dict[str, Any]
) -> None:
    _sets(open_hall, ("09:00", "08:00"), ("10:00", "11:00"))
    ana = open_hall.arrive(open_hall.codes["organizer"], **device).go("agenda")
    page, title = ana.page, ana.page.locator(".agenda-doubts-title")
    row = page.locator(".agenda-row").last
    page.route("**/agenda/preview", lambda _: None)  # the first look is not answered
    ana.presses(words("agenda.edit"))
    expect(title).to_have_text(words("agenda.looking"))
    places = [_places(row)]
    page.unroute("**/agenda/preview")
    row.get_by_label(words("agenda.ends")).fill("09:30")
    expect(title).to_have_text(words("agenda.doubts_n", n=2))
    places.append(_places(row))
    if device:
        title.click()
        places.append(_places(row))
    page.locator(".agenda-doubt").last.get_by_role("button").click()
    expect(row.locator("input").first).to_be_focused()
    places.append(_places(row))
    assert places == [places[0]] * len(places)
    is_accessible(page)
    fits_sideways(page)


def _sets(hall: Hall, *hours: tuple[str, str]) -> None:
    """An agenda of sessions of one day that begin and end at these hours."""
    entries = [
        {"id": new_id(), "day": "2018-07-16", "starts": starts, "ends": ends, "title_es": starts}
        for starts, ends in hours
    ]
    hall.device(hall.codes["organizer"]).sends("set_agenda", entries=entries, base=0)


def _places(row: Locator) -> list[float]:
    """Where the fields of a row begin, in px from the top left of the page."""
    return row.evaluate(
        """(row) => [...row.querySelectorAll(".input")].map((each) => each.getBoundingClientRect())
          .flatMap(({ top, left }) => [top + scrollY, left])"""
    )


def is_whole(field: Locator) -> None:
    """The end of a text tells it from the one before it, so nothing of it is cut off."""
    assert field.evaluate("it => it.tagName") == "TEXTAREA"
    assert field.evaluate("it => it.scrollHeight <= it.clientHeight + 1")
