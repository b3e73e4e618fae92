"""The people of session 8 at their screens, each behind a network of their own."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from colaboracion.words import say
from tests.services.browser import at_lan
from tests.services.proxy import Proxy
from tests.services.server import Server

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
    ) -> None:
        self.server = server
        self.workshop = server.codes()[0]
        self.codes = self.workshop["codes"]
        self._person = person
        self._proxy = proxy
        self._refuses_websocket = refuses_websocket

    def arrive(self, code: str, **options: object) -> "Someone":
        """Someone opens the link of a code in a browser of their own."""
        network = self._proxy(self.server.port)
        network.refuses_websocket = self._refuses_websocket
        page = self._person(**options)
        page.goto(at_lan(network.port, f"/join#{code}"))
        page.wait_for_url("**/w/**")
        return Someone(self, page, network)

    def rapporteur(self, group: int) -> "Someone":
        """The rapporteur of a group, at its board."""
        return self.arrive(self.codes["groups"][group - 1]["code"])


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

    def sees(self, text: str, within: float = 10) -> None:
        """Wait until `text` stands somewhere on the screen."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=within * 1000)

    def presses(self, name: str) -> None:
        """Press the button or link of that name."""
        named = self.page.get_by_role("button", name=name, exact=True)
        named.or_(self.page.get_by_role("link", name=name, exact=True)).first.click()

    def writes(self, text: str, column: str = "key_element") -> None:
        """Type a card and press Enter, as a rapporteur does."""
        label = words("board.new_card", column=words(f"template.name_{column}"))
        field = self.page.get_by_label(label)
        field.fill(text)
        field.press("Enter")

    def has_received(self, received: int, cards: int, within: float = 15) -> None:
        """Wait for «3 de 4 recibidas»."""
        key = "board.received_one" if cards == 1 else "board.received_many"
        self.sees(words(key, n=received, m=cards), within)
