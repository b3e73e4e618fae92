"""Brings the parts up in order, keeps them up, changes workers one by one, stops all."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from colaboracion.cluster import front, parts
from colaboracion.cluster.engines import Engines
from colaboracion.cluster.parts import Part, Worker

_PAUSE = 1.0  # seconds before a part that has ended is started again


@dataclass(frozen=True)
class Wanted:
    """Where people come, how many workers, and the engines that others run (None: our own)."""

    host: str
    port: int
    workers: int
    data_dir: Path
    front: str
    database_url: str | None = None
    redis_url: str | None = None


class Cluster:
    """All parts of one machine; their files and logs are in DATA_DIR/cluster."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.folder = wanted.data_dir / "cluster"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.engines = Engines(self.folder, wanted.database_url, wanted.redis_url)
        self.settings = self.engines.settings | {
            "DATA_DIR": str(wanted.data_dir),
            "WORKERS": str(wanted.workers),
            "FRONT": wanted.front,
        }
        ports = [wanted.port + 1 + place for place in range(wanted.workers)]
        self.workers = [
            Worker(str(place), self.folder, port, self.settings)
            for place, port in enumerate(ports, start=1)
        ]
        conf = front.configuration(self.folder, wanted.host, wanted.port, ports)
        self.nginx = parts.nginx(self.folder, wanted.port, conf)

    @property
    def parts(self) -> list[Part]:
        """All of them, in the order in which they start."""
        return [*self.engines.parts, *self.workers, self.nginx]

    def start(self) -> None:
        """Bring all up; NotUp or NotSticky names what is wrong."""
        _keep(self.folder / "cluster.env", self.settings)
        for together in (self.engines.parts, self.workers, [self.nginx]):
            for part in together:
                part.start()
            for part in together:
                part.wait_until_up()
        front.require_sticky(f"http://127.0.0.1:{self.wanted.port}")

    def roll(self) -> None:
        """Stop and start one worker after the other; the rest answer meanwhile."""
        for worker in self.workers:
            worker.stop()
            worker.start()
            worker.wait_until_up()

    def mend(self) -> None:
        """Start again whatever has ended by itself."""
        for part in self.parts:
            if not part.runs:
                time.sleep(_PAUSE)
                part.start()

    def stop(self) -> None:
        """The front first, so that nobody is half answered; PostgreSQL last."""
        for part in reversed(self.parts):
            part.stop()


def _keep(path: Path, settings: Mapping[str, str]) -> None:
    """For the command line beside it, and for whoever wants to look: passwords are in it."""
    parts.write_privately(path, "".join(f"{name}={value}\n" for name, value in settings.items()))
