"""The servers that are measured, with a workshop in them, and the people who come to it."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any

import requests
from flask import Flask
from sqlalchemy import select

from colaboracion import database
from colaboracion.config import Config
from colaboracion.models import Workshop
from colaboracion.models.columns import new_id
from tests.laws import crowded
from tests.services.server import ROOT, Server

HERE = Path(__file__).parent


class Room:
    """A workshop in the plenary on a server of its own."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.codes = server.codes()[0]["codes"]
        self.http = requests.Session()
        joined = self.http.post(f"{server.url}/join", json={"code": self.codes["facilitator"]})
        self.links = joined.json()["links"]
        self.column = self.state().json()["columns"][0]["id"]
        self.command("set_phase", phase="plenary")

    def state(self) -> requests.Response:
        """The facilitator's whole state."""
        return self.http.get(self.server.url + self.links["state"], timeout=30)

    def command(self, name: str, **fields: object) -> None:
        """The facilitator carries out one command."""
        asked = {"id": new_id(), "name": name, "fields": fields}
        self.http.post(self.server.url + self.links["commands"], json=asked, timeout=30)

    def rapporteur(self) -> "Writer":
        """Somebody who writes for group 1."""
        return Writer(self)

    def people(self, count: int) -> list[dict[str, str]]:
        """{address, code} for each, all audiences in turn."""
        groups = self.codes["groups"]
        others = [self.codes[name] for name in self.codes if name not in {"organizer", "groups"}]
        of_groups = [group[kind] for group in groups for kind in ("code", "table_code")]
        turns = zip(range(count), cycle([*others, *of_groups]), strict=False)
        return [{"address": address(at), "code": code} for at, code in turns]


class Writer:
    """The rapporteur of group 1 at a program."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._http = requests.Session()
        code = room.codes["groups"][0]["code"]
        self._links = self._http.post(f"{room.server.url}/join", json={"code": code}).json()[
            "links"
        ]

    def post(self, count: int) -> None:
        """Write so many cards, one after the other."""
        url = self._room.server.url + self._links["commands"]
        for number in range(count):
            fields = {"column": self._room.column, "text": f"A card of a usual length, {number}"}
            asked = {"id": new_id(), "name": "post_card", "fields": fields}
            self._http.post(url, json=asked, timeout=30).raise_for_status()


@contextmanager
def room(cards: int = 0) -> Iterator[Room]:
    """A new one, with so many cards in it."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), {})
        try:
            server.wait_until_up()
            if cards:
                _fill(server, cards)
            yield Room(server)
        finally:
            server.kill()


def _fill(server: Server, cards: int) -> None:
    app = Flask(__name__)
    engine = database.connect(app, Config.from_environment(server.beside).database_url)
    with app.app_context(), database.writing() as session:
        crowded.fill(session, session.scalars(select(Workshop)).one(), cards)
    engine.dispose()


@contextmanager
def reference() -> Iterator[tuple[str, int]]:
    """(address, process) of the bare reference."""
    with tempfile.NamedTemporaryFile() as file:
        command = ["node", str(HERE / "reference.mjs"), file.name]
        running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        try:
            assert running.stdout is not None
            yield f"http://127.0.0.1:{int(running.stdout.readline())}", running.pid
        finally:
            running.terminate()
            running.wait()


def address(at: int) -> str:
    """A loopback address of a person's own."""
    return f"127.0.{1 + at // 250}.{1 + at % 250}"


Measured = dict[str, Any]
