"""A rough day for five rapporteurs; what happens to whom and when is drawn from one seed.

Each types the cards of a group by the keyboard, at a pace that lets their outage fall into the
writing. All links are slow and lose exchanges until the end (tests/services/bad_link.py says
what that means), except while a page is opened: that is fifty exchanges, of which no browser
would get the last. One browser is killed with half a card in its field, and one server.
"""

import contextlib
import heapq
import itertools
import random
import time
from collections.abc import Callable

from playwright.sync_api import Error, Locator, Page, expect

from colaboracion.demo.content import Card
from tests.browser.people import COLUMNS, Hall, Someone
from tests.services.bad_link import BadLink
from tests.services.own_browser import OwnBrowser

LOSS = 0.3
DELAY = 0.8
PATIENCE = 60  # seconds until a page that is opened again stands there
ALL_SAVED = """(count) => {
  const cards = [...document.querySelectorAll(".card-own")];
  return cards.length === count
    && cards.every((card) => !card.matches(".card-pending") || card.querySelector(".receipt"));
}"""


class Writer:
    """One rapporteur, the browser, the link, and the cards still to be typed."""

    def __init__(self, hall: Hall, group: int, cards: list[Card], link: BadLink) -> None:
        self.group = group
        self.cards = cards
        self.link = link
        self.typed = 0
        self.is_out = self.is_gone = False
        self._hall = hall

    def arrive(self, page: Page) -> None:
        """Open the board by the code, over a link that loses nothing meanwhile."""
        self.link.loss = self.link.delay = 0
        self.someone = Someone(self._hall, page, self.link)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                self.someone.opens_link(self._hall.group_code(self.group))
                self.someone.composer().wait_for()
                break
            except Error:  # the server is still starting: try again, as a person does
                assert time.monotonic() < deadline, "the page does not come back"
                page.wait_for_timeout(500)
        self.link.loss, self.link.delay = LOSS, DELAY
        self.is_gone = False

    def types_next(self) -> None:
        """The next card, key by key."""
        self._types(self.cards[self.typed].text)
        self.someone.page.keyboard.press("Enter")
        expect(self._field()).to_have_value("")
        self.typed += 1

    def begins_next(self) -> None:
        """Half of the next card, after the page has said of all others that they are saved."""
        self.someone.page.wait_for_function(ALL_SAVED, arg=self.typed)
        text = self.cards[self.typed].text
        self._types(text[: len(text) // 2])

    def finds_in_the_field(self) -> str:
        """What is in the fields of a page opened again; never a card that stands on the board."""
        posted = {card.text for card in self.cards[: self.typed]}
        found = {self.someone.composer(column).input_value() for column in COLUMNS}
        assert not found & posted, "a card that was posted is in the field again"
        return " ".join(found).strip()

    def has_all_received(self, within: float) -> None:
        """The page says so, and shows each column as it was typed."""
        self.someone.has_received(len(self.cards), len(self.cards), within)
        for column in COLUMNS:
            texts = [card.text for card in self.cards if card.column == column]
            self.someone.shows(texts, column)

    def _field(self) -> Locator:
        return self.someone.composer(self.cards[self.typed].column)

    def _types(self, text: str) -> None:
        keyboard = self.someone.page.keyboard
        keyboard.press(f"Alt+{1 + COLUMNS.index(self.cards[self.typed].column)}")
        expect(self._field()).to_be_focused()
        keyboard.press("Control+A")
        keyboard.type(text)
        expect(self._field()).to_have_value(text)


class Day:
    """What happens, in the order of its moments."""

    def __init__(self, hall: Hall, writers: list[Writer], seed: int, outage: float) -> None:
        self._hall = hall
        self._writers = writers
        self._outage = outage
        self._span = 14 + 1.4 * outage  # seconds in which most is typed
        self._draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
        self._acts: list[tuple[float, int, Callable[[], None]]] = []
        self._counter = itertools.count()
        self._server_is_down = False
        self._begun = time.monotonic()
        self.told: list[str] = []

    def run(self, victim: Writer, browser: OwnBrowser) -> None:
        """Until all is typed and every fault is over."""
        for writer in self._writers:
            self._soon(self._draw.uniform(0, 2), self._write, writer)
            self._within(0.1, 0.4, self._begin_outage, writer)
        self._within(0.2, 0.7, self._kill_browser, victim, browser)
        self._within(0.2, 0.7, self._kill_server)
        while self._acts:
            due, _, act = heapq.heappop(self._acts)
            self._wait_until(due)
            act()

    def _soon(self, seconds: float, act: Callable[..., None], *arguments: object) -> None:
        due = time.monotonic() + seconds
        heapq.heappush(self._acts, (due, next(self._counter), lambda: act(*arguments)))

    def _within(self, low: float, high: float, act: Callable[..., None], *more: object) -> None:
        self._soon(self._span * self._draw.uniform(low, high), act, *more)

    def _wait_until(self, due: float) -> None:
        page = next(each.someone.page for each in self._writers if not each.is_gone)
        with contextlib.suppress(ValueError):  # late already
            page.wait_for_timeout(max(0.0, due - time.monotonic()) * 1000)

    def _tell(self, what: str) -> None:
        self.told.append(f"{time.monotonic() - self._begun:.1f} s: {what}")

    def _write(self, writer: Writer) -> None:
        if writer.typed == len(writer.cards):
            return
        if not writer.is_gone:
            writer.types_next()
        pace = self._span / len(writer.cards)
        self._soon(pace * self._draw.uniform(0.3, 1.4), self._write, writer)

    def _begin_outage(self, writer: Writer) -> None:
        cuts = self._draw.random() < 0.5
        writer.is_out = True
        (writer.link.cut if cuts else writer.link.hold)()
        self._tell(f"group {writer.group}: {'cut' if cuts else 'silent'}, {writer.typed} typed")
        self._soon(self._outage, self._end_outage, writer)

    def _end_outage(self, writer: Writer) -> None:
        writer.link.restore()
        writer.is_out = False
        self._tell(f"group {writer.group}: back, {writer.typed} typed")

    def _kill_browser(self, victim: Writer, browser: OwnBrowser) -> None:
        if victim.typed < len(victim.cards):
            victim.begins_next()
        victim.is_gone = True
        browser.kill()
        self._tell(f"group {victim.group}: browser killed, {victim.typed} and a half typed")
        self._reopen(victim, browser)

    def _reopen(self, victim: Writer, browser: OwnBrowser) -> None:
        """After the outage, if it fell into one: without a network or a server no page opens."""
        if victim.is_out or self._server_is_down:
            return self._soon(0.5, self._reopen, victim, browser)
        victim.arrive(browser.open())
        found = victim.finds_in_the_field()
        self._tell(f"group {victim.group}: browser open again, in the field «{found}»")
        return None

    def _kill_server(self) -> None:
        self._hall.server.kill()
        self._server_is_down = True
        self._tell("server killed")
        self._soon(self._draw.uniform(0, 4), self._start_server)

    def _start_server(self) -> None:
        self._hall.server.start()
        self._server_is_down = False
