"""Guessing codes is slowed per network address, by counting only failures.

Right codes cost nothing, and a try comes free again every 1.5 seconds, so that a minute
allows about forty wrong ones. People behind one address share its tries: whoever keeps
guessing there slows the others' joining, and the join page tries again by itself.
"""

import math
import time
from collections.abc import Callable

from colaboracion.errors import SlowDown

BURST = 12.0  # wrong codes that may come at once
EVERY = 1.5  # seconds until one more is free
_FORGET_AT = 10_000  # devices; beyond that, those with nothing against them are dropped


class Guesses:
    """How many wrong tries each device has left."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._used: dict[str, tuple[float, float]] = {}  # device → tries used, at what time

    def require_patience(self, device: str) -> None:
        """Raise SlowDown with the seconds to wait when the device has no try left."""
        over = self._used_by(device) - BURST + 1
        if over > 0:
            raise SlowDown(math.ceil(over * EVERY))

    def failed(self, device: str) -> None:
        """Count a wrong code."""
        if len(self._used) > _FORGET_AT:
            self._used = {each: used for each, used in self._used.items() if self._used_by(each)}
        self._used[device] = (self._used_by(device) + 1, self._clock())

    def _used_by(self, device: str) -> float:
        used, at = self._used.get(device, (0.0, 0.0))
        return max(0.0, used - (self._clock() - at) / EVERY)
