"""PostgreSQL and Redis of our own, where nobody else runs them."""

import contextlib
import json
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import psycopg2

from colaboracion.cluster.former import forget_stale
from colaboracion.cluster.parts import Part, free_port, write_privately
from colaboracion.cluster.programs import path_to
from colaboracion.cluster.trouble import Trouble
from colaboracion.database import CONNECTIONS

_A_WORKERS = CONNECTIONS + 1  # one for its place among the others
_OTHERS = 20  # the command line, whoever looks


class Engines:
    """The addresses of both, and those of them that are to be started here."""

    def __init__(
        self, folder: Path, database_url: str | None, redis_url: str | None, workers: int = 2
    ) -> None:
        self.parts: list[Part] = []
        kept = _passwords(folder)
        if database_url is None:
            own = Postgres(folder, free_port(), kept["postgresql"], workers)
            self.parts.append(own)
            database_url = own.url
        if redis_url is None:
            port = free_port()
            self.parts.append(redis(folder, port, kept["redis"]))
            redis_url = f"redis://:{kept['redis']}@127.0.0.1:{port}/0"
        self.settings = {"DATABASE_URL": database_url, "REDIS_URL": redis_url}


class Postgres(Part):
    """A PostgreSQL of its own on loopback, its data in `folder`; made at the first start."""

    ends_by = signal.SIGINT  # its fast way: sessions end, nothing that was committed is lost

    def __init__(self, folder: Path, port: int, password: str, workers: int) -> None:
        self._tools = path_to("initdb").parent
        self._data = folder / "postgresql"
        self._password = password
        options = ["-p", str(port), "-k", "", "-c", "listen_addresses=127.0.0.1"]
        options += ["-c", f"max_connections={_A_WORKERS * workers + _OTHERS}"]
        command = [str(self._tools / "postgres"), "-D", str(self._data), *options]
        super().__init__("postgresql", folder, port, command)
        self.user = _not_root()

    @property
    def url(self) -> str:
        """Of the database, its password in it."""
        return f"postgresql://postgres:{self._password}@127.0.0.1:{self.port}/colaboracion"

    def start(self) -> None:
        """Make its files where there are none, then start it."""
        if not self._data.exists():
            self._make()
        forget_stale(self._data / "postmaster.pid", "postgres")
        super().start()

    def answers(self) -> bool:
        """Whether it takes connections; the database is made at the first."""
        try:
            connection = psycopg2.connect(self.url.replace("/colaboracion", "/postgres"))
        except psycopg2.OperationalError:
            return False
        with contextlib.closing(connection):
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1 FROM pg_database WHERE datname = 'colaboracion'")
                if cursor.fetchone() is None:
                    cursor.execute(
                        "CREATE DATABASE colaboracion ENCODING 'UTF8' TEMPLATE template0"
                    )
        return True

    def _make(self) -> None:
        """All of its files or none: a start that is interrupted leaves nothing half made."""
        draft = self._data.with_suffix(".new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        with tempfile.NamedTemporaryFile("w", dir=self._data.parent, encoding="ascii") as secret:
            secret.write(self._password)
            secret.flush()
            if self.user:
                for each in (draft, secret.name):
                    shutil.chown(each, self.user)
            self._initdb(draft, secret.name)
        draft.rename(self._data)

    def _initdb(self, folder: Path, secret: str) -> None:
        done = subprocess.run(  # noqa: S603 (PostgreSQL's own)
            [
                *(str(self._tools / "initdb"), "-D", str(folder), "--username=postgres"),
                *("--auth=scram-sha-256", f"--pwfile={secret}", "--encoding=UTF8"),
                "--locale=C",  # every machine has it; lists are sorted by the app
            ],
            check=False,
            capture_output=True,
            text=True,
            user=self.user,
            extra_groups=[] if self.user else None,
            cwd=folder.parent,
        )
        if done.returncode != 0:
            raise Trouble("no_postgresql", folder=folder.parent, said=done.stderr.strip()[-500:])


def redis(folder: Path, port: int, password: str) -> Part:
    """A Redis that stores nothing: what it carries are hints. The password stays out of `ps`."""
    settings = folder / "redis.conf"
    write_privately(
        settings,
        f"bind 127.0.0.1\nport {port}\nrequirepass {password}\nsave ''\nappendonly no\n"
        "client-output-buffer-limit pubsub 64mb 32mb 60\nmaxclients 1000\n",
    )
    return Part("redis", folder, port, [str(path_to("redis-server")), str(settings)])


def _passwords(folder: Path) -> dict[str, str]:
    """Made once; nobody types them."""
    path = folder / "passwords.json"
    if not path.exists():
        made = {name: secrets.token_hex(16) for name in ("postgresql", "redis")}
        write_privately(path, json.dumps(made))
    return dict(json.loads(path.read_text(encoding="utf-8")))


def _not_root() -> str | None:
    """PostgreSQL refuses to run as root: who runs it instead; None where nobody is root."""
    if os.geteuid() != 0:
        return None
    known = {each.pw_name for each in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"
