"""Somebody looks after the own data; then the organizer has all people forgotten."""

import os
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.device import Device
from tests.browser.people import PHONE, Hall, Someone, words

NAMED = "Ada Zúñiga propone un registro común"


def _listed(hall: Hall) -> dict[str, str]:
    """Two people on the list; gives the code of each by the first name."""
    organizer: Device = hall.device(hall.codes["organizer"])
    for first, last in (("Ada", "Zúñiga"), ("Luz", "Mora")):
        told = {"first_name": first, "last_name": last, "email": f"{first}@old.example"}
        organizer.sends("put_participant", participant=None, category="member", **told)
    slug = hall.workshop["workshop"]
    found = organizer._read(f"/w/{slug}/participants?seat=organizer")["people"]
    return {row["first_name"]: row["code"] for row in found}


def _shot(someone: Someone, name: str) -> None:
    if os.environ.get("SHOTS"):
        someone.page.screenshot(path=Path(os.environ["SHOTS"]) / f"{name}.png", full_page=True)


def test_a_person_keeps_the_own_data_until_the_organizer_deletes_all(open_hall: Hall) -> None:
    codes = _listed(open_hall)
    open_hall.device(open_hall.group_code(1)).posts(NAMED)
    ada = open_hall.arrive(codes["Ada"], **PHONE)
    email = ada.page.get_by_label(words("own.email"))
    expect(email).to_have_value("Ada@old.example")
    email.fill("ada@mides.example")
    ada.presses(words("own.save"))
    ada.sees(words("own.saved"))
    photos = ada.page.get_by_label(words("own.consent_photos"))
    photos.check()
    ada.presses(words("own.ask"))
    expect(ada.page.get_by_role("button", name=words("own.ask_no_more"))).to_be_visible()
    _shot(ada, "own")
    ada.page.reload()
    expect(email).to_have_value("ada@mides.example")
    expect(photos).to_be_checked()
    organizer = open_hall.arrive(open_hall.codes["organizer"]).go("keeping")
    organizer.presses(words("data.purge_begin"))
    organizer.sees(NAMED)
    title = organizer.page.get_by_label(words("data.type_title", title=open_hall.workshop["title"]))
    delete = organizer.page.get_by_role("button", name=words("data.purge"), exact=True)
    title.fill("otro")
    expect(delete).to_have_attribute("aria-disabled", "true")
    title.fill(open_hall.workshop["title"])
    _shot(organizer, "keeping")
    delete.click()
    expect(organizer.page.get_by_text(words("data.nobody"))).to_be_visible(timeout=30_000)
    _shot(organizer, "purged")
    ada.sees_no("ada@mides.example")
    open_hall.holds([NAMED])
