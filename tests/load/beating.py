"""`python -m tests.load.beating`: the server, with a pulse in its serving loop.

The pulse is due every 5 ms; how much later each beat comes is how long the loop was held. At
SIGUSR1 all that was noted since the last one is written, in milliseconds, into the file BEATS.
"""

import json
import os
import runpy
import signal
import threading
import time
from pathlib import Path

from tests.faults.dying import patch
from tests.services.server import ROOT

EVERY = 0.005


def main() -> None:
    """Start the pulse and serve."""
    patch(os.environ.get("ASYNC_MODE") or "eventlet")
    late: list[float] = []
    signal.signal(signal.SIGUSR1, lambda *_: _tell(late))
    threading.Thread(target=_beat, args=(late,), daemon=True).start()
    runpy.run_path(str(ROOT / "app.py"), run_name="__main__")


def _beat(late: list[float]) -> None:
    while True:
        due = time.monotonic() + EVERY
        time.sleep(EVERY)
        late.append(1000 * (time.monotonic() - due))


def _tell(late: list[float]) -> None:
    path = Path(os.environ["BEATS"])
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(late), encoding="ascii")
    late.clear()
    draft.replace(path)


if __name__ == "__main__":
    main()
