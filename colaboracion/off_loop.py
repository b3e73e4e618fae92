"""Calls that wait below Python, made in a thread of the system's: the serving loop goes on."""

import time
from collections import deque
from collections.abc import Callable

Work = Callable[[], None]
QUICK = 0.003  # seconds that the loop may be held; a thread costs a machine that is full 30 ms
_KNOWN = 8  # calls by which it is told


def off_loop(async_mode: str) -> Callable[[Work], None]:
    """What carries out a call and returns, or raises, when it is done; others go on meanwhile.

    Only for a process that serves in this mode, its patches made.
    """
    return {"eventlet": _with_eventlet, "gevent": _with_gevent}.get(async_mode, _here)


class WhereSlow:
    """Makes calls of one kind `aside` as long as they are slow, else where they are asked for."""

    def __init__(self, aside: Callable[[Work], None]) -> None:
        self._aside = aside
        self._took: deque[float] = deque(maxlen=_KNOWN)

    def __call__(self, work: Work) -> None:
        """Carry it out; returns, or raises, when it is done."""
        (self._aside if self.is_slow() else _here)(lambda: self._timed(work))

    def is_slow(self) -> bool:
        """Whether the quicker ones of the last calls took long: one that waited for its turn at a
        full machine says nothing of the disk.
        """
        return bool(self._took) and sorted(self._took)[len(self._took) // 4] > QUICK

    def _timed(self, work: Work) -> None:
        begun = time.perf_counter()
        work()
        self._took.append(time.perf_counter() - begun)


def _with_eventlet(work: Work) -> None:
    from eventlet import tpool  # noqa: PLC0415 (only the chosen mode is imported)

    tpool.execute(work)


def _with_gevent(work: Work) -> None:
    from gevent import get_hub  # noqa: PLC0415

    get_hub().threadpool.apply(work)


def _here(work: Work) -> None:
    work()  # each request has a thread already
