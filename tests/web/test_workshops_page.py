"""The page of one's workshops: those in which this browser organizes, and no others."""

import json
import re
from typing import Any

from tests.room import Room
from tests.web.browsers import Browser, code_of


def test_only_an_organizer_sees_a_workshop_in_the_list(room: Room) -> None:
    browser = Browser(room)
    assert _listed(browser) == []
    browser.enter(code_of(room, "facilitator"))
    assert _listed(browser) == []
    browser.enter(code_of(room, "organizer"))
    (told,) = _listed(browser)
    (workshop,) = room.state()["workshops"]
    assert told == {
        "workshop": room.slug,
        "title": workshop["title"],
        "starts_on": workshop["starts_on"],
        "ends_on": workshop["ends_on"],
        "archived": False,
        "rehearsal": False,
    }


def test_the_list_tells_what_was_put_away(room: Room) -> None:
    browser = Browser(room)
    browser.enter(code_of(room, "organizer"))
    room.do("ana", "archive_workshop", archived=True)
    assert [each["archived"] for each in _listed(browser)] == [True]


def _listed(browser: Browser) -> list[dict[str, Any]]:
    page = browser.client.get("/workshops").get_data(as_text=True)
    boot = re.search(r'<script type="application/json" id="boot">(.*?)</script>', page)
    assert boot
    return list(json.loads(boot[1])["organized"])
