"""Brings the parts up in order, keeps them up, changes workers one by one, stops all."""

import shlex
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from colaboracion import addresses
from colaboracion.cluster import checking, former, front, parts
from colaboracion.cluster.engines import Engines
from colaboracion.cluster.mending import Mending, Tell
from colaboracion.cluster.parts import Part, Worker

_PRIVILEGED = 1024  # a worker needs no port that only root may have
_INSTEAD = 8000


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

    @property
    def ports(self) -> list[int]:
        """The workers', on loopback: those that follow the front's."""
        first = (self.port if self.port >= _PRIVILEGED else _INSTEAD) + 1
        return [first + place for place in range(self.workers)]


class Cluster:
    """All parts of one machine; their files and logs are in DATA_DIR/cluster."""

    def __init__(self, wanted: Wanted, tell: Tell) -> None:
        self.wanted = wanted
        self.folder = wanted.data_dir / "cluster"
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = former.require_alone(self.folder)
        former.end_former(self.folder)
        self.url = addresses.on_this_machine(wanted.host, wanted.port)
        self.engines = Engines(self.folder, wanted.database_url, wanted.redis_url, wanted.workers)
        self.settings = self.engines.settings | {
            "DATA_DIR": str(wanted.data_dir),
            "WORKERS": str(wanted.workers),
            "FRONT": wanted.front,
        }
        self.workers = [
            Worker(str(place), self.folder, port, self.settings)
            for place, port in enumerate(wanted.ports, start=1)
        ]
        self.nginx = self._front()
        self._mending = Mending(tell)

    @property
    def parts(self) -> list[Part]:
        """All of them, in the order in which they start."""
        return [*self.engines.parts, *self.workers, self.nginx]

    @property
    def kept(self) -> Path:
        """The settings by which the command line meets this cluster; passwords are in it."""
        return self.folder / "cluster.env"

    def start(self) -> None:
        """Bring all up; Trouble names what is wrong, OSError a port that cannot be had."""
        self._require_ports()
        beside = {"HOST": self.wanted.host, "PORT": str(self.wanted.port)}
        _keep(self.kept, self.settings | beside)
        for together in (self.engines.parts, self.workers, [self.nginx]):
            for part in together:
                part.start()
            for part in together:
                part.wait_until_up()
        checking.require_sticky(self.url)

    def roll(self) -> None:
        """Stop and start one worker after the other; the rest answer meanwhile."""
        for worker in self.workers:
            worker.stop()
            worker.start()
            worker.wait_until_up()

    def mend(self) -> None:
        """Start again whatever has ended by itself, and keep the logs short."""
        self._mending.look(self.parts)
        for part in self.parts:
            part.spare_disk()

    def stop(self) -> None:
        """The front first, so that nobody is half answered; PostgreSQL last."""
        self._mending.close()
        for together in ([self.nginx], self.workers, self.engines.parts):
            for part in together:
                part.tell(part.ends_by)
            for part in together:
                part.see_off()
        self.kept.unlink(missing_ok=True)  # the command line then meets `make run`'s data again

    def _front(self) -> Part:
        wanted = self.wanted
        workers = [f"127.0.0.1:{port}" for port in wanted.ports]
        for each in ("bodies", "answers", "unused-1", "unused-2", "unused-3"):
            (self.folder / each).mkdir(exist_ok=True)
        settings = self.folder / "nginx.conf"
        settings.write_text(
            front.whole(front.Site(workers, front.at(wanted.host, wanted.port)), self.folder),
            encoding="utf-8",
        )
        part = parts.nginx(self.folder, wanted.port, settings)
        part.host = urlsplit(self.url).hostname or wanted.host
        return part

    def _require_ports(self) -> None:
        """Ask for each before anything starts; OSError carries the address as its file's name."""
        ours = [(self.wanted.host, self.wanted.port)]
        for host, port in [*ours, *(("127.0.0.1", port) for port in self.wanted.ports)]:
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            try:
                socket.create_server((host, port), family=family).close()
            except OSError as error:
                raise OSError(error.errno, error.strerror, f"{host}:{port}") from error


def _keep(path: Path, settings: Mapping[str, str]) -> None:
    """As a shell and systemd read it."""
    lines = [f"{name}={shlex.quote(value)}\n" for name, value in settings.items()]
    parts.write_privately(path, "".join(lines))
