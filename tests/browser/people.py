"""The people of session 8 at their screens, each behind a network of their own."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

from playwright.sync_api import Locator, Page, expect

from colaboracion.words import say
from tests.browser.device import Device
from tests.services import workshops
from tests.services.browser import at_lan
from tests.services.proxy import Proxy
from tests.services.server import Server
from tests.services.waiting import until

PHONE = {"viewport": {"width": 390, "height": 664}, "has_touch": True, "is_mobile": True}
COLUMNS = ("key_element", "challenge", "priority")


def words(key: str, **values: object) -> str:
    """What a page in Spanish says."""
    return say("es", key, **values)


class Hall:
    """A running server, and people who join it from the LAN by their own code."""

    def __init__(
        self,
        server: Server,
        person: Callable[..., Page],
        proxy: Callable[[int], Proxy],
        *,
        refuses_websocket: bool,
        workshop: dict[str, Any] | None = None,
    ) -> None:
        self.server = server
        self.workshop = workshop or workshops.first(server)
        self.codes = self.workshop["codes"]
        self._person = person
        self._proxy = proxy
        self._refuses_websocket = refuses_websocket

    @property
    def passes_websocket(self) -> bool:
        """Whether nothing between these people and the server refuses it."""
        return not self._refuses_websocket and self.server.transport == "websocket"

    def visitor(self, **options: object) -> "Someone":
        """Someone without a code, at the join page in a browser of their own."""
        network = self._proxy(self.server.port)
        network.refuses_websocket = self._refuses_websocket
        page = self._person(**options)
        page.goto(at_lan(network.port, "/join"))
        return Someone(self, page, network)

    def arrive(self, code: str, **options: object) -> "Someone":
        """Someone opens the link of a code in a browser of their own."""
        network = self._proxy(self.server.port)
        network.refuses_websocket = self._refuses_websocket
        page = self._person(**options)
        return Someone(self, page, network).opens_link(code)

    def rapporteur(self, group: int, **options: object) -> "Someone":
        """The rapporteur of a group, at its board."""
        someone = self.arrive(self.group_code(group), **options)
        someone.composer().wait_for()
        return someone

    def phone(self, group: int) -> "Someone":
        """A delegate at a group's table with a phone, where the network refuses WebSocket."""
        network = self._proxy(self.server.port)
        network.refuses_websocket = True
        page = self._person(**PHONE)
        code = str(self.codes["groups"][group - 1]["table_code"])
        return Someone(self, page, network).opens_link(code)

    def group_code(self, group: int) -> str:
        """The rapporteur's code."""
        return str(self.codes["groups"][group - 1]["code"])

    def device(self, code: str) -> Device:
        """A seat at a device that no test looks at."""
        return Device(self.server.url, code)

    @cached_property
    def desk(self) -> Device:
        """The facilitator, who also sees every card."""
        return self.device(self.codes["facilitator"])

    def open(self, phase: str = "writing") -> "Hall":
        """Open the groups, or another phase."""
        self.desk.sends("set_phase", phase=phase)
        return self

    def holds(
        self, texts: list[str], group: int = 1, column: str = "key_element", within: float = 15
    ) -> None:
        """Wait until the server holds exactly these cards of a group, in this order."""
        seen: list[list[str]] = []

        def is_so() -> bool:
            seen.append(self.desk.texts(group, column))
            return seen[-1] == texts

        try:
            until(is_so, within=within)
        except AssertionError as late:
            raise AssertionError(f"the server holds {seen[-1]}, not {texts}") from late


class Someone:
    """A page and the network behind it."""

    def __init__(self, hall: Hall, page: Page, network: Proxy) -> None:
        self.page = page
        self.network = network
        self._hall = hall

    def go(self, place: str) -> "Someone":
        """Open another page of the workshop in this tab."""
        slug = self._hall.workshop["workshop"]
        self.page.goto(at_lan(self.network.port, f"/w/{slug}/{place}"))
        return self

    def opens_link(self, code: str) -> "Someone":
        """Open the link of a code in this tab."""
        self.page.goto(at_lan(self.network.port, f"/join#{code}"))
        self.page.wait_for_url("**/w/**")
        return self

    def tab(self) -> "Someone":
        """A new tab of the same browser."""
        return Someone(self._hall, self.page.context.new_page(), self.network)

    def sees(self, text: str, within: float = 10) -> None:
        """Wait until `text` stands somewhere on the screen."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=within * 1000)

    def sees_no(self, text: str, within: float = 10) -> None:
        """Wait until `text` stands nowhere in the page."""
        expect(self.page.get_by_text(text)).to_have_count(0, timeout=within * 1000)

    def presses(self, name: str) -> None:
        """Press the button or link of that name."""
        named = self.page.get_by_role("button", name=name, exact=True)
        named.or_(self.page.get_by_role("link", name=name, exact=True)).first.click()

    def composer(self, column: str = "key_element") -> Locator:
        """The field for a new card."""
        label = words("board.new_card", column=words(f"template.name_{column}"))
        return self.page.get_by_label(label)

    def writes(self, text: str, column: str = "key_element") -> None:
        """Type a card and press Enter, as a rapporteur does."""
        field = self.composer(column)
        field.fill(text)
        field.press("Enter")

    def pastes(self, text: str, field: Locator) -> None:
        """Copy the text from elsewhere and paste it, by the keyboard."""
        elsewhere = self.page.context.new_page()
        elsewhere.set_content("<textarea autofocus></textarea>")
        elsewhere.locator("textarea").fill(text)
        elsewhere.keyboard.press("Control+A")
        elsewhere.keyboard.press("Control+C")
        elsewhere.close()
        field.focus()
        self.page.keyboard.press("Control+V")

    def card(self, text: str) -> Locator:
        """The card on the board that has this text now; it stays the same card afterwards."""
        shown = self.page.locator(".card-own").filter(has_text=text).first
        return self.page.locator(f"[data-card='{shown.get_attribute('data-card')}']")

    def shows(self, texts: list[str], column: str = "key_element", within: float = 10) -> None:
        """Wait until a column of the board shows exactly these cards, in this order."""
        place = COLUMNS.index(column)
        cards = self.page.locator(".column-cards").nth(place).locator(".card-text")
        expect(cards).to_have_text(texts, timeout=within * 1000)

    def has_received(self, received: int, cards: int, within: float = 15) -> None:
        """Wait for «3 de 4 recibidas» and nothing still to be sent, be it on a screen or not."""
        key = "board.received_one" if cards == 1 else "board.received_many"
        line = self.page.locator(".board-received")
        told = words(key, n=received, m=cards)
        screens = "|".join(words(f"board.{each}") for each in ("on_screen", "on_screen_later"))
        expect(line).to_have_text(re.compile(f"^{told}( · ({screens}))?$"), timeout=within * 1000)
