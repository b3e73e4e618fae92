"""What stands between page and server changes what passes: WebSocket, or every answer."""

import os

from tests.known.conftest import Workshop
from tests.services.waiting import until

LOADS = int(os.environ.get("LOADS", "5"))
MOVED = b"HTTP/1.1 302 Found\r\nLocation: /sign-in\r\nContent-Length: 0\r\n"
SIGN_IN = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: max-age=600\r\n"
WELCOME = b"<!doctype html><title>Welcome to the hotel</title>"
LAST = b"Connection: close\r\n\r\n"
PORTAL = {b"/": MOVED + LAST, b"/sign-in": SIGN_IN + LAST + WELCOME}
PATIENCE_WITH_PORTAL = 6  # answers of its own that the page must get over


def test_t13_where_upgrades_are_stripped_no_event_is_missing(workshop: Workshop) -> None:
    network = workshop.network()
    network.strips_websocket = True
    for number in range(LOADS):
        page = workshop.page(network=network)
        for part in ("a", "b", "c"):
            workshop.posts(f"{number}{part}")
        page.holds(workshop.truth(), within=3)
        assert page.looks()["transport"] == "polling"
        page.close()


def test_t14_where_websocket_is_refused_a_burst_arrives(workshop: Workshop) -> None:
    network = workshop.network()
    network.refuses_websocket = True
    page, other = workshop.page(network=network), workshop.page()
    network.cut()
    texts = [f"En cola {number}" for number in range(20)]
    page.writes(*texts)
    network.restore()
    page.has_sent_all()
    assert workshop.texts() == texts
    for each in (page, other):
        each.holds(workshop.truth())
    assert page.looks()["transport"] == "polling"


def test_t23_a_sign_in_page_is_never_taken_for_the_board(workshop: Workshop) -> None:
    page = workshop.page().is_up()
    before = page.looks()["state"]
    page.network.cut()
    page.network.answers_itself = PORTAL
    page.network.restore()
    page.writes("Una", "Dos")
    until(lambda: page.network.answered > PATIENCE_WITH_PORTAL, within=20, what="its answers")
    told = page.looks()
    assert (told["state"], page.statuses()) == (before, ["waiting", "waiting"])
    page.network.answers_itself = {}
    page.has_sent_all()
    assert workshop.texts() == ["Una", "Dos"]
    page.is_up().holds(workshop.truth())
