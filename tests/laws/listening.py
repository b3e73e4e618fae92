"""Someone at the door of the public interface, and everything that comes out of it to them."""

import io
import json
import zipfile
from collections.abc import Iterable
from typing import Any

from werkzeug.test import TestResponse

from colaboracion.web import identity
from colaboracion.web.commands import MOST_COMMANDS
from tests.laws.attempts import attempts
from tests.laws.knowledge import STRANGER, Reader
from tests.room import Room
from tests.web.browsers import PAGE, Browser, code_of, order

SEATS = ["organizer", "facilitator", "interpreter", "projector", "everyone"]
SEATS += [f"{role}-{group}" for role in ("rapporteur", "delegate") for group in (1, 2)]
PAGES = ["organizer", "desk", "conclusions", "fates", "plenary", "projector", "take-home"]
PAGES += [f"{page}/{group}" for page in ("board", "table") for group in (1, 2)]
ORGANIZERS = ["codes", "codes?seat=organizer", "export/docx", "export/xlsx"]
ARCHIVE = "export/json?document=archive"  # holds all there is, for organizers alone
VERSIONS = ["snapshots/1.0/json", "snapshots/1.0/docx", "snapshots/1.1/json"]
ELSEWHERE = ["/", "/join", "/healthz", "/nowhere", "/w/nowhere/state", "/static/x/../app.py"]


class Listener:
    """One browser that holds one seat, or none, and what it was sent since the last `take`."""

    def __init__(self, room: Room, seat: str, joined_as: str | None = None) -> None:
        role, _, group = seat.partition("-")
        self.seat = seat
        self.reader = Reader(role, int(group) if group else None)
        self.browser = Browser(room)
        self.heard: list[str] = []
        if role != STRANGER:
            self.hear(self.browser.enter(code_of(room, joined_as or seat)))
            self.heard.append(json.dumps(identity._signer().loads(self.browser.cookie)))

    def hear(self, response: TestResponse) -> TestResponse:
        """Keep an answer: its headers, and its body (that of a document unpacked)."""
        body = response.data
        text = unpacked(body) if body.startswith(b"PK") else body.decode()
        self.heard.append(f"{response.headers}\n{text}")
        return response

    def do(self, name: str, **fields: Any) -> TestResponse:
        """Send one command."""
        return self.hear(self.browser.send(order(name, seat=self.seat, **fields)))

    def refresh(self, **headers: str) -> str:
        """The whole state; gives its version."""
        answer = self.hear(self.browser.get(f"state?seat={self.seat}", **headers))
        return str(answer.headers.get("ETag", ""))

    def compare(self) -> None:
        """What may say the same, as far as this seat is told."""
        self.hear(self.browser.get(f"suggestions?seat={self.seat}"))

    def look_everywhere(self, other_slug: str) -> None:
        """Every page and address there is, for every seat there is, as a person and a program."""
        for version in (self.refresh(), '"of.another.time"'):
            self.refresh(**{"If-None-Match": version})
        seats = [f"{place}?seat={seat}" for place in ("state", "suggestions") for seat in SEATS]
        kept_from_them = [ARCHIVE] if self.seat != "organizer" else []
        for place in (*seats, *ORGANIZERS, *VERSIONS, *kept_from_them):
            self.hear(self.browser.get(place))
        for place in (*PAGES, *ORGANIZERS):
            self.hear(self.browser.open(place))
        for path in (*ELSEWHERE, f"/w/{other_slug}/state", f"/w/{other_slug}/desk"):
            self.hear(self.browser.client.get(path))
            self.hear(self.browser.client.get(path, headers=PAGE))

    def attempt(self, room: Room, elsewhere: Room) -> None:
        """Send what must be refused: all of it in lists, and some by itself."""
        orders = [each | {"seat": self.seat} for each in attempts(self.reader, room, elsewhere)]
        for start in range(0, len(orders), MOST_COMMANDS):
            answers = self.hear(self.browser.send(orders[start : start + MOST_COMMANDS])).get_json()
            assert min(answer["status"] for answer in answers) >= 400
        for each in orders[::9]:
            assert self.hear(self.browser.send(each)).status_code >= 400

    def take(self) -> str:
        """All that it heard since the last time."""
        heard, self.heard = "\n".join(self.heard), []
        return heard

    def guess(self, codes: Iterable[str]) -> None:
        """Enter codes that are almost right."""
        for code in codes:
            self.hear(self.browser.enter(code[:-1] + ("1" if code[-1] != "1" else "2")))


def unpacked(document: bytes) -> str:
    """All that is written in a document, whichever of its parts it stands in."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())
