"""The close is a moment: no card is answered as posted that came after it, whoever posts at once.

Two processes on one database post as fast as they can while a facilitator closes the session
through one of them. Whatever was accepted stands before the closing in the log, and carries a
time that is not later.
"""

import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests
from flask import Flask
from sqlalchemy import select

from colaboracion import database
from colaboracion.config import Config
from colaboracion.models import Card, LogEntry
from tests.browser.device import Device
from tests.services import workshops
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until

ENOUGH = 20  # cards that stand before the session is closed under the writers' hands


class Writer(threading.Thread):
    """A rapporteur at one of the processes, who posts until told that the session is closed."""

    def __init__(self, server: Server, code: str) -> None:
        super().__init__()
        self._device = Device(server.url, code)
        (self._column, *_) = [row["id"] for row in self._device.state()["columns"]]
        self.posted: list[str] = []
        self.refusal = ""

    def run(self) -> None:
        while not self.refusal:
            command = {"id": secrets.token_hex(16), "name": "post_card"}
            command |= {"fields": {"column": self._column, "text": "words"}}
            self._take(self._device.post(command))

    def _take(self, answer: requests.Response) -> None:
        told = answer.json()
        if answer.ok:
            self.posted.append(told["id"])
        elif answer.status_code != 503:  # busy: it may be sent again
            self.refusal = told["error"]["code"]


@pytest.fixture(params=["sqlite", "postgresql"])
def pair(
    request: pytest.FixtureRequest, server: Callable[..., Server], tmp_path: Path
) -> list[Server]:
    settings = WITHOUT_REDIS | {"DATA_DIR": str(tmp_path / "shared")}
    if request.param == "postgresql":
        settings["DATABASE_URL"] = request.getfixturevalue("postgres")()
    return [server(**settings), server(**settings)]


def test_nothing_is_posted_after_the_close(pair: list[Server]) -> None:
    codes = workshops.first(pair[0])["codes"]
    desk = Device(pair[0].url, codes["facilitator"])
    desk.sends("set_phase", phase="writing")
    writers = [Writer(pair[at % 2], group["code"]) for at, group in enumerate(codes["groups"][:4])]
    for writer in writers:
        writer.start()
    until(lambda: sum(len(each.posted) for each in writers) >= ENOUGH, within=60)
    desk.sends("set_phase", phase="closed")
    for writer in writers:
        writer.join(60)
    assert {writer.refusal for writer in writers} == {"closed"}
    cards, log = _stored(pair[0])
    *_, closing = (entry for entry in log if entry.name == "set_phase")
    assert {card.id for card in cards} == {each for writer in writers for each in writer.posted}
    assert max(card.posted_at for card in cards) <= closing.at
    assert all(entry.seq < closing.seq for entry in log if entry.name == "post_card")
    assert [entry.at for entry in log] == sorted(entry.at for entry in log)


def _stored(server: Server) -> tuple[list[Any], list[Any]]:
    """All cards, and the log in its order."""
    app = Flask(__name__)
    engine = database.connect(app, Config.from_environment(server.beside).database_url)
    with app.app_context(), database.reading() as session:
        cards = list(session.scalars(select(Card)))
        log = list(session.scalars(select(LogEntry).order_by(LogEntry.seq)))
    engine.dispose()
    return cards, log
