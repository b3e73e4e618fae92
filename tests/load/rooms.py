"""The servers that are measured, with a workshop in them, and the people who come to it."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

import requests
from flask import Flask
from sqlalchemy import select

from colaboracion import database
from colaboracion.config import Config
from colaboracion.models import Workshop
from colaboracion.models.columns import new_id
from tests.laws import crowded
from tests.services import workshops
from tests.services.server import ROOT, Server

HERE = Path(__file__).parent


class Room:
    """A workshop in the plenary on a server of its own."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.codes = workshops.first(server)["codes"]
        self.http = requests.Session()
        joined = self.http.post(f"{server.url}/join", json={"code": self.codes["facilitator"]})
        self.links = joined.json()["links"]
        self.column = self.state().json()["columns"][0]["id"]
        self.command("set_phase", phase="plenary")

    def state(self) -> requests.Response:
        """The facilitator's whole state."""
        return self.http.get(self.server.url + self.links["state"], timeout=30)

    def suggestions(self) -> requests.Response:
        """What the desk asks for after each change."""
        place = self.links["state"].replace("/state?", "/suggestions?")
        return self.http.get(self.server.url + place, timeout=30)

    def command(self, name: str, **fields: object) -> None:
        """The facilitator carries out one command."""
        asked = {"id": new_id(), "name": name, "fields": fields}
        self.http.post(self.server.url + self.links["commands"], json=asked, timeout=30)

    def rapporteur(self, group: int = 0) -> "Writer":
        """Somebody who writes for that group, counted from zero."""
        return Writer(self, group)

    def people(self, count: int) -> list[dict[str, str]]:
        """{address, code} for each, all audiences in turn."""
        groups = self.codes["groups"]
        others = [self.codes[name] for name in self.codes if name not in {"organizer", "groups"}]
        of_groups = [group[kind] for group in groups for kind in ("code", "table_code")]
        turns = zip(range(count), cycle([*others, *of_groups]), strict=False)
        return [{"address": address(at), "code": code} for at, code in turns]


class Writer:
    """The rapporteur of a group at a program."""

    def __init__(self, room: Room, group: int) -> None:
        self._room = room
        self._http = requests.Session()
        code = room.codes["groups"][group]["code"]
        joined = self._http.post(f"{room.server.url}/join", json={"code": code}, timeout=30)
        self._commands = room.server.url + joined.json()["links"]["commands"]

    def post(self, count: int) -> None:
        """Write so many cards, one after the other."""
        for number in range(count):
            text = f"A card of a usual length, {number}"
            self.command("post_card", column=self._room.column, text=text)

    def command(self, name: str, **fields: object) -> str:
        """Carry out one command; gives its id."""
        asked = {"id": new_id(), "name": name, "fields": fields}
        self._http.post(self._commands, json=asked, timeout=30).raise_for_status()
        return str(asked["id"])


@contextmanager
def room(
    cards: int = 0, settings: dict[str, str] | None = None, kind: type[Server] = Server
) -> Iterator[Room]:
    """A new one, with so many cards in it, on a server of that kind."""
    with tempfile.TemporaryDirectory() as folder:
        server = kind(Path(folder), settings or {})
        try:
            server.wait_until_up(within=90)
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
