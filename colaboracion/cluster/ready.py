"""`python -m colaboracion.cluster.ready [--once]`: waits until the process at PORT is well.

For systemd, which then goes on to the next one, and for Docker, which looks once and again.
"""

import os
import sys
import time
from urllib.request import ProxyHandler, build_opener

_PATIENCE = 90.0  # seconds
_LOOK = 0.3  # seconds between two looks


def main() -> int:
    """0 once it answers well, 1 when it does not."""
    deadline = time.monotonic() + (0 if "--once" in sys.argv else _PATIENCE)
    while not _is_well():
        if time.monotonic() >= deadline:
            return 1
        time.sleep(_LOOK)
    return 0


def _is_well() -> bool:
    address = f"http://127.0.0.1:{os.environ.get('PORT') or 8000}/healthz"
    try:
        with build_opener(ProxyHandler({})).open(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:  # not yet, or ill (503)
        return False


if __name__ == "__main__":
    raise SystemExit(main())
