"""Real server processes, `python app.py`, as somebody at the laptop would start them."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar

import requests

from tests.services.waiting import free_port, until

ROOT = Path(__file__).parents[2]
# One of two processes; nobody answers at that Redis, so only `alive` joins them.
WITHOUT_REDIS = {"WORKERS": "2", "REDIS_URL": "redis://127.0.0.1:1/0", "SECRET_KEY": "shared"}
_INHERITED = ("PATH", "HOME", "TMPDIR", "VIRTUAL_ENV", "LD_LIBRARY_PATH")

Kind = TypeVar("Kind", bound="Server")


class Server:
    """One process on a free loopback port with a DATA_DIR and a log of its own."""

    program: tuple[str, ...] = ("app.py",)
    transport = "websocket"  # the best that it lets through

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        self.log_path = folder / "log"
        self.settings = {
            "HOST": "127.0.0.1",
            "PORT": str(free_port()),
            "DATA_DIR": str(folder / "data"),
            "LANG": "en_US.UTF-8",
            "BACKUP_DIR": "off",  # those who look at copies ask for them
        } | settings
        self.url = f"http://127.0.0.1:{self.settings['PORT']}"
        self.start()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.settings["PORT"])

    @property
    def log(self) -> str:
        """What it printed so far, over all its starts."""
        return self.log_path.read_text(encoding="utf-8")

    def start(self) -> None:
        """Start it (again, with the same data) without waiting for it."""
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.program],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait_until_up(self, within: float = 30.0) -> Self:
        """Return once /healthz answers 200; fail with the log when it ends instead."""
        until(self._is_up, within=within, what=f"{self.url}/healthz")
        return self

    def hears(self) -> bool:
        """Whether it hears the other processes."""
        return bool(requests.get(f"{self.url}/healthz", timeout=10).json()["redis"])

    def codes(self) -> list[dict[str, Any]]:
        """What `make codes` prints for this server's data."""
        return list(json.loads(self.cli("codes")))

    def cli(self, *arguments: str) -> str:
        """Run `python -m colaboracion.cli …` with this server's settings; gives what it printed."""
        command = [sys.executable, "-m", "colaboracion.cli", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def stop(self, within: float = 10.0) -> int:
        """Ask it to stop (SIGTERM) and give its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(within)

    def kill(self) -> None:
        """End it as a power cut would; nothing to do when it has ended already."""
        self.process.kill()
        self.process.wait()

    def leave(self) -> None:
        """End it for good."""
        self.kill()

    @property
    def beside(self) -> dict[str, str]:
        """The settings of a program beside it that meets the same data."""
        return self.settings

    @property
    def environment(self) -> dict[str, str]:
        """What the process is started with."""
        kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        return kept | {"PYTHONUNBUFFERED": "1"} | self.settings

    def _is_up(self) -> bool:
        assert self.process.poll() is None, f"the server ended:\n{self.log}"
        try:
            return requests.get(f"{self.url}/healthz", timeout=5).ok
        except (requests.ConnectionError, requests.Timeout):
            return False  # not yet, or too busy to say


@contextmanager
def starting(kind: type[Kind], folder: Path) -> Iterator[Callable[..., Kind]]:
    """Give `begin(wait=True, **settings)`: one more of the kind; all of them are ended after."""
    with ExitStack() as started:
        numbers = count(1)

        def begin(*, wait: bool = True, **settings: str) -> Kind:
            own = folder / f"server-{next(numbers)}"
            own.mkdir()
            one = kind(own, settings)
            started.callback(one.leave)
            return one.wait_until_up() if wait else one

        yield begin
