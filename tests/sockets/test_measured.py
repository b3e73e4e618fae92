"""What is measured of the sockets: how many there are, how far behind, and who fell silent."""

from dataclasses import dataclass, field
from typing import Any

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from colaboracion import metrics, state
from colaboracion.database import reading
from colaboracion.screens import MINUTE, Screens, Standing
from colaboracion.seats import STAFF
from colaboracion.sockets import Pulse
from tests.room import Room
from tests.services.waiting import until
from tests.sockets.conftest import Programs


def _measured(url: str) -> dict[tuple[str, ...], float]:
    text = requests.get(f"{url}/metrics", timeout=10).text
    return {
        (sample.name.removeprefix("colaboracion_"), *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_sockets_and_the_loop_are_measured_in_every_mode(programs: Programs) -> None:
    url = programs.server.url
    programs.listener("bruno")
    now = _measured(url)
    assert now["sockets", programs.transport] > 0
    late = ("loop_delay_seconds_count",)
    until(lambda: _measured(url)[late] > now[late])


@dataclass
class Engine:
    """A socket of the library, as far as it is looked at."""

    last_ping: float | None = None
    upgraded: bool = True


@dataclass
class Library:
    """The library's lists, without a server; it is its own `server`, `eio` and `manager`."""

    sockets: dict[str, Engine] = field(default_factory=dict)
    places: dict[str | None, dict[str, str]] = field(default_factory=dict)
    sent: dict[str, int] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        return {"rooms": {"/": self.places}}.get(name, self)

    def sleep(self, seconds: float) -> None:
        """Not here."""

    def join(self, place: str, one: str) -> Engine:
        """A page opens and listens."""
        self.places.setdefault(place, {})[one] = one
        self.sockets[one] = Engine()
        return self.sockets[one]

    def leave(self, place: str, one: str) -> None:
        """It is closed, or let go."""
        del self.places[place][one], self.sockets[one]


def test_a_room_behind_the_database_is_told_at_the_pulse_once(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(metrics, "behind", lambda *lag: told.append(lag))
    library, place = Library(), f"{room.slug}/staff/{_generation(room)}"
    library.join(place, "a")
    pulse = Pulse(room.app, library, room.app.extensions["broadcast"])
    pulse.beat()
    before = library.sent[place]
    room.do("félix", "set_phase", phase="writing")
    room.do("félix", "set_phase", phase="plenary")
    library.sent[place] = before + 1  # the second of them was lost
    pulse.beat()
    assert (1, 1) in told
    assert library.sent == {place: before + 2}  # `alive` has told of it
    told.clear()
    pulse.beat()
    assert set(told) == {(0, 0)}


def _generation(room: Room) -> int:
    with reading() as session:
        return state.number(session, room.workshop(session), STAFF).generation


class Time:
    """A clock that stands still until it is set."""

    now = 1000.0

    def __call__(self) -> float:
        """What it shows."""
        return self.now


def test_who_falls_silent_is_told_and_for_a_minute_after() -> None:
    library, time = Library(), Time()
    screens = Screens(library, time)
    for one in ("a", "b", "c"):
        library.join("here/public/0", one)
    library.join("elsewhere/public/0", "d")
    assert screens.of("here") == Standing(screens=3, silent=0, silent_for=0, lost=0)
    library.sockets["a"].last_ping = library.sockets["b"].last_ping = time.now - 1
    screens.look()
    assert screens.of("here").silent == 0  # a second is nothing
    time.now += 6
    screens.look()
    assert screens.of("here") == Standing(screens=3, silent=2, silent_for=7, lost=0)
    library.leave("here/public/0", "a")  # let go
    library.leave("here/public/0", "c")  # closed
    library.sockets["b"].last_ping = None  # it has answered
    screens.look()
    assert screens.of("here") == Standing(screens=1, silent=0, silent_for=0, lost=1)
    assert screens.of("elsewhere") == Standing(screens=1, silent=0, silent_for=0, lost=0)
    time.now += MINUTE + 1
    assert screens.of("here").lost == 0


def test_sockets_are_told_apart_by_what_they_come_by() -> None:
    library = Library()
    library.join("here/public/0", "a").upgraded = False
    library.join("here/public/0", "b")
    assert Screens(library).by_transport() == {"websocket": 1, "polling": 1}
