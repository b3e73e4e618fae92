"""A workshop on a server, and whoever looks at one of its screens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import requests
from playwright.sync_api import Page

from tests.browser.device import Device
from tests.screens.plan import SIZES, Moment, Screen
from tests.services.browser import at_lan
from tests.services.server import Server


class Room:
    """`person(**options)` gives a page in a browser of its own."""

    def __init__(
        self, server: Server, person: Callable[..., Page], workshop: dict[str, Any]
    ) -> None:
        self._server, self._person = server, person
        self._slug, codes = workshop["workshop"], workshop["codes"]
        group = codes["groups"][1]
        self._codes = codes | {"rapporteur-2": group["code"], "delegate-2": group["table_code"]}
        self._seated: dict[str, Device] = {}

    def bring(self, moment: Moment) -> None:
        """Do what brings the session there."""
        if moment.seat not in self._seated:
            self._seated[moment.seat] = Device(self._server.url, self._codes[moment.seat])
        for name, fields in moment.commands:
            self._seated[moment.seat].sends(name, **fields)

    @contextmanager
    def seen(self, screen: Screen, size: str, language: str) -> Iterator[Page]:
        """The screen as somebody has it before them."""
        page = self._person(reduced_motion="reduce", **SIZES[size])
        page.context.add_cookies(self._cookies(screen.seats, language))
        self._draw(page, screen, language)
        yield page
        page.context.close()

    def _cookies(self, seats: tuple[str, ...], language: str) -> list[Any]:
        """What the browser of somebody who has these seats and chose the language keeps."""
        asked = [("/join", {"code": self._codes[seat]}) for seat in seats]
        with requests.Session() as http:
            for path, body in [*asked, ("/language", {"language": language})]:
                http.post(self._server.url + path, json=body, timeout=10).raise_for_status()
            return [
                {"name": str(each.name), "value": str(each.value), "url": self._at("/")}
                for each in http.cookies
            ]

    def _draw(self, page: Page, screen: Screen, language: str) -> None:
        place = screen.place.format(language=language)
        page.goto(self._at(place if place.startswith("/") else f"/w/{self._slug}/{place}"))
        page.locator(screen.ready).first.wait_for()
        page.evaluate("document.fonts.ready.then(() => null)")
        for act in screen.acts:
            act(page)

    def _at(self, path: str) -> str:
        return at_lan(self._server.port, path)
