"""The fifty minutes of the closing dialogue, on every screen of the room, from the demonstration.

Ten drafts of chosen headings are worded one after the other before the room, agreed, one with a
reservation and one left pending; what is missing is read; version 1.0 is frozen, fetched by the
picture on the wall, changed to 1.1, and fetched again. Every number on every screen is the same.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.browser.dialogue import Dialogue, Item, gather, items, read_back, read_picture, row
from tests.browser.people import Hall, Someone, words

RESERVED = "La partida queda sujeta a la ley de cada país."


def test_the_fifty_minutes_of_the_closing_dialogue(open_hall: Hall) -> None:
    gather(open_hall)
    room, ten = Dialogue(open_hall), items()
    for question in (1, 2):
        room.draft(question, [item.heading for item in ten if item.question == question])
    for item in ten:
        room.word(item)
    _reserve(room, next(item for item in ten if item.state == "with_reservation"))
    texts = {item.number: item.text for item in ten}
    room.all_read(texts)
    _read_what_is_missing(room)
    first = _freeze(room, "1.0", texts)
    _take_home(room, first, texts)
    changed = ten[-1].text.replace("Recomendar", "Solicitar")
    assert changed != ten[-1].text
    _change(room, ten[-1], changed)
    second = _freeze(room, "1.1", texts | {10: changed}, after="1.0")
    _read_the_change(room, second, changed)


def _reserve(room: Dialogue, item: Item) -> None:
    """A delegation does not ask to be named."""
    of_it = row(room.ana, item.text)
    of_it.get_by_role("button", name=words("conclusions.add")).click()
    of_it.get_by_role("button", name=words("conclusions.reservation"), exact=True).click()
    room.ana.page.get_by_label(words("conclusions.reservation_text")).fill(RESERVED)
    room.ana.presses(words("desk.save"))
    expect(of_it).to_contain_text(words("common.reservation_unnamed"))


def _read_what_is_missing(room: Dialogue) -> None:
    """The counts on the page are those of the cards that no conclusion rests on."""
    state = room.hall.desk.state()
    covered = {card for conclusion in state["conclusions"] for card in conclusion["cards"]}
    standing = [card for card in state["cards"] if card["state"] == "standing"]
    left = len(standing) - len(covered)
    assert left > 0
    room.ana.presses(words("conclusions.missing"))
    told = {"covered": len(covered), "all": len(standing), "drafted": 0, "none": left}
    room.ana.sees(words("conclusions.missing_cards_sum", **told))
    room.ana.sees(words("conclusions.missing_none"))


def _freeze(
    room: Dialogue, version: str, texts: dict[int, str], after: str | None = None
) -> dict[str, Any]:
    """Lead through the panel, read back on the wall, freeze; gives the version."""
    panel = room.ana.page.locator("dialog.closing")
    room.ana.presses(words("closing.open"))
    expect(panel.get_by_text(words("closing.of_pending"))).to_contain_text("1")
    room.ana.presses(words("closing.next_reading"))
    room.ana.presses(words("closing.show_conclusions"))
    _read_back(room, texts)
    for step in ("countries", "difference", "freeze") if after else ("countries", "freeze"):
        room.ana.presses(words(f"closing.next_{step}"))
    name = words("common.version_room", version=version)
    freeze = panel.get_by_role("button", name=words("closing.freeze_now", version=name))
    expect(freeze).to_have_attribute("aria-disabled", "false")
    freeze.click()
    room.ana.presses(words("closing.take_home"))
    snapshots = {row["version"]: row for row in room.hall.desk.state()["snapshots"]}
    expect(panel.locator(".closing-hash")).to_have_text(snapshots[version]["sha256"])
    room.ana.page.keyboard.press("Escape")
    expect(room.wall.page.locator(".take-home-number")).to_have_text(name)
    room.all_read(texts)
    return dict(snapshots[version])


def _read_back(room: Dialogue, texts: dict[int, str]) -> None:
    """Page by page, seven at most; all of them, each under its number."""
    read, page = {}, 1
    next_page = room.ana.page.locator("dialog").get_by_text(words("desk.next_page"), exact=True)
    while True:
        pages = words("common.page_of", page=page, pages="")
        room.wall.sees(pages)
        expect(room.ana.page.locator(".closing-page")).to_contain_text(pages)
        shown = read_back(room.wall)
        assert 1 <= len(shown) <= 7
        read |= shown
        if len(read) == len(texts):
            break
        next_page.click()
        page += 1
    assert read == {str(number): text for number, text in texts.items()}


def _take_home(room: Dialogue, version: dict[str, Any], texts: dict[int, str]) -> None:
    """A phone that never joined follows the picture on the wall."""
    phone = room.hall.visitor()
    phone.page.goto(read_picture(room.wall))
    phone.page.get_by_label(words("join.title")).fill(room.hall.codes["everyone"])
    phone.page.keyboard.press("Enter")
    phone.page.wait_for_url("**/take-home")
    phone.sees(words("common.version_room", version=version["version"]))
    content = _fetch(phone, version)
    assert {row["number"]: row["text"] for row in content["conclusions"]} == texts
    states = [row["state"] for row in content["conclusions"]]
    assert (states.count("with_reservation"), states.count("pending")) == (1, 1)
    assert [row["reservation"] for row in content["conclusions"] if row["reservation"]] == [
        RESERVED
    ]


def _fetch(phone: Someone, version: dict[str, Any]) -> dict[str, Any]:
    """The file, whose hash is the one on the wall."""
    file = phone.page.get_by_role("link", name=words("downloads.kind_json")).first
    if file.count() == 0:
        phone.page.get_by_role("button", name=words("downloads.more")).first.click()
    with phone.page.expect_download() as download:
        file.click()
    fetched = Path(download.value.path()).read_bytes()
    assert hashlib.sha256(fetched).hexdigest() == version["sha256"]
    return dict(json.loads(fetched))


def _change(room: Dialogue, item: Item, text: str) -> None:
    """Somebody asks for one word after all."""
    row(room.scribe, item.text).locator(".conclusion-text").click()
    room.scribe.page.get_by_label(words("conclusions.text"), exact=True).fill(text)
    room.scribe.presses(words("conclusions.pen_done"))
    room.scribe.presses(words("conclusions.wording_accept"))
    expect(row(room.ana, text).locator("ins")).to_have_count(0)


def _read_the_change(room: Dialogue, version: dict[str, Any], text: str) -> None:
    """Whoever took the first version home reads what the second changes, and fetches it."""
    room.phone.go("take-home")
    room.phone.sees(words("common.version_room", version="1.1"))
    room.phone.presses(words("versions.what_changed", **{"from": "1.0", "to": "1.1"}))
    changed = room.phone.page.locator(".version-row")
    expect(changed).to_have_count(1)
    expect(changed.locator("del")).to_contain_text("Recomendar")
    expect(changed.locator("ins")).to_contain_text("Solicitar")
    content = _fetch(room.phone, version)
    assert text in [row["text"] for row in content["conclusions"]]
