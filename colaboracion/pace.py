"""How quickly this process answers: what commands took, how late the serving loop comes back."""

import time
from collections import deque
from collections.abc import Callable

from colaboracion import metrics

TICK = 0.25  # seconds between two looks at the loop
MINUTE = 60.0
_MOST = 2_000  # commands looked back at


class Pace:
    """The last minute of one process."""

    def __init__(self, sleep: Callable[[float], object], start: Callable[..., object]) -> None:
        self._sleep, self._start = sleep, start
        self._late: deque[tuple[float, float]] = deque(maxlen=int(MINUTE / TICK))
        self._took: deque[tuple[float, float]] = deque(maxlen=_MOST)

    def start(self) -> None:
        """Look at the loop for as long as the process lives."""
        self._start(self._run)

    def _run(self) -> None:
        while True:
            before = time.monotonic()
            self._sleep(TICK)
            self.delayed(time.monotonic() - before - TICK)

    def delayed(self, seconds: float) -> None:
        """The loop came back so late."""
        late = max(0.0, seconds)
        metrics.delayed(late)
        self._late.append((time.monotonic(), late))

    def answered(self, seconds: float) -> None:
        """A command took so long."""
        self._took.append((time.monotonic(), seconds))

    def worst(self) -> float:
        """How late the loop came back at worst in the last minute, in seconds."""
        return max(_lately(self._late), default=0.0)

    def wait(self) -> float:
        """How long who comes at any moment of the last minute waited for the loop on average.

        A loop that was held for a second once keeps hardly anybody waiting; one that is held
        again and again does.
        """
        return sum(late * late for late in _lately(self._late)) / (2 * MINUTE)

    def usual(self) -> float | None:
        """What nine of ten commands of the last minute took at most, in seconds."""
        took = sorted(_lately(self._took))
        return took[(len(took) * 9) // 10] if took else None


def _lately(kept: deque[tuple[float, float]]) -> list[float]:
    since = time.monotonic() - MINUTE
    return [seconds for at, seconds in list(kept) if at >= since]
