"""A workshop with its groups open, and whoever writes in it: pages without a face and programs."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.known.pages import Page
from tests.room import State
from tests.services import workshops
from tests.services.proxy import Proxy
from tests.services.server import Server
from tests.sockets.listeners import Person


class Workshop:
    """One workshop on a running server; every page has a network and a browser of its own."""

    def __init__(self, server: Server, proxy: Callable[[int], Proxy], folder: Path) -> None:
        self.server = server
        self._proxy = proxy
        self._folder = folder
        self._pages: list[Page] = []
        self.codes: dict[str, Any] = workshops.make(server)["codes"]
        self.staff = Person(server, self.codes["facilitator"])
        self.staff.do("set_phase", phase="writing")

    def code(self, group: int = 1) -> str:
        """The rapporteur's code of a group."""
        return str(self.codes["groups"][group - 1]["code"])

    def network(self) -> Proxy:
        """A network of somebody's own."""
        return self._proxy(self.server.port)

    def page(self, group: int = 1, network: Proxy | None = None, browser: str = "") -> Page:
        """A rapporteur's page that hears the room; pages of one `browser` share its storage."""
        disk = self._folder / (browser or f"browser-{len(self._pages)}")
        disk.mkdir(exist_ok=True)
        self._pages.append(Page(network or self.network(), self.code(group), disk))
        return self._pages[-1].is_up()

    def person(self, group: int = 1) -> Person:
        """The same seat at a program that no network disturbs."""
        return Person(self.server, self.code(group))

    def posts(self, *texts: str, group: int = 1) -> list[str]:
        """Such a program posts these to the first column; gives the cards' ids."""
        person = self.person(group)
        columns = sorted(person.state()["columns"], key=lambda row: row["position"])
        fields = [{"column": columns[0]["id"], "text": text} for text in texts]
        answers = person.do_all([("post_card", each) for each in fields])
        assert all(answer["status"] == 200 for answer in answers), answers
        return [str(answer["id"]) for answer in answers]

    def truth(self, group: int = 1) -> State:
        """What the server says to the seat now."""
        state = self.person(group).state()
        return {kind: rows for kind, rows in state.items() if kind != "version"}

    def texts(self, group: int = 1, column: int = 0) -> list[str]:
        """The standing cards of a group's column on the server, from top to bottom."""
        state = self.truth(group)
        wanted = sorted(state["columns"], key=lambda row: row["position"])[column]["id"]
        own = next(row["id"] for row in state["groups"] if row["number"] == group)
        cards = [row for row in state["cards"] if (row["column"], row["group"]) == (wanted, own)]
        cards = [row for row in cards if row["state"] == "standing"]
        return [row["text"] for row in sorted(cards, key=lambda row: str(row["position"]))]

    def close(self) -> None:
        """Everybody leaves."""
        for page in self._pages:
            page.close()


@pytest.fixture
def workshop(
    running: Callable[..., Server], proxy: Callable[[int], Proxy], tmp_path: Path
) -> Iterator[Workshop]:
    """A new workshop on the shared server, its groups open."""
    made = Workshop(running(), proxy, tmp_path)
    yield made
    made.close()
