"""`python -m tests.cluster.later`: a cluster that is to be upgraded.

Its workers are of a later release from when the folder MIGRATIONS is there. With `worker`: such
a worker, which knows one migration more and is of another build.
"""

import os
import runpy
import sys
from pathlib import Path

from tests.services.server import ROOT

MIGRATIONS = "MIGRATIONS"


def main() -> None:
    """One of both."""
    if sys.argv[1:] == ["worker"]:
        _serve()
    else:
        _keep_up()


def _keep_up() -> None:
    from colaboracion.cluster import __main__, parts

    start = parts.Worker.start

    def start_later(worker: parts.Worker) -> None:
        if Path(os.environ[MIGRATIONS]).exists():
            worker._command = [sys.executable, "-m", "tests.cluster.later", "worker"]
        start(worker)

    parts.Worker.start = start_later
    raise SystemExit(__main__.main())


def _serve() -> None:
    import eventlet

    eventlet.monkey_patch()  # as app.py does once more: what is imported before would block
    from colaboracion import migrations
    from colaboracion.web import headers

    migrations.FOLDER = Path(os.environ[MIGRATIONS])
    headers.build_of = lambda *_: "later"
    sys.argv = ["app.py"]
    runpy.run_path(str(ROOT / "app.py"), run_name="__main__")


if __name__ == "__main__":
    main()
