"""A throw-away PostgreSQL server on loopback: `postgres()` makes a database and gives its URL."""

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg2
import pytest

from tests.services.programs import path_to
from tests.services.waiting import free_port

# A test's database need not survive the machine.
_FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200"


class Postgres:
    """One server in a folder of its own; `restart` and `stop` are for the fault tests."""

    def __init__(self, folder: Path) -> None:
        self._bin = path_to("initdb").parent
        self._data = folder / "data"
        self.log = folder / "log"
        self.port = free_port()
        self._run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync")
        self.start()

    def __call__(self, *how: str) -> str:
        """Make a new database, `how` being said to CREATE DATABASE, and give its URL."""
        name = f"test_{secrets.token_hex(6)}"
        connection = psycopg2.connect(self._url("postgres"))
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(" ".join(("CREATE DATABASE", name, *how)))
        connection.close()
        return self._url(name)

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-p {self.port} -k {self._data.parent} -c listen_addresses=127.0.0.1 {_FAST}"
        self._run("pg_ctl", "start", "--wait", "--silent", f"--log={self.log}", "-o", options)

    def stop(self, mode: str = "immediate") -> None:
        """Stop it; "immediate" is what a crash looks like to those connected."""
        self._run("pg_ctl", "stop", "--silent", f"--mode={mode}")

    def _url(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def _run(self, tool: str, *arguments: str) -> None:
        # PostgreSQL refuses to run as root.
        who = ["runuser", "-u", _owner(), "--"] if os.geteuid() == 0 else []
        command = [*who, str(self._bin / tool), "-D", str(self._data), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._data.parent)


def _owner() -> str:
    known = subprocess.run(["id", "postgres"], capture_output=True, check=False).returncode == 0
    return "postgres" if known else "nobody"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """Give `postgres() → URL of a new database`; also .stop() and .start()."""
    folder = Path(tempfile.mkdtemp(prefix="colaboracion-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, _owner())
    server = Postgres(folder)
    yield server
    server.stop()
    shutil.rmtree(folder)
