"""A program that keeps what it wrote until it is answered, and sends the same ids until then."""

import threading
from typing import Any

import requests

from colaboracion.models.columns import new_id
from colaboracion.web.commands import MOST_COMMANDS
from tests.sockets.listeners import Person

MOST = 5
PAUSE = 0.05  # seconds between two requests, so that nobody floods the machine
PAUSE_AFTER_FAILURE = 0.3
PATIENCE = 20  # seconds for one answer


class Outbox:
    """Writes cards in a thread of its own until it is told that it is enough."""

    def __init__(self, person: Person, name: str, most: int = MOST, pause: float = PAUSE) -> None:
        self.most = most  # cards in one request
        self.pause = pause
        self.person = person
        self.name = name
        self.column = person.column()
        self.sent: dict[str, dict[str, Any]] = {}  # id → the command
        self.receipts: dict[str, dict[str, Any]] = {}  # id → its answer, in the order of writing
        self.seconds: list[float] = []  # that each answer took
        self.failures: list[Any] = []
        self.enough = threading.Event()
        self.sending = threading.Lock()  # while somebody else holds it nothing is on its way
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> "Outbox":
        """Begin to write."""
        self._thread.start()
        return self

    def finish(self, within: float = 60.0) -> None:
        """Write nothing new, and wait until all is answered."""
        self.enough.set()
        self._thread.join(within)
        assert not self._thread.is_alive(), f"{self.name} still waits for answers"
        assert not self.failures, self.failures
        assert self.receipts.keys() == self.sent.keys()

    def texts(self) -> dict[str, str]:
        """What was written, by the ids of the cards."""
        return {each: command["fields"]["text"] for each, command in self.sent.items()}

    def ask_again(self) -> None:
        """Every command sent once more gets the answer it had."""
        for start in range(0, len(self.sent), 100):
            some = list(self.sent.values())[start : start + 100]
            assert self._post(some) == [self.receipts[each["id"]] for each in some]

    def _run(self) -> None:
        while not self.enough.is_set() or self._waiting():
            if not self.enough.is_set() and not self._waiting():
                self._write(1 + len(self.sent) % self.most)
            with self.sending:
                self._send(self._waiting()[:MOST_COMMANDS])
            self.enough.wait(self.pause)

    def _write(self, count: int) -> None:
        for _ in range(count):
            fields = {"column": self.column, "text": f"{self.name} {len(self.sent)}"}
            command = {"seat": self.person.seat, "id": new_id(), "name": "post_card"}
            self.sent[command["id"]] = command | {"fields": fields}

    def _waiting(self) -> list[dict[str, Any]]:
        return [each for each in self.sent.values() if each["id"] not in self.receipts]

    def _send(self, commands: list[dict[str, Any]]) -> None:
        """Whatever is not answered, or busy, is sent again later; any other answer is a fault."""
        try:
            answers = self._post(commands)
        except requests.RequestException:
            self.enough.wait(PAUSE_AFTER_FAILURE)
            return
        for answer in answers:
            if answer["status"] == 200:
                self.receipts[answer["id"]] = answer
            elif answer["status"] != 503:
                self.failures.append(answer)

    def _post(self, commands: list[dict[str, Any]]) -> list[dict[str, Any]]:
        url = f"{self.person.url}/w/{self.person.workshop}/commands"
        answer = self.person.http.post(url, json=commands, timeout=PATIENCE)
        self.seconds.append(answer.elapsed.total_seconds())
        return list(answer.json())
