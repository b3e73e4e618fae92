"""A server killed at random moments and at the worst ones, while programs write without a pause.

Each program keeps what it wrote until it is answered and sends the same ids again. Only what
everyone can see is looked at: answers, events, and the state. After each death, before anybody
sends again, all that was answered as saved or shown on a screen must be there (no ghosts); at
the end each card is there once. PostgreSQL outlives its client; there every fifth as many.
KILLS=30 kills as often as one could wish for.
"""

import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import cycle, islice, pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.faults.dying import POINTS
from tests.faults.outbox import Outbox
from tests.faults.screens import Screen
from tests.services import workshops
from tests.services.server import Server
from tests.services.waiting import until
from tests.sockets.listeners import Person

KILLS = int(os.environ.get("KILLS", "6"))
RANDOM = "random"
MOST_PASSAGES = 12
KINDS = [*POINTS, RANDOM]
PLANS = {
    "sqlite-eventlet": KILLS,
    "sqlite-gevent": KILLS,
    "postgresql-eventlet": max(KILLS // 5, len(KINDS)),
}


class DyingServer(Server):
    """Dies at the point and passage that its settings name."""

    program = ("-m", "tests.faults.dying")

    def starts(self, point: str, passage: int) -> None:
        """Start it; it will get no further than this."""
        self.settings |= {"DIES_AT": point, "DIES_AT_PASSAGE": str(passage)}
        self.start()
        self.wait_until_up()

    def dies(self, look: Callable[[], object]) -> None:
        """Look on until it is dead, killed as a power cut would."""
        what = "{DIES_AT} {DIES_AT_PASSAGE}".format_map(self.settings)
        until(lambda: look() and self.process.poll(), within=60, what=what)
        assert self.process.returncode == -signal.SIGKILL, self.log

    def is_killed_later(self, seconds: float, look: Callable[[], object]) -> None:
        """Somewhere on the way of something, wherever that is."""
        with pytest.raises(AssertionError):
            until(lambda: look() and False, within=seconds)
        self.process.kill()


class House:
    """Two rapporteurs with two programs each that write, and a screen of the facilitator's."""

    def __init__(self, server: Server) -> None:
        codes = workshops.make(server)["codes"]
        staff = Person(server, codes["facilitator"])
        staff.do("set_phase", phase="writing")
        self.screen = Screen(staff, "websocket")
        boards = [group["code"] for group in codes["groups"][:2]]
        self.writing = [
            Outbox(Person(server, code), f"{tab} of {group}")
            for group, code in enumerate(boards, 1)
            for tab in ("one", "other")
        ]

    def has_no_ghosts(self, start: Callable[[], object]) -> None:
        """All that was answered or shown is there after the start, and nobody has sent it again."""
        with ExitStack() as held:
            for each in self.writing:
                held.enter_context(each.sending)
            start()
            stored = _cards(self.screen.truth())
            shown = _cards(self.screen.take_in())
            assert not [row for card, row in shown.items() if stored.get(card) != row]
            for each in self.writing:
                assert not each.receipts.keys() - stored.keys()
            self.screen.holds(self.screen.truth())  # it looks on from the first command

    def finish(self) -> None:
        """All is answered; each card is there once, as it was written."""
        for each in self.writing:
            each.finish()
        self.screen.holds(self.screen.truth())
        cards = _cards(self.screen.state)
        written = {card: text for each in self.writing for card, text in each.texts().items()}
        assert {card: row["text"] for card, row in cards.items()} == written
        assert len({row["text"] for row in cards.values()}) == len(cards)
        assert len({(row["group"], row["code"]) for row in cards.values()}) == len(cards)
        assert self.screen.state["n"] == 1 + len(cards)  # no hole: 1 opened the groups
        for each in self.writing:
            _check_answers(each)


def _cards(state: dict[str, Any]) -> dict[str, Any]:
    return {row["id"]: row for row in state.get("cards", [])}


def _check_answers(outbox: Outbox) -> None:
    numbers = [receipt["n"] for receipt in outbox.receipts.values()]
    assert all(earlier < later for earlier, later in pairwise(numbers)), "a number came again"
    assert list(outbox.receipts) == list(outbox.sent)
    outbox.ask_again()


@pytest.fixture(params=list(PLANS))
def plan(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def dying(plan: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[DyingServer]:
    database, mode = plan.split("-")
    settings = {"ASYNC_MODE": mode, "DIES_AT": "never", "DIES_AT_PASSAGE": "0"}
    if database == "postgresql":
        settings |= {"DATABASE_URL": request.getfixturevalue("postgres")()}
    server = DyingServer(tmp_path, settings).wait_until_up()
    yield server
    server.kill()


def test_p02_nothing_is_lost_doubled_or_made_up(plan: str, dying: DyingServer) -> None:
    house = House(dying)
    dying.kill()
    try:
        for each in house.writing:
            each.start()
        _kill_again_and_again(plan, dying, house)
        house.finish()
    finally:
        house.screen.close()


def _kill_again_and_again(plan: str, dying: DyingServer, house: House) -> None:
    draw = random.Random(plan)  # noqa: S311 (repeatable, not secret)
    for point in islice(cycle(KINDS), PLANS[plan]):
        passage = draw.randint(1, MOST_PASSAGES)
        house.has_no_ghosts(lambda p=point, n=passage: dying.starts(p, n))
        if point == RANDOM:
            dying.is_killed_later(draw.uniform(0, 1), house.screen.turn)
        dying.dies(house.screen.turn)
    house.has_no_ghosts(lambda: dying.starts("never", 0))
