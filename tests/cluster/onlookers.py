"""Who writes, walks and looks on while workers are changed, and keeps what each of them noticed."""

import threading
import time
from http import HTTPStatus
from typing import Any

import requests

from tests.faults.outbox import Outbox
from tests.faults.screens import Screen
from tests.sockets.listeners import Person

PACE = 0.2  # seconds between two cards of one of the two writers
PATIENCE = 30


class Writer(Outbox):
    """What no worker took is sent again, as an outbox does; any other refusal is a fault."""

    def __init__(self, person: Person, name: str) -> None:
        self.wrong: list[str] = []
        self.resent = 0
        super().__init__(person, name, most=1, pause=PACE)

    def _post(self, commands: list[dict[str, Any]]) -> list[dict[str, Any]]:
        url = f"{self.person.url}/w/{self.person.workshop}/commands"
        answer = self.person.http.post(url, json=commands, timeout=PATIENCE)
        self.seconds.append(answer.elapsed.total_seconds())
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            self.resent += 1
            answer.raise_for_status()
        if answer.status_code != HTTPStatus.OK:
            self.wrong.append(answer.text)
        return list(answer.json())


class Walker:
    """Somebody who goes from page to page without a pause: each of them must open."""

    def __init__(self, person: Person, pages: list[str]) -> None:
        self.wrong: list[str] = []
        self.opened = 0
        self._person, self._pages = person, pages
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._walk, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No further."""
        self._enough.set()
        self._thread.join(PATIENCE)

    def _walk(self) -> None:
        while not self._enough.wait(0.05):
            for page in self._pages:
                self._open(self._person.http, page)
                self._open(requests.Session(), "/join")  # who comes for the first time

    def _open(self, browser: requests.Session, page: str) -> None:
        try:
            answer = browser.get(f"{self._person.url}{page}", timeout=PATIENCE)
        except requests.RequestException as error:
            self.wrong.append(repr(error))
            return
        self.opened += 1
        if answer.status_code != HTTPStatus.OK:
            self.wrong.append(f"{page}: {answer.status_code}")


class Watching:
    """A screen that looks without a pause, and how long it was in the dark at most."""

    def __init__(self, person: Person, transport: str) -> None:
        self.screen = Screen(person, transport)
        self.longest = 0.0
        self._least = 0
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self, least: int = 0) -> None:
        """It has seen enough once it shows this number: one in the dark is so until then."""
        self._least = least
        self._enough.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def _look(self) -> None:
        last, n = time.monotonic(), -1
        while not self._enough.is_set() or n < self._least:
            time.sleep(0.02)
            shown = self.screen.turn()["n"]
            if shown != n:
                now = time.monotonic()
                self.longest = max(self.longest, now - last if n >= 0 else 0.0)
                last, n = now, shown
