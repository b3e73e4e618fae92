"""`python -m tests.faults.dying`: the server, but it kills itself at a point of a command's way.

DIES_AT names the point, DIES_AT_PASSAGE says at which passage of it.
"""

import importlib
import os
import runpy
import signal
import time
from collections.abc import Callable, Iterable
from typing import Any

from tests.services.server import ROOT

POINTS = ("before_commit", "after_commit", "after_answer")
LAST_MOMENT = 0.05  # seconds in which whatever was let out too early reaches somebody


def main() -> None:
    """Arm it and serve."""
    patch(os.environ["ASYNC_MODE"])
    point = os.environ["DIES_AT"]
    if point in POINTS:
        _arm(point, _fuse(int(os.environ["DIES_AT_PASSAGE"])))
    runpy.run_path(str(ROOT / "app.py"), run_name="__main__")


def patch(mode: str) -> None:
    """As app.py does once more: what is imported before would block the loop."""
    {"eventlet": _patch_eventlet, "gevent": _patch_gevent}[mode]()


def _patch_eventlet() -> None:
    importlib.import_module("eventlet").monkey_patch()


def _patch_gevent() -> None:
    importlib.import_module("gevent.monkey").patch_all()


def _fuse(passages: int) -> Callable[..., None]:
    """Something to be called at each passage; the last call does not return."""
    left = [passages]

    def pass_by(*_: object) -> None:
        left[0] -= 1
        if left[0] <= 0:
            time.sleep(LAST_MOMENT)  # patched: the others go on
            os.kill(os.getpid(), signal.SIGKILL)

    return pass_by


def _arm(point: str, fuse: Callable[..., None]) -> None:
    if point == "after_answer":
        _die_after_answer(fuse)
        return
    from sqlalchemy import event, orm

    event.listen(orm.Session, point, fuse)  # only changes commit; what reads rolls back


def _die_after_answer(fuse: Callable[..., None]) -> None:
    """The last byte of an answer is out, and nothing of its changes was sent to anyone."""
    from werkzeug.wsgi import ClosingIterator

    from colaboracion import serve
    from colaboracion.lanes import Lane

    class Answering(serve.Answering):
        """Passes by after each answer to commands."""

        def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            answer = super().__call__(environ, start_response)
            if environ["PATH_INFO"].endswith("/commands"):
                return ClosingIterator(answer, fuse)
            return answer

    serve.Answering = Answering
    Lane._send_one = lambda *_: None


if __name__ == "__main__":
    main()
