"""A rapporteur's page without a face: the page's own modules in a process, behind a bad network."""

import json
import os
import subprocess
import threading
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from tests.room import State
from tests.services.proxy import Proxy
from tests.services.server import ROOT
from tests.services.waiting import until

_HERE = Path(__file__).parent / "page"
_PATIENCE = 20  # seconds for a line; whatever takes longer has failed


class Page:
    """One tab; `disk` is its browser's storage, which other tabs may share and it leaves behind."""

    def __init__(self, network: Proxy, code: str, disk: Path) -> None:
        self.network = network
        order = {"url": f"http://127.0.0.1:{network.port}", "code": code}
        self._said = disk.with_suffix(".log")
        command = ["node", "--import", str(_HERE / "hooks.mjs"), str(_HERE / "page.mjs")]
        with self._said.open("ab") as said:
            self._process = subprocess.Popen(
                [*command, json.dumps(order)],
                cwd=ROOT,
                env=os.environ | {"DISK": str(disk)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
            )
        self._lines: Queue[str] = Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def does(self, what: str, **more: Any) -> Any:
        """Tell it what to do; gives its answer."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"do": what} | more) + "\n")
        self._process.stdin.flush()
        try:
            return json.loads(self._lines.get(timeout=_PATIENCE))
        except Empty:
            said = self._said.read_text(encoding="utf-8")
            raise AssertionError(f"no answer to {what}: {said}") from None

    def looks(self) -> dict[str, Any]:
        """What it knows and would show now."""
        return dict(self.does("look"))

    def is_up(self, within: float = 15.0) -> "Page":
        """Wait until it says that it hears the room."""
        until(lambda: self.looks()["link"] == "up", within=within, what="the link")
        return self

    def writes(self, *texts: str, column: int = 0) -> list[str]:
        """Type these cards; gives their ids once they are saved here."""
        fields = [{"column": self.column(column), "text": text} for text in texts]
        return list(self.sends(*({"name": "post_card", "fields": each} for each in fields)))

    def sends(self, *orders: dict[str, Any]) -> Any:
        """Put these commands into its outbox, in order; gives their ids."""
        return self.does("sendAll", orders=list(orders))

    def column(self, place: int) -> str:
        """The id of the column in that place."""
        columns = sorted(self.looks()["state"]["columns"], key=lambda row: row["position"])
        return str(columns[place]["id"])

    def statuses(self) -> list[str]:
        """How its commands stand, in order."""
        return [each["status"] for each in self.looks()["outbox"]]

    def has_sent_all(self, within: float = 20.0) -> None:
        """Wait until every command is answered."""
        until(
            lambda: set(self.statuses()) <= {"answered"},
            within=within,
            what=f"answers, not {self.statuses()}",
        )

    def texts(self, what: str = "state", column: int = 0) -> list[str]:
        """The standing cards of the own group's column, from top to bottom."""
        return _texts(self.looks()[what], self.column(column))

    def holds(self, wanted: State, within: float = 10.0) -> None:
        """Wait until it shows this whole state."""
        until(lambda: _sorted(self.looks()["state"]) == wanted, within=within, what="the state")

    def close(self) -> None:
        """Close the tab, as hard as a crash would."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line)


def _texts(state: State, column: str) -> list[str]:
    cards = [
        card for card in state["cards"] if (card["column"], card["state"]) == (column, "standing")
    ]
    return [card["text"] for card in sorted(cards, key=lambda card: str(card["position"]))]


def _sorted(state: State) -> State:
    """As the server tells it: rows by their ids."""
    return {
        kind: sorted(rows, key=lambda row: row["id"]) if isinstance(rows, list) else rows
        for kind, rows in state.items()
    }
