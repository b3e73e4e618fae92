"""A laptop that breaks under ten cards a second; another goes on from the last copy of it.

Whoever met an answer before keeps what was answered, and brings it back to the epoch that may
not have it, with the same ids: nothing acknowledged is lost, nothing is doubled. By default 3
restores one after the other; RESTORES=20 makes as many as one could wish for.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from colaboracion import copies
from tests.faults.outbox import Outbox
from tests.faults.screens import Screen
from tests.services import workshops
from tests.services.server import Server
from tests.sockets.listeners import Person

RESTORES = int(os.environ.get("RESTORES", "3"))


class Keeping(Outbox):
    """Keeps what was answered, as a page does, and brings it to a server that was restored."""

    def __init__(self, person: Person, name: str) -> None:
        super().__init__(person, name)
        self._epoch = self._epoch_now()
        self.brought_back = 0

    def meet_epoch(self) -> None:
        """Where the server begins anew, so does the sending."""
        if self._epoch != (epoch := self._epoch_now()):
            self._epoch = epoch
            self.brought_back += len(self.receipts)
            self.receipts.clear()

    def _epoch_now(self) -> str:
        return str(self.person.state()["version"]).partition(".")[0]


class Laptops:
    """One laptop after the other at the same address; each begins with a copy of the last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        (folder / "first").mkdir()
        self.server = Server(folder / "first", {"BACKUP_DIR": str(folder / "stick")})
        self.server.wait_until_up()

    def breaks(self, after_copy: float) -> None:
        """Copy it, let it go on for so many seconds, and lose it with all it has."""
        self.server.cli("backup", str(self._folder / "stick"))
        time.sleep(after_copy)
        self.server.kill()

    def is_replaced(self) -> None:
        """The newest copy comes to life in a new place, at the same address."""
        self._count += 1
        spare = self._folder / f"spare-{self._count}"
        self.server.settings["DATA_DIR"] = str(spare)
        self.server.cli("restore", str(self._folder / "stick"))
        self.server.start()
        self.server.wait_until_up()


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Laptops]:
    one = Laptops(tmp_path)
    yield one
    one.server.kill()


def test_nothing_acknowledged_is_lost(laptops: Laptops, tmp_path: Path) -> None:
    codes = workshops.make(laptops.server)["codes"]
    staff = Person(laptops.server, codes["facilitator"])
    staff.do("set_phase", phase="writing")
    screen = Screen(staff, "websocket")
    writing = [
        Keeping(Person(laptops.server, codes["groups"][group]["code"]), f"group {group}").start()
        for group in range(2)
    ]
    draw = random.Random(RESTORES)  # noqa: S311 (repeatable, not secret)
    lost_by_the_copies = 0
    for _ in range(RESTORES):
        lost_by_the_copies += _break_and_replace(laptops, writing, draw.uniform(0.2, 1.0))
    for each in writing:
        each.finish()
    screen.holds(screen.truth())
    screen.close()
    _check(screen.state["cards"], writing)
    assert lost_by_the_copies, "no card was written after its copy: nothing was shown"
    assert len(copies.found(tmp_path / "stick")) >= RESTORES


def _break_and_replace(laptops: Laptops, writing: list[Keeping], after_copy: float) -> int:
    """Gives how many answered cards the copy did not have."""
    laptops.breaks(after_copy)
    with ExitStack() as held:
        for each in writing:
            held.enter_context(each.sending)
        answered = sum(len(each.receipts) for each in writing)
        laptops.is_replaced()
        stored = copies.prove(copies.newest(Path(laptops.server.settings["BACKUP_DIR"])))
        for each in writing:
            each.meet_epoch()
    return answered - int(stored["rows"]["cards"])


def _check(cards: list[dict[str, Any]], writing: list[Keeping]) -> None:
    written = Counter(text for each in writing for text in each.texts().values())
    assert Counter(card["text"] for card in cards) == written
    for group, each in enumerate(writing, 1):
        own = [card for card in cards if card["code"].startswith(f"G{group}-")]
        own.sort(key=lambda card: card["position"])
        assert [card["text"] for card in own] == list(each.texts().values())
        assert each.brought_back
