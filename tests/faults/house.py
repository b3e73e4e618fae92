"""Two processes on one database, somebody who writes at each, and screens that must agree."""

import os
import re
import time

import requests

from tests.faults.outbox import Outbox
from tests.faults.screens import Screen
from tests.services import workshops
from tests.services.server import Server
from tests.services.waiting import until
from tests.sockets.listeners import Person

LONG = "LONG_FAULTS" in os.environ  # as long as such things last outside; else as short as shows it
AT_ONCE = 1.0  # seconds for 19 of 20 answers; a busy machine may hold one for longer
AT_MOST = 5.0  # seconds for any; what waits for Redis waits three times as long
CROSSING = ((0, 1), (1, 0))  # from one process to the other
SOON = 15.0  # seconds until everybody holds the same state
PACE = 0.25  # seconds between two cards: thousands of them would time the screens of the test


class House:
    """Two processes, a writer at each, and screens over both transports at each."""

    def __init__(self, pair: tuple[Server, Server]) -> None:
        self.pair = pair
        codes = workshops.first(pair[0])["codes"]
        self._facilitator = codes["facilitator"]
        self._boards = [group["code"] for group in codes["groups"]]
        self.staff(0).do("set_phase", phase="writing")
        self.screens = [
            Screen(self.staff(place), transport)
            for place in (0, 1)
            for transport in ("websocket", "polling")
        ]
        self.look()
        self.writers: list[Outbox] = []

    def staff(self, place: int) -> Person:
        """The facilitator at one of the processes."""
        return Person(self.pair[place], self._facilitator)

    def write(self) -> None:
        """Let two rapporteurs begin, one at each process."""
        at = zip(self.pair, self._boards, strict=False)
        self.writers = [
            Outbox(Person(one, code), f"writer {place}", most=1, pause=PACE)
            for place, (one, code) in enumerate(at)
        ]
        for each in self.writers:
            each.start()

    def paste(self, place: int, lines: list[str]) -> None:
        """Put them onto a board at one of the processes, in one request."""
        writer = Person(self.pair[place], self._boards[place])
        column = writer.column()
        answers = writer.do_all([("post_card", {"column": column, "text": line}) for line in lines])
        assert all("n" in answer for answer in answers), answers

    def dropped(self, place: int) -> float:
        """How much of what the others were to be told did not go out."""
        told = requests.get(f"{self.pair[place].url}/metrics", timeout=10).text
        found = re.search(r'colaboracion_dropped_total\{lane="others"\} (\S+)', told)
        assert found
        return float(found[1])

    def look(self) -> bool:
        """Let the screens take in what came."""
        return all([bool(screen.turn()) for screen in self.screens])  # noqa: C419 (all look)

    def look_on_for(self, seconds: float) -> None:
        """So long something stays as it is."""
        end = time.monotonic() + seconds
        until(lambda: self.look() and time.monotonic() > end, within=seconds + 30)

    def see(self, count: int) -> None:
        """Look on until each writer has so many more answers."""
        for each in self.writers:
            aim = len(each.receipts) + count
            until(lambda e=each, a=aim: self.look() and len(e.receipts) >= a, within=60)

    def finish(self) -> None:
        """Nobody writes any more; all cards are there, in their writers' order."""
        for each in self.writers:
            each.finish()
        self.agree()
        there = {card["id"]: card["text"] for card in self.screens[0].state["cards"]}
        assert there == {card: text for each in self.writers for card, text in each.texts().items()}

    def agree(self) -> None:
        """Everybody holds the state of the server, which is the same at both."""
        deadline = time.monotonic() + SOON
        truth = self.screens[0].truth()
        assert self.screens[-1].truth() == truth
        for screen in self.screens:
            screen.holds(truth, within=max(0.1, deadline - time.monotonic()))

    def goes_on(self) -> None:
        """Both answer, and each of them still sends to its own screens."""
        self.see(5)
        self.hears((0, 0), (1, 1))

    def is_well(self) -> None:
        """All crosses again, and nothing was lost, doubled or slow."""
        self.hears(*CROSSING)
        self.finish()
        seconds = sorted(second for each in self.writers for second in each.seconds)
        assert seconds[int(len(seconds) * 0.95)] < AT_ONCE
        assert seconds[-1] < AT_MOST

    def hears(self, *ways: tuple[int, int]) -> None:
        """What is done at one process is heard as an event at the same or the other."""
        for here, there in ways:
            staff, screens = self.staff(here), self.screens[2 * there : 2 * there + 2]
            until(lambda p=staff, s=screens: _is_heard(p, s), within=SOON, what="a direct event")

    def close(self) -> None:
        """Everybody leaves."""
        for screen in self.screens:
            screen.close()


def _is_heard(staff: Person, screens: list[Screen]) -> bool:
    n = staff.do("start_timer", minutes=1 + screens[0].state["n"] % 2)["n"]
    try:
        for screen in screens:
            until(lambda s=screen: s.turn() and n in s.heard, within=4)
    except AssertionError:
        return False
    return True
