"""Calls that wait below Python, made in a thread of the system's: the serving loop goes on."""

from collections.abc import Callable

Work = Callable[[], None]


def off_loop(async_mode: str) -> Callable[[Work], None]:
    """What carries out a call and returns, or raises, when it is done; others go on meanwhile.

    Only for a process that serves in this mode, its patches made.
    """
    return {"eventlet": _with_eventlet, "gevent": _with_gevent}.get(async_mode, _here)


def _with_eventlet(work: Work) -> None:
    from eventlet import tpool  # noqa: PLC0415 (only the chosen mode is imported)

    tpool.execute(work)


def _with_gevent(work: Work) -> None:
    from gevent import get_hub  # noqa: PLC0415

    get_hub().threadpool.apply(work)


def _here(work: Work) -> None:
    work()  # each request has a thread already
