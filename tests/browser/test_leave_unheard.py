"""Leaving while the server is silent: no text is left, and the seat goes back later."""

import pytest
from playwright.sync_api import expect

from tests.browser.leaving import HELD, NOTHING, goes, has_left, is_empty, opens_panel
from tests.browser.people import Hall, words
from tests.services.browser import at_lan

SENT = "Ya recibida por la sala"


def test_a_silent_server_is_told_and_asked_again(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes(SENT)
    bruno.has_received(1, 1)
    bruno.network.cut()
    opens_panel(bruno)
    goes(bruno)
    bruno.sees(words("leave.cleared"))
    bruno.sees_no(SENT)
    assert bruno.page.evaluate(HELD) == NOTHING | {"texts": ["leaving"]}
    bruno.network.restore()
    has_left(bruno)
    is_empty(bruno.page)


@pytest.mark.parametrize("place", ["board/1", "join"])
def test_the_next_page_gives_back_what_no_server_took(open_hall: Hall, place: str) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.writes(SENT)
    bruno.has_received(1, 1)
    bruno.network.cut()
    opens_panel(bruno)
    goes(bruno)
    bruno.sees(words("leave.cleared"))
    next_tab = bruno.tab()
    bruno.page.close()
    bruno.network.restore()
    if place == "join":
        next_tab.page.goto(at_lan(bruno.network.port, "/join"))
    else:
        next_tab.go(place)
    expect(next_tab.page.get_by_label(words("join.title"))).to_be_visible()
    next_tab.sees_no(words("join.giving_back"))
    is_empty(next_tab.page)
    next_tab.opens_link(open_hall.group_code(1)).sees(SENT)
    next_tab.page.reload()
    next_tab.sees(SENT)
