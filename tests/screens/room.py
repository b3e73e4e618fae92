"""A workshop on a server, and whoever looks at one of its screens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

from tests.browser.device import Device
from tests.screens.plan import SIZES, Moment, Screen
from tests.services.browser import at_lan
from tests.services.server import Server

POST = """([path, body]) => fetch(path, {
  method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
})"""


class Room:
    """`person(**options)` gives a page in a browser of its own."""

    def __init__(
        self, server: Server, person: Callable[..., Page], workshop: dict[str, Any]
    ) -> None:
        self._server, self._person = server, person
        self._slug, codes = workshop["workshop"], workshop["codes"]
        group = codes["groups"][1]
        self._codes = codes | {"rapporteur-2": group["code"], "delegate-2": group["table_code"]}
        self._desk = Device(server.url, codes["facilitator"])

    def bring(self, moment: Moment) -> None:
        """Do what the facilitator does to bring the session there."""
        for name, fields in moment.commands:
            self._desk.sends(name, **fields)

    @contextmanager
    def seen(self, screen: Screen, size: str, language: str) -> Iterator[Page]:
        """The screen as somebody has it before them."""
        page = self._person(reduced_motion="reduce", **SIZES[size])
        page.goto(self._at("/join"))
        for seat in screen.seats:
            page.evaluate(POST, ["/join", {"code": self._codes[seat]}])
        page.evaluate(POST, ["/language", {"language": language}])
        self._draw(page, screen, language)
        yield page
        page.context.close()

    def _draw(self, page: Page, screen: Screen, language: str) -> None:
        place = screen.place.format(language=language)
        page.goto(self._at(place if place.startswith("/") else f"/w/{self._slug}/{place}"))
        page.locator(screen.ready).first.wait_for()
        page.evaluate("document.fonts.ready.then(() => null)")
        for act in screen.acts:
            act(page)

    def _at(self, path: str) -> str:
        return at_lan(self._server.port, path)
