"""The parts of a cluster: programs that are started, watched and stopped."""

import contextlib
import os
import pwd
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

from colaboracion.cluster.programs import path_to

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds until a part answers
_LOOK = 0.1  # seconds between two looks
_open = build_opener(ProxyHandler({})).open


class NotUp(Exception):
    """A part did not come up; the text says which, and the end of its log."""


class Part:
    """One program with a log of its own, at a loopback port."""

    ends_by: int = signal.SIGTERM

    def __init__(self, name: str, folder: Path, port: int, command: list[str]) -> None:
        self.name = name
        self.port = port
        self.log = folder / f"{name}.log"
        self.environment: dict[str, str] = {}
        self.user: str | None = None
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def runs(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it (again) without waiting for it."""
        group = pwd.getpwnam(self.user).pw_gid if self.user else None
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 (the parts below)
                self._command,
                cwd=ROOT,
                env=os.environ | self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                user=self.user,
                group=group,
                extra_groups=[] if self.user else None,
                start_new_session=True,  # Ctrl+C is for whoever stops all in order
            )
        self.log.with_suffix(".pid").write_text(str(self._process.pid), encoding="ascii")

    def answers(self) -> bool:
        """Whether it takes connections."""
        with socket.socket() as attempt:
            attempt.settimeout(1)
            return attempt.connect_ex(("127.0.0.1", self.port)) == 0

    def wait_until_up(self) -> None:
        """Return once it answers; NotUp when it ends or takes too long."""
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if not self.runs or time.monotonic() > deadline:
                raise NotUp(f"{self.name}:\n{self.last_words()}")
            time.sleep(_LOOK)

    def tell(self, number: int) -> None:
        """Send it a signal."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(number)

    def stop(self, within: float = 15.0) -> None:
        """Ask it to end, and end it where it does not."""
        self.tell(self.ends_by)
        if self._process is None:
            return
        try:
            self._process.wait(within)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def last_words(self) -> str:
        """The end of its log."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-2000:]


class Worker(Part):
    """One process of the app."""

    def __init__(self, name: str, folder: Path, port: int, settings: dict[str, str]) -> None:
        super().__init__(f"worker-{name}", folder, port, [sys.executable, "app.py"])
        own = {"WORKER": name, "HOST": "127.0.0.1", "PORT": str(port), "PYTHONUNBUFFERED": "1"}
        self.environment = settings | own

    def answers(self) -> bool:
        """Whether it says that it is well."""
        try:
            with _open(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:  # not yet, or ill (503)
            return False


def nginx(folder: Path, port: int, configuration: str) -> Part:
    """The front."""
    for each in ("bodies", "answers", "unused-1", "unused-2", "unused-3"):
        (folder / each).mkdir(exist_ok=True)
    settings = folder / "nginx.conf"
    settings.write_text(configuration, encoding="utf-8")
    command = [str(path_to("nginx")), "-e", "stderr", "-p", str(folder), "-c", str(settings)]
    return Part("nginx", folder, port, command)


def free_port() -> int:
    """A loopback port that nobody listens on at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def write_privately(path: Path, text: str) -> None:
    """Keep a text for its owner alone."""
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(text, encoding="utf-8")
