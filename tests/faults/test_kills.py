"""A server killed at random moments and at the worst ones, while programs write without a pause.

Each program keeps what it wrote until it is answered and sends the same ids again. At the end
only what everyone can see is looked at: answers, and the state. On SQLite in gevent, 4 kills.
"""

import random
import signal
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.faults.dying import POINTS
from tests.faults.outbox import Outbox
from tests.faults.screens import Screen
from tests.services import workshops
from tests.services.server import Server
from tests.services.waiting import until
from tests.sockets.listeners import Person

RANDOM = "random"
MOST_PASSAGES = 12
PLANS = {
    "sqlite-gevent": [*POINTS, RANDOM],
}


class DyingServer(Server):
    """Dies at the point and passage that its settings name."""

    program = ("-m", "tests.faults.dying")

    def lives_and_dies(self, point: str, draw: random.Random, look: Callable[[], object]) -> None:
        """Start it, with somebody looking at it until it is dead, killed as a power cut would."""
        passage = draw.randint(1, MOST_PASSAGES)
        self.settings |= {"DIES_AT": point, "DIES_AT_PASSAGE": str(passage)}
        self.start()
        if point == RANDOM:
            self.wait_until_up()
            self._is_killed_later(draw.uniform(0, 1), look)
        until(lambda: look() and self.process.poll(), within=60, what=f"{point} {passage}")
        assert self.process.returncode == -signal.SIGKILL, self.log

    def _is_killed_later(self, seconds: float, look: Callable[[], object]) -> None:
        """Somewhere on the way of something, wherever that is."""
        with pytest.raises(AssertionError):
            until(lambda: look() and False, within=seconds)
        self.process.kill()


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


def test_nothing_is_lost_doubled_or_made_up(plan: str, dying: DyingServer) -> None:
    codes = workshops.make(dying)["codes"]
    staff = Person(dying, codes["facilitator"])
    staff.do("set_phase", phase="writing")
    screen = Screen(staff, "websocket")
    boards = [group["code"] for group in codes["groups"][:2]]
    writing = [
        Outbox(Person(dying, code), f"{tab} of {group}")
        for group, code in enumerate(boards, 1)
        for tab in ("one", "other")
    ]
    dying.kill()
    try:
        for each in writing:
            each.start()
        _kill_again_and_again(plan, dying, screen)
        for each in writing:
            each.finish()
        _check(writing, screen)
    finally:
        screen.close()


def _kill_again_and_again(plan: str, dying: DyingServer, screen: Screen) -> None:
    draw = random.Random(plan)  # noqa: S311 (repeatable, not secret)
    for point in PLANS[plan]:
        dying.lives_and_dies(point, draw, screen.turn)
    dying.settings["DIES_AT"] = "never"
    dying.start()
    dying.wait_until_up()


def _check(writing: list[Outbox], screen: Screen) -> None:
    screen.holds(screen.truth())
    cards = screen.state["cards"]
    written = {card: text for each in writing for card, text in each.texts().items()}
    assert {card["id"]: card["text"] for card in cards} == written  # none lost, none made up
    assert len({card["text"] for card in cards}) == len(cards) == len(written)  # none doubled
    assert len({(card["group"], card["code"]) for card in cards}) == len(cards)
    for each in writing:
        numbers = [receipt["n"] for receipt in each.receipts.values()]
        assert all(earlier < later for earlier, later in pairwise(numbers)), "a number came again"
        assert list(each.receipts) == list(each.sent)
        each.ask_again()
