"""`python -m colaboracion.cluster`: settings from the environment, until it is asked to stop.

SIGTERM or Ctrl+C stops all; SIGHUP changes the workers one by one, as after an upgrade.
"""

import os
import signal
import sys
import threading
from pathlib import Path

from colaboracion.cluster.front import NotSticky
from colaboracion.cluster.parts import NotUp
from colaboracion.cluster.programs import Missing
from colaboracion.cluster.running import Cluster, Wanted
from colaboracion.config import Config

_LOOK = 1.0  # seconds between two looks at the parts


def main() -> int:
    """Run the cluster; returns the exit status."""
    stop, roll = threading.Event(), threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    signal.signal(signal.SIGHUP, lambda *_: roll.set())
    try:
        cluster = Cluster(_wanted())
    except (ValueError, Missing) as error:
        return _fail(error)
    try:
        cluster.start()
        _announce(cluster)
        while not stop.wait(_LOOK):
            if roll.is_set():
                roll.clear()
                cluster.roll()
            cluster.mend()
    except (NotUp, NotSticky) as error:
        return _fail(error)
    finally:
        cluster.stop()
    return 0


def _wanted() -> Wanted:
    config = Config.from_environment()
    host = f"[{config.host}]" if ":" in config.host else config.host
    return Wanted(
        config.host,
        config.port,
        config.workers if os.environ.get("WORKERS") else max(2, os.cpu_count() or 1),
        Path(config.data_dir),
        config.front or f"http://{host}:{config.port}",
        config.database_url if os.environ.get("DATABASE_URL") else None,
        config.redis_url,
    )


def _announce(cluster: Cluster) -> None:
    print(cluster.workers[0].last_words(), flush=True)  # noqa: T201


def _fail(error: Exception) -> int:
    print(error, file=sys.stderr, flush=True)  # noqa: T201
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
