"""Settings: read once from the environment, with the embedded defaults of one laptop."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ASYNC_MODES = ("eventlet", "gevent", "threading")
LOGS = ("plain", "json")
MOST_WORKERS = 256
# What other programs and old tabs rely on; counts apart from the build (README, "The interface").
PROTOCOL = 1


@dataclass(frozen=True)
class Config:
    """Everything that may differ between two installations."""

    host: str
    port: int
    data_dir: Path
    database_url: str
    redis_url: str | None
    async_mode: str
    secret_key: str
    direct_sending: bool = True
    suggestions: bool = True
    backup_dir: Path | None = None  # None: the server makes no copies
    workers: int = 1  # processes that serve this database, this one among them
    worker: str = "1"  # which of them this is
    front: str | None = None  # where people come, when another program stands before the process
    log: str = "plain"  # one of LOGS

    @property
    def sqlite_file(self) -> Path | None:
        """Where the embedded database lies; None where it is another."""
        scheme, _, path = self.database_url.partition(":///")
        return Path(path) if scheme == "sqlite" else None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Config":
        """Read HOST PORT DATA_DIR DATABASE_URL REDIS_URL ASYNC_MODE SECRET_KEY DIRECT_SENDING
        SUGGESTIONS BACKUP_DIR WORKERS WORKER FRONT LOG.

        Raises ValueError naming the setting that cannot be used.
        """
        data_dir = Path(environment.get("DATA_DIR") or "data").resolve()
        return cls(
            host=environment.get("HOST") or "0.0.0.0",  # noqa: S104 (the room must reach it)
            port=_port(environment.get("PORT") or "8000"),
            data_dir=data_dir,
            database_url=_database_url(environment.get("DATABASE_URL"), data_dir),
            redis_url=environment.get("REDIS_URL") or None,
            async_mode=_one_of(
                ASYNC_MODES, "ASYNC_MODE", environment.get("ASYNC_MODE") or "eventlet"
            ),
            direct_sending=_on(environment, "DIRECT_SENDING"),
            suggestions=_on(environment, "SUGGESTIONS"),
            backup_dir=_backup_dir(environment.get("BACKUP_DIR") or "", data_dir),
            secret_key=environment.get("SECRET_KEY") or _kept_secret(data_dir),
            workers=_workers(environment.get("WORKERS") or "1"),
            worker=environment.get("WORKER") or "1",
            front=_front(environment.get("FRONT")),
            log=_one_of(LOGS, "LOG", environment.get("LOG") or "plain"),
        )


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise ValueError(f"PORT={text}")
    return int(text)


def _on(environment: Mapping[str, str], name: str) -> bool:
    text = environment.get(name) or "on"
    if text not in {"on", "off"}:
        raise ValueError(f"{name}={text}")
    return text == "on"


def _backup_dir(text: str, data_dir: Path) -> Path | None:
    """Better another disk: a folder of the same one survives a fault of ours, not of the disk."""
    return None if text == "off" else Path(text).resolve() if text else data_dir / "copies"


def _one_of(known: tuple[str, ...], name: str, text: str) -> str:
    if text not in known:
        raise ValueError(f"{name}={text}")
    return text


def _workers(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) <= MOST_WORKERS:
        raise ValueError(f"WORKERS={text}")
    return int(text)


def _front(text: str | None) -> str | None:
    """`http://0.0.0.0:8000` (all addresses of this machine) or the one address of a server."""
    if not text:
        return None
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ValueError(f"FRONT={text}")
    return text.rstrip("/")


def _database_url(url: str | None, data_dir: Path) -> str:
    """Name the driver: a bare postgresql:// would take one that blocks the serving loop."""
    if not url:
        return f"sqlite:///{data_dir / 'colaboracion.db'}"
    scheme, _, rest = url.partition("://")
    if scheme in {"postgres", "postgresql"}:
        return f"postgresql+psycopg2://{rest}"
    if scheme not in {"sqlite", "postgresql+psycopg2"}:
        raise ValueError(f"DATABASE_URL={scheme}://…")
    return url


def _kept_secret(data_dir: Path) -> str:
    """Make the signing key once; whoever can read the file can sign a cookie, hence 0600.

    Two processes may start at the same moment: the key is linked into place whole,
    so that both read the one that came first and never half a key.
    """
    path = data_dir / "secret_key"
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        draft = data_dir / f"secret_key.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48), encoding="ascii")
        try:
            os.link(draft, path)
        except FileExistsError:  # the other process was first: its key counts
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="ascii")
