"""A worker that does not answer yet: who gets on with the start is left to it, who hangs is not."""

import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Event

import pytest

from colaboracion import migrations, neighbours, starting
from colaboracion.cluster.beginning import PATIENCE
from colaboracion.cluster.mending import Mending
from colaboracion.cluster.parts import Worker
from colaboracion.config import Config
from colaboracion.neighbours import AwayError, Stopped
from colaboracion.starting import UPGRADE, Start
from tests.copies.upgrades import CLIMBS, connect, later_release, upgrade
from tests.services.cluster import Cluster
from tests.services.waiting import free_port


class _Starting(Worker):
    """A worker whose process is not there: what it is told is kept."""

    number = 1
    runs = True

    def __init__(self, folder: Path) -> None:
        super().__init__("1", folder, free_port(), {})
        self.signals: list[int] = []

    def start(self) -> None:
        self.number, self.runs = self.number + 1, True

    def tell(self, number: int) -> None:
        self.signals.append(number)


class House:
    """One worker under a supervisor whose clock is ours."""

    def __init__(self, folder: Path) -> None:
        self.part = _Starting(folder)
        self.told: list[tuple[str, float]] = []
        self.now = 0.0
        self.mending = Mending(lambda what, _, n: self.told.append((what, n)), lambda: self.now)

    def looks_on(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.now += 1
            self.mending.look([self.part])


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    one = House(tmp_path)
    yield one
    one.mending.close()


@pytest.fixture
def start(house: House, monkeypatch: pytest.MonkeyPatch) -> Start:
    """What its process does."""
    monkeypatch.setenv(starting.NOTE, house.part.environment[starting.NOTE])
    return Start(Event())


@pytest.mark.parametrize("is_there", [False, True])
def test_one_that_says_nothing_of_its_start_is_told_and_ended(
    house: House, *, is_there: bool
) -> None:
    """Be somebody at its port, who does not answer, or nobody."""
    with ExitStack() as port:
        if is_there:
            port.enter_context(socket.create_server(("127.0.0.1", house.part.port)))
        house.looks_on(PATIENCE)
        assert house.told == []
        house.looks_on(2)
        assert house.told == [("part_stuck", PATIENCE)]
        assert house.part.signals == [signal.SIGTERM]
        house.looks_on(20)
        assert house.part.signals[1] == signal.SIGKILL
        assert len(house.told) == 1


def test_one_that_hangs_whenever_it_starts_is_started_ever_more_slowly(house: House) -> None:
    pauses = []
    for _ in range(3):
        house.looks_on(PATIENCE + 2)
        house.part.runs = False
        house.looks_on(1)
        pauses.append(house.mending._records[house.part.name].pause)
        house.looks_on(5)
    assert (pauses, len(house.told)) == ([1, 2, 4], 3)


def test_one_that_waits_says_so_and_is_left_to_it(house: House, start: Start) -> None:
    for _ in range(20):
        house.looks_on(PATIENCE / 10)
        start.wait(0)
    assert house.told == []


def test_one_that_upgrades_has_time_for_it(house: House, start: Start) -> None:
    start.upgrades()
    house.looks_on(UPGRADE)
    assert house.told == []
    start.goes_on()
    house.looks_on(PATIENCE)
    assert house.told == []
    house.looks_on(2)
    assert house.told == [("part_stuck", PATIENCE)]


def test_a_machine_that_slept_ends_no_start(house: House, start: Start) -> None:
    start.wait(0)
    house.looks_on(10)
    house.now += 24 * 3600
    house.looks_on(10)
    assert house.told == []


def test_what_an_earlier_process_said_is_forgotten(tmp_path: Path) -> None:
    part = Worker("1", tmp_path, free_port(), {})
    part._command = ["true"]
    part.note.write_text(str(UPGRADE), encoding="ascii")
    part.start()
    part.see_off()
    assert not part.note.exists()


def test_a_worker_says_it_where_its_supervisor_looks(running_cluster: Cluster) -> None:
    notes = {each.name: each.read_text()[:2] for each in running_cluster.files.glob("*.start")}
    assert notes == {"worker-1.start": "0 ", "worker-2.start": "0 "}


def _config(folder: Path) -> Config:
    return Config.from_environment({"DATA_DIR": str(folder / "data")})


class _Watched(migrations.Start):
    def __init__(self) -> None:
        self.said: list[str] = []

    def upgrades(self) -> None:
        self.said.append("upgrades")

    def goes_on(self) -> None:
        self.said.append("goes on")


def test_only_who_upgrades_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = _config(tmp_path)
    engine = connect(config)
    upgrade(engine, config)
    for said in (["goes on"], ["upgrades", "goes on"]):
        watched = _Watched()
        migrations.upgrade(engine, lambda _: None, None, watched)
        assert watched.said == said
        if said == ["goes on"]:
            later = later_release(tmp_path / "later", CLIMBS)
            monkeypatch.setattr(migrations, "FOLDER", later)
    engine.dispose()


def test_a_start_that_waits_for_its_database_says_that_it_goes_on(
    house: House, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[bool] = []

    def away(*_: object) -> None:
        said.append(house.part.note.exists())
        house.part.note.unlink()
        if len(said) == 3:
            start.stop.set()
        raise AwayError("it is away")

    monkeypatch.setattr(neighbours, "found", away)
    monkeypatch.setattr(starting, "NEXT_TRY", 0.01)
    with pytest.raises(Stopped):
        starting.enter(_config(tmp_path), start, lambda _: None)
    assert said == [True] * 3
