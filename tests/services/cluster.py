"""A whole cluster, as `make cluster` starts it: the same things to ask of it as of one server."""

import contextlib
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import psutil
import pytest
import requests

from tests.services.server import Server, starting
from tests.services.waiting import free_port


class Cluster(Server):
    """nginx at `url` before workers, each a process of its own, with PostgreSQL and Redis."""

    program = ("-m", "colaboracion.cluster")

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        # pytest closes its own folders to all but their owner, again at the start of every run.
        self._data = Path(tempfile.mkdtemp(prefix="cluster-"))
        _let_through(self._data)
        ports = _ports_in_a_row(1 + int(settings.get("WORKERS", "2")))
        own = {"PORT": str(ports[0]), "WORKERS": "2", "DATA_DIR": str(self._data)}
        self.files = self._data / "cluster"
        super().__init__(folder, own | settings)
        self.workers = [f"http://127.0.0.1:{port}" for port in ports[1:]]  # past nginx

    @property
    def log(self) -> str:
        """What it and its parts printed so far."""
        parts = [self.log_path, *sorted(self.files.glob("*.log"))]
        return "\n".join(each.read_text(encoding="utf-8") for each in parts)

    @property
    def beside(self) -> dict[str, str]:
        """The settings of a program beside it, which meets the same database."""
        told = (self.files / "cluster.env").read_text(encoding="utf-8").splitlines()
        return self.settings | dict(line.split("=", 1) for line in told)

    def cli(self, *arguments: str) -> str:
        """The command line beside it meets the same database."""
        settings, self.settings = self.settings, self.beside
        try:
            return super().cli(*arguments)
        finally:
            self.settings = settings

    def wait_until_up(self, within: float = 90.0) -> Self:
        """It has more to start than one process."""
        return super().wait_until_up(within)

    def stop(self, within: float = 60.0) -> int:
        """Ask it to stop, part by part."""
        return super().stop(within)

    def roll(self) -> None:
        """Let its workers be changed one by one; returns at once."""
        self.process.send_signal(signal.SIGUSR1)

    def is_up(self) -> bool:
        """Whether each worker says that it is well, and the front hands on."""
        return self._is_up()

    def part(self, name: str) -> psutil.Process:
        """A part's own process: worker-1, worker-2, redis, postgresql, nginx."""
        return psutil.Process(self.number(name))

    def number(self, name: str) -> int:
        """Its process id, whether it still runs or not."""
        return int((self.files / f"{name}.pid").read_text(encoding="ascii"))

    def kill(self) -> None:
        """End all of it at once."""
        all_of_it = (
            [*psutil.Process(self.process.pid).children(recursive=True)] if self.runs else []
        )
        super().kill()
        for each in all_of_it:  # they are ending by themselves
            with contextlib.suppress(psutil.NoSuchProcess):
                each.kill()
        psutil.wait_procs(all_of_it, timeout=10)

    def leave(self) -> None:
        """End it for good, its data too."""
        super().leave()
        shutil.rmtree(self._data, ignore_errors=True)

    @property
    def runs(self) -> bool:
        """Whether the program that keeps it up is there."""
        return self.process.poll() is None

    def _is_up(self) -> bool:
        assert self.runs, f"the cluster ended:\n{self.log}"
        try:
            return all(requests.get(f"{each}/healthz", timeout=5).ok for each in self._doors())
        except (requests.ConnectionError, requests.Timeout):
            return False

    def _doors(self) -> list[str]:
        return [*self.workers, self.url]


def _let_through(folder: Path) -> None:
    """PostgreSQL runs as somebody who must reach its folder; what is beside it stays unread."""
    folder.chmod(0o711)


def _ports_in_a_row(count: int) -> list[int]:
    """So many free ports that follow each other: the front's, then the workers'."""
    row = [free_port()]
    while len(row) < count:
        found = free_port()
        row = [*row, found] if found == row[-1] + 1 else [found]
    return row


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Callable[..., Cluster]]:
    """Give `cluster(wait=True, **settings) → Cluster`; all of them are ended after the test."""
    with starting(Cluster, tmp_path) as begin:
        yield begin


@pytest.fixture(scope="session")
def running_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """One of two workers for the whole run, for tests that neither stop nor change it."""
    with starting(Cluster, tmp_path_factory.mktemp("cluster")) as begin:
        yield begin()
