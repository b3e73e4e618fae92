"""The parts of a cluster: programs that are started, watched and stopped."""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from colaboracion.cluster.former import dying_with
from colaboracion.cluster.programs import path_to
from colaboracion.cluster.ready import is_well
from colaboracion.cluster.trouble import Trouble
from colaboracion.starting import NOTE

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds until a part answers
MOST_LOG = 8 * 1024**2  # bytes; what is beyond goes into NAME.log.1, in place of what was there
_LOOK = 0.1  # seconds between two looks
_OTHERS_MAY_KNOW = ("PATH", "HOME", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH")


class Part:
    """One program with a log of its own, at a port."""

    ends_by: int = signal.SIGTERM
    knows_all_settings = False  # of ours; the others' programs need no keys of ours
    is_asked = False  # whether it answers /ping

    def __init__(self, name: str, folder: Path, port: int, command: list[str]) -> None:
        self.name = name
        self.host = "127.0.0.1"
        self.port = port
        self.log = folder / f"{name}.log"
        self.environment: dict[str, str] = {}
        self.user: str | None = None
        self._command = command
        self.note = folder / f"{name}.start"  # in which a worker tells that its start goes on
        self.has_come_up = False  # since it was started, as far as somebody waited for it
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def runs(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._process is not None and self._process.poll() is None

    @property
    def number(self) -> int | None:
        """Of its process, the present or the last one."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start it (again) without waiting for it."""
        self.has_come_up = False
        group = pwd.getpwnam(self.user).pw_gid if self.user else None
        self.spare_disk()
        self.log.touch(mode=0o600)  # a worker prints the organizer's link
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 (the parts below)
                self._command,
                cwd=ROOT,
                env=self._given() | self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                user=self.user,
                group=group,
                extra_groups=[] if self.user else None,
                start_new_session=True,  # Ctrl+C is for whoever stops all in order
                preexec_fn=dying_with(os.getpid(), self.ends_by),  # noqa: PLW1509 (one thread)
            )
        self._note(self._process.pid)

    def answers(self) -> bool:
        """Whether it takes connections."""
        with contextlib.suppress(OSError), socket.create_connection((self.host, self.port), 1):
            return True
        return False

    def wait_until_up(self) -> None:
        """Return once it answers; Trouble when it ends or takes too long."""
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if not self.runs or time.monotonic() > deadline:
                raise Trouble("not_up", part=self.name, log=self.log, said=self.last_words())
            time.sleep(_LOOK)
        self.has_come_up = True

    def tell(self, number: int) -> None:
        """Send it a signal."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.send_signal(number)

    def stop(self, within: float = 30.0) -> None:
        """Ask it to end, and end it where it does not."""
        self.tell(self.ends_by)
        self.see_off(within)

    def see_off(self, within: float = 30.0) -> None:
        """Wait for the end of what was asked to end, and end it where it takes longer."""
        if self._process is None:
            return
        try:
            self._process.wait(within)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def last_words(self) -> str:
        """The end of its log."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-1000:].strip()

    def spare_disk(self) -> None:
        """Put a long log aside; whoever writes it goes on at its beginning."""
        if self.log.exists() and self.log.stat().st_size > MOST_LOG:
            with contextlib.suppress(OSError):  # the more reason to begin anew on a full disk
                shutil.copy(self.log, self.log.with_suffix(".log.1"))
            os.truncate(self.log, 0)

    def _note(self, number: int) -> None:
        """Its process id in NAME.pid, whole at any moment; a full disk is no reason to end it."""
        draft = self.log.with_suffix(".pid.new")
        with contextlib.suppress(OSError):
            draft.write_text(str(number), encoding="ascii")
            draft.replace(self.log.with_suffix(".pid"))

    def _given(self) -> dict[str, str]:
        if self.knows_all_settings:
            return dict(os.environ)
        return {name: os.environ[name] for name in _OTHERS_MAY_KNOW if name in os.environ}


class Worker(Part):
    """One process of the app."""

    knows_all_settings = True
    is_asked = True

    def __init__(self, name: str, folder: Path, port: int, settings: dict[str, str]) -> None:
        super().__init__(f"worker-{name}", folder, port, [sys.executable, "app.py"])
        own = {"WORKER": name, "HOST": "127.0.0.1", "PORT": str(port), "PYTHONUNBUFFERED": "1"}
        self.environment = settings | own | {NOTE: str(self.note)}

    def start(self) -> None:
        """What an earlier one said of its start holds no more."""
        self.note.unlink(missing_ok=True)
        super().start()

    def answers(self) -> bool:
        """Whether it says that it is well."""
        return is_well(self.port)


def nginx(folder: Path, port: int, settings: Path) -> Part:
    """The front, by its configuration."""
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
