"""`python -m colaboracion.cluster`: settings from the environment, until it is asked to stop.

SIGTERM, Ctrl+C or a terminal that closes stop all; SIGUSR1 changes the workers one by one, as
after an upgrade.
"""

import contextlib
import errno
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import FrameType

from colaboracion.addresses import ways_in
from colaboracion.cluster.parts import ROOT, Part
from colaboracion.cluster.running import Cluster, Wanted
from colaboracion.cluster.trouble import LANGUAGE, Trouble
from colaboracion.config import Config
from colaboracion.words import say

_LOOK = 1.0  # seconds between two looks at the parts
_STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_LAST_PORT = 65535


class _AskedToStop(BaseException):
    """At any moment, be it in the middle of a start or while workers are changed."""


def main() -> int:
    """Run the cluster; returns the exit status."""
    roll = threading.Event()
    signal.signal(signal.SIGUSR1, lambda *_: roll.set())
    for number in _STOPS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup wants it
            signal.signal(number, _heed)
    try:
        return _run(roll)
    except _AskedToStop:
        return 0
    except Trouble as trouble:
        return _fail(str(trouble))
    except ValueError as error:
        return _fail(say(LANGUAGE, "serve.bad_setting", setting=error))
    except OSError as error:
        return _fail(_why_not(error))


def _run(roll: threading.Event) -> int:
    config = Config.from_environment()
    cluster = Cluster(_wanted(config), _tell)
    try:
        cluster.start()
        _print(_announcement(config, cluster))
        while True:
            time.sleep(_LOOK)
            if roll.is_set():
                roll.clear()
                _roll(cluster)
            cluster.mend()
    finally:
        cluster.stop()


def _roll(cluster: Cluster) -> None:
    """A worker that does not come up again keeps the others where they are."""
    try:
        cluster.roll()
    except Trouble as trouble:
        _print(str(trouble))


def _heed(_number: int, _frame: FrameType | None) -> None:
    """Once: who asks twice is not served sooner."""
    for number in _STOPS:
        signal.signal(number, signal.SIG_IGN)
    raise _AskedToStop


def _wanted(config: Config) -> Wanted:
    """Raises ValueError where the workers' ports would be beyond the last one."""
    host = f"[{config.host}]" if ":" in config.host else config.host
    wanted = Wanted(
        config.host,
        config.port,
        config.workers if os.environ.get("WORKERS") else max(2, os.cpu_count() or 1),
        Path(config.data_dir),
        config.front or f"http://{host}:{config.port}",
        config.database_url if os.environ.get("DATABASE_URL") else None,
        config.redis_url,
    )
    if wanted.ports[-1] > _LAST_PORT:
        raise ValueError(f"PORT={config.port}")
    return wanted


def _announcement(config: Config, cluster: Cluster) -> str:
    """Where people come, the organizers' links, how to stop, where the logs are."""
    ways = ways_in(Config.from_environment(os.environ | {"FRONT": cluster.wanted.front}))
    lines = [
        say(LANGUAGE, "cluster.running", workers=len(cluster.workers)),
        *[f"  {address}" for address in ways],
        *(_links(ways[0], cluster) or [say(LANGUAGE, "serve.no_workshop")]),
        *_forsaken(config, cluster),
        say(LANGUAGE, "cluster.logs", folder=cluster.folder),
        say(LANGUAGE, "serve.how_to_stop"),
    ]
    return "\n".join(lines)


def _links(way: str, cluster: Cluster) -> list[str]:
    """A line for each workshop."""
    found = [
        (each["title"], f"{way}/join#{each['codes']['organizer']}") for each in _workshops(cluster)
    ]
    return [say(LANGUAGE, "serve.organizer", title=title, link=link) for title, link in found]


def _forsaken(config: Config, cluster: Cluster) -> list[str]:
    """That what `make run` keeps beside it is not served here."""
    other = config.data_dir / "colaboracion.db"
    if cluster.wanted.database_url or not other.exists():
        return []
    return [say(LANGUAGE, "cluster.other_database", file=other)]


def _workshops(cluster: Cluster) -> list[dict[str, dict[str, str]]]:
    """As the command line tells them, which has the app in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "colaboracion.cli", "codes"],
        cwd=ROOT,
        env=os.environ | cluster.settings,
        capture_output=True,
        text=True,
        check=False,
    )
    return list(json.loads(done.stdout)) if done.returncode == 0 else []


def _tell(what: str, part: Part, seconds: float) -> None:
    told = {"part": part.name, "seconds": round(seconds), "log": part.log}
    _print(say(LANGUAGE, f"cluster.{what}", **told))


def _why_not(error: OSError) -> str:
    place, _, port = str(error.filename).rpartition(":")
    if error.errno == errno.EADDRINUSE:
        return say(LANGUAGE, "cluster.port_taken", port=port)
    if port.isdigit():
        return say(LANGUAGE, "serve.no_port", host=place, port=port, reason=error.strerror)
    return str(error)


def _print(text: str) -> None:
    with contextlib.suppress(OSError):  # the terminal may be gone
        print(text, flush=True)  # noqa: T201


def _fail(sentence: str) -> int:
    with contextlib.suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
