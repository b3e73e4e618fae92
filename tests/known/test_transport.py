"""The link of a writer breaks, falls silent or comes and goes; what was written arrives, once."""

import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.faults.boards import Board
from tests.known.conftest import Workshop
from tests.known.pages import Page
from tests.services.proxy import Proxy
from tests.services.waiting import until

POSTS = int(os.environ.get("POSTS", "60"))
SILENCE = float(os.environ.get("SILENCE", "4"))
RECONNECTS = 10
FORGETS_AFTER = float(os.environ.get("FORGETS_AFTER", "6"))  # the pulse comes every 5 s
IDLE = FORGETS_AFTER * 1.5


def test_t01_a_silent_link_is_never_called_saved(workshop: Workshop) -> None:
    """Silent both ways, over both transports, or only towards the server; then forgotten."""
    writers = [workshop.page(group) for group in (1, 2, 3)]
    writers[1].network.refuses_websocket = True
    for writer in writers[:2]:
        writer.network.hold()
    writers[2].network.hold_requests()
    for writer in writers:
        writer.writes("1", "2", "3")
    _for_seconds(SILENCE, lambda: all(set(each.statuses()) == {"waiting"} for each in writers))
    for writer in writers:
        writer.network.forget()
        writer.network.restore()
        writer.writes("4", "5", "6")
    for group, writer in enumerate(writers, 1):
        writer.has_sent_all(within=10)
        assert workshop.texts(group) == ["1", "2", "3", "4", "5", "6"]
    for group, writer in enumerate(writers, 1):
        writer.holds(workshop.truth(group))


def _for_seconds(seconds: float, holds: object) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert holds()  # type: ignore[operator]
        time.sleep(0.2)


def test_t03_without_a_socket_what_is_written_is_there_after_a_reload(workshop: Workshop) -> None:
    page = workshop.page(browser="one")
    page.network.answers_itself = {b"/socket.io": b"HTTP/1.1 502 Bad Gateway\r\n\r\n"}
    _break(page)
    page.writes("Una", "Dos")
    page.has_sent_all()
    page.close()
    page.network.answers_itself = {}
    later = workshop.page(network=page.network, browser="one")
    assert later.texts() == ["Una", "Dos"] == workshop.texts()


def _break(page: Page) -> None:
    page.network.cut()
    page.network.restore()


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_t04_a_link_cut_again_and_again_loses_doubles_and_disorders_nothing(
    workshop: Workshop, transport: str
) -> None:
    network = workshop.network()
    network.refuses_websocket = transport == "polling"
    page = workshop.page(network=network)
    texts = [f"Tarjeta {number}" for number in range(POSTS)]
    column = page.column(0)
    with _cuts(network) as cuts:
        for text in texts:
            page.does("send", name="post_card", fields={"column": column, "text": text})
            time.sleep(0.05)  # as fast as nobody types
    page.has_sent_all(within=30)
    assert len(cuts) > POSTS / 30
    assert workshop.texts() == texts
    page.holds(workshop.truth())


@contextmanager
def _cuts(network: Proxy) -> Iterator[list[float]]:
    """Cut it at random, every half second or so; gives the moments."""
    draw, done, cuts = random.Random(4), threading.Event(), list[float]()  # noqa: S311

    def cut() -> None:
        while not done.wait(draw.uniform(0.2, 0.8)):
            cuts.append(time.monotonic())
            network.cut()
            network.restore()

    cutting = threading.Thread(target=cut)
    cutting.start()
    yield cuts
    done.set()
    cutting.join()


def test_t07_the_last_of_two_moves_made_offline_counts(workshop: Workshop) -> None:
    page, other = workshop.page(), workshop.page()
    (card,) = page.writes("Va y viene")
    page.has_sent_all()
    page.network.cut()
    moves = [{"card": card, "column": page.column(place)} for place in (1, 2, 0)]
    page.sends(*({"name": "move_card", "fields": fields} for fields in moves))
    page.network.restore()
    page.has_sent_all()
    assert workshop.texts() == ["Va y viene"]
    for each in (page, other):
        each.holds(workshop.truth())


def test_t08_after_many_reconnects_one_card_is_told_once(workshop: Workshop) -> None:
    page = workshop.page()
    for times in range(1, RECONNECTS + 1):
        until(
            lambda n=times: page.looks()["connections"] >= n, within=30, what=f"connection {times}"
        )
        _break(page)
    until(lambda: page.looks()["connections"] > RECONNECTS and page.looks()["link"] == "up")
    for text in ("Una", "Dos", "Tres"):
        workshop.posts(text)
        until(lambda t=text: page.texts()[-1:] == [t], what="the card")
    told = page.looks()
    assert told["events"][-1] == told["state"]["n"]  # the last came as an event
    assert len(told["events"]) == len(set(told["events"]))
    assert told["listeners"] == 2  # the page's one, and the one that counts


def test_t09_what_others_did_meanwhile_is_there_soon_after(workshop: Workshop) -> None:
    page, writer = workshop.page(), workshop.person()
    page.network.cut()
    board = Board([page.column(place) for place in range(3)], random.Random(9))  # noqa: S311
    for _ in range(25):
        command = board.next()
        writer._commands({"seat": writer.seat} | command)
        board.take(command)
    assert page.looks()["state"]["cards"] == []
    page.network.restore()
    page.holds(workshop.truth(), within=5)


def test_t19_who_was_away_too_long_enters_again_and_loses_nothing(workshop: Workshop) -> None:
    page = workshop.page()
    page.network.cut()
    page.does("lose_cookie")
    page.writes("Una", "Dos")
    page.network.restore()
    until(lambda: page.looks()["link"] == "removed", within=15, what="the refusal")
    page.writes("Tres")
    assert page.statuses() == ["waiting"] * 3
    page.does("enter")
    page.does("wake")
    page.has_sent_all()
    assert workshop.texts() == ["Una", "Dos", "Tres"]
    page.is_up().holds(workshop.truth())


def test_t21_a_router_that_forgets_idle_connections_makes_nobody_late(workshop: Workshop) -> None:
    pages = [workshop.page() for _ in range(3)]
    pages[0].network.refuses_websocket = True
    for page in pages:
        page.network.forgets_after = FORGETS_AFTER
    before = [page.looks()["connections"] for page in pages]
    _for_seconds(IDLE, lambda: all(page.looks()["link"] == "up" for page in pages))
    workshop.posts("Después del silencio")
    for page in pages:
        page.holds(workshop.truth(), within=2)
    assert [page.looks()["connections"] for page in pages] == before
