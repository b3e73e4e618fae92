"""The name a server imports (`app:app`), and `python app.py` (with a command, as the terminal's).

The async mode's patches come first of all: what is imported before them would block the loop.
"""

import os
import sys
import warnings
from pathlib import Path

from colaboracion import unbundling


def _patch(async_mode: str) -> None:
    """Make waiting cooperative; ASYNC_MODE=threading needs nothing."""
    if async_mode == "eventlet":
        # Known and accepted (README, "Decisions"): the notice helps nobody who runs a workshop.
        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet  # noqa: PLC0415 (only the chosen mode is imported)

        eventlet.monkey_patch()
    elif async_mode == "gevent":
        from gevent import monkey  # noqa: PLC0415

        monkey.patch_all()
        from colaboracion.gevent_postgresql import wait_cooperatively  # noqa: PLC0415

        wait_cooperatively()


unbundling.prepare(Path(__file__).resolve().parent)

if __name__ == "__main__" and len(sys.argv) > 1:  # what is done from the terminal
    from colaboracion.cli import main as terminal

    sys.exit(terminal())

_patch(os.environ.get("ASYNC_MODE") or "eventlet")

if __name__ == "__main__":
    from colaboracion.serve import main

    sys.exit(main())

from colaboracion.application import create_app  # noqa: E402 (after the patches)
from colaboracion.config import Config  # noqa: E402

app = create_app(Config.from_environment())
