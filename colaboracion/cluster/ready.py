"""`python -m colaboracion.cluster.ready [--once]`: waits until the process at PORT is well.

For systemd, which then goes on to the next one, and for Docker, which looks once and again.
"""

import os
import sys
import time
from urllib.request import ProxyHandler, build_opener

_PATIENCE = 90.0  # seconds
_LOOK = 0.3  # seconds between two looks

_open = build_opener(ProxyHandler({})).open


def main() -> int:
    """0 once it answers well, 1 when it does not."""
    deadline = time.monotonic() + (0 if "--once" in sys.argv else _PATIENCE)
    while not is_well(int(os.environ.get("PORT") or 8000)):
        if time.monotonic() >= deadline:
            return 1
        time.sleep(_LOOK)
    return 0


def is_well(port: int) -> bool:
    """Whether the process at this port of the machine says so."""
    try:
        with _open(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:  # not yet, or ill (503)
        return False


if __name__ == "__main__":
    raise SystemExit(main())
