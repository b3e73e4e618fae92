"""A workshop at a cluster while ten cards a second are written: writers, screens, two real pages.

Whatever a person would notice is kept: words of trouble in the pages, answers that are no answer.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

from tests.browser.people import Hall, Someone
from tests.cluster.onlookers import PATIENCE, Walker, Watching, Writer
from tests.services.cluster import Cluster
from tests.services.proxy import Proxy
from tests.services.waiting import until
from tests.sockets.listeners import Person

LEAST = 20  # cards, and pages opened, below which nobody can be said to have noticed nothing
# Where pages say that something is wrong, and where their cards are: classes of theirs.
TROUBLES = ("link-banner", "trouble", "field-error")
PLACES = ("desk-columns", "card-face")
# Kept for good, be it there for one moment only.
_WATCHES = """(troubles) => {
  window.troubles = [];
  window.changes = [];
  const look = () => {
    const found = document.querySelectorAll(troubles);
    for (const each of found) window.troubles.push(each.textContent);
  };
  new MutationObserver((changes) => {
    look();
    if (changes.some(({ target }) => target.closest?.(".desk-columns, main"))) {
      const count = document.querySelectorAll(".card-face").length;
      if (count !== window.count) window.changes.push(performance.now());
      window.count = count;
    }
  }).observe(document.body, { childList: true, subtree: true });
}"""


class House:
    """Everybody in it; `finish` says that nobody noticed anything."""

    def __init__(
        self,
        cluster: Cluster,
        person: Callable[..., Page],
        proxy: Callable[[int], Proxy],
    ) -> None:
        self.cluster = cluster
        hall = Hall(cluster, person, proxy, refuses_websocket=False).open()
        self.hall = hall
        self._slug = hall.workshop["workshop"]
        self.desk = hall.arrive(hall.codes["facilitator"])
        self.board = hall.rapporteur(3)
        for each in (self.desk, self.board):
            each.page.evaluate(_WATCHES, ", ".join(f".{name}" for name in TROUBLES))
        self.watching = [
            Watching(self.at(name, hall.codes["facilitator"]), transport)
            for name in ("1", "2")
            for transport in ("websocket", "polling")
        ]
        self.writers = [
            Writer(self.at(name, hall.group_code(int(name))), f"at {name}") for name in ("1", "2")
        ]
        self.walkers = [
            Walker(self.at(name, hall.codes["facilitator"]), [f"/w/{self._slug}/desk"])
            for name in ("1", "2")
        ]
        self.typed = 0
        for writer in self.writers:
            writer.start()

    def at(self, worker: str, code: str) -> Person:
        """Somebody whose requests nginx gives to that worker."""
        for _ in range(100):
            someone = Person(self.cluster, code)
            told = someone.http.get(f"{self.cluster.url}/healthz", timeout=PATIENCE).json()
            if told["worker"] == worker:
                return someone
        raise AssertionError(f"nobody is led to worker {worker}")

    def until(self, look: Callable[[], object], within: float = 90.0) -> None:
        """Everybody goes on, the rapporteur at the page too, until it is so."""

        def typing() -> bool:
            self.types()
            return bool(look())

        until(typing, within=within, what="the cluster's change")

    def types(self) -> None:
        """One more card at the real page."""
        self.typed += 1
        self.board.writes(f"by hand {self.typed}")
        self.board.page.wait_for_timeout(500)

    def finish(self) -> dict[str, Any]:
        """Nobody writes any more; gives what was measured."""
        for writer in self.writers:
            writer.finish()
        for walker in self.walkers:
            walker.stop()
        self.board.has_received(self.typed, self.typed)
        last = self.watching[0].screen.truth()["n"]
        for each in self.watching:
            each.stop(last)
        self._all_is_there()
        measured = self._measured()
        assert min(measured["cards"], measured["walked"]) >= LEAST, measured
        return measured

    def _measured(self) -> dict[str, Any]:
        return {
            "cards": sum(len(writer.sent) for writer in self.writers),
            "resent": sum(writer.resent for writer in self.writers),
            "walked": sum(walker.opened for walker in self.walkers),
            "screens": [round(each.longest, 2) for each in self.watching],
            "desk": _longest(self.desk),
            "slowest answer": max(max(writer.seconds) for writer in self.writers),
        }

    def wrong(self) -> list[str]:
        """Answers to programs that were no answer."""
        return [each for one in [*self.writers, *self.walkers] for each in one.wrong]

    def troubles(self) -> list[str]:
        """Words of trouble that stood in one of the pages, if only for a moment."""
        return [
            each for one in (self.desk, self.board) for each in one.page.evaluate("window.troubles")
        ]

    def close(self) -> None:
        """Everybody stops, whatever has happened."""
        for writer in self.writers:
            writer.enough.set()
        for walker in self.walkers:
            walker.stop()
        for each in self.watching:
            each.stop()
            each.screen.close()

    def _all_is_there(self) -> None:
        """Each card once, in its writer's order, and the same on every screen."""
        truth = self.watching[0].screen.truth()
        for each in self.watching:
            each.screen.holds(truth)
        there = {card["id"]: card["text"] for card in truth["cards"]}
        written = {card: text for one in self.writers for card, text in one.texts().items()}
        by_hand = {f"by hand {number}" for number in range(1, self.typed + 1)}
        assert written.items() <= there.items()
        assert sorted(there[card] for card in there.keys() - written.keys()) == sorted(by_hand)
        for writer in self.writers:
            numbers = [receipt["n"] for receipt in writer.receipts.values()]
            assert all(earlier < later for earlier, later in pairwise(numbers))
        self.hall.holds([f"by hand {number}" for number in range(1, self.typed + 1)], group=3)
        self.desk.page.wait_for_function(
            "count => document.querySelectorAll('.card-face').length === count", arg=len(there)
        )


def _longest(someone: Someone) -> float:
    """Seconds between two cards that came to the page."""
    times = someone.page.evaluate("window.changes")
    return round(max((later - earlier for earlier, later in pairwise(times)), default=0) / 1000, 2)
