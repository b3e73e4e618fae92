"""What the server tells of its work with LOG=json: one line of JSON for each thing told.

Nothing that people typed may stand there. So a line holds what the code names itself, numbers, and
marks that lead back to nobody: a sentence is told without its words in between, a failure by its
kind and by the lines of the program that it went through, and only of failures of the system
(disk, network, database) what it said.
"""

import hashlib
import hmac
import json
import logging
import re
import secrets
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

_OURS = "colaboracion"
_ROOT = Path(__file__).resolve().parents[1]
_CAUSES = 4  # how far back a failure is told
_FAILED = re.compile(r"(?m)^([\w.]+(?:Error|Exception|Timeout|Interrupt)\b)")
# They bring a handler of their own where nobody says how much they are to tell.
_TALKATIVE = ("engineio.server", "socketio.server")
_QUIET = ("alembic",)

log = logging.getLogger(__name__)
_request: ContextVar[str | None] = ContextVar("request", default=None)
_noted: ContextVar[dict[str, Any] | None] = ContextVar("noted", default=None)


def set_up(log_as: str, worker: str) -> None:
    """Tell all as lines of JSON on the error stream, where LOG=json; else nothing changes."""
    if log_as != "json":
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines(worker))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(_OURS).setLevel(logging.INFO)
    for name in (*_TALKATIVE, *_QUIET):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # a pipe that broke: told of on it, it would break again
    sys.stderr = Stream()
    sys.excepthook = lambda *failed: log.critical("The server ended", exc_info=failed)
    threading.excepthook = lambda failed: log.error(
        "A task ended", exc_info=failed.exc_value or failed.exc_type()
    )


def begin_request() -> str:
    """A random name for the request under way; every line told meanwhile bears it."""
    name = secrets.token_hex(6)
    _request.set(name)
    return name


def end_request() -> None:
    """What is told from here on belongs to no request."""
    _request.set(None)


@contextmanager
def noting() -> Iterator[dict[str, Any]]:
    """What is noted meanwhile, wherever it is known: see `note`."""
    noted: dict[str, Any] = {}
    before = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(before)


def note(**facts: Any) -> None:
    """Note numbers of the work under way, for who tells of it; without such a one, nothing."""
    noted = _noted.get()
    if noted is not None:
        noted.update(facts)


def tell(**facts: Any) -> None:
    """One line; `facts` are numbers, and names that the code gives."""
    log.info("", extra={"told": facts})


@lru_cache(maxsize=1024)
def mark(secret: str, slug: str) -> str:
    """A workshop's mark: the same in all processes and at each start, and no word of its title."""
    return hmac.new(secret.encode(), f"mark {slug}".encode(), hashlib.sha256).hexdigest()[:8]


class Lines(logging.Formatter):
    """Makes the line of a record."""

    def __init__(self, worker: str) -> None:
        super().__init__()
        self._worker = worker

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line of JSON."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {
            "time": at,
            "level": record.levelname.lower(),
            "worker": self._worker,
        }
        request = _request.get()
        line |= {"request": request} if request else {}
        line |= getattr(record, "told", None) or _said(record)
        if record.exc_info and record.exc_info[1]:
            line["error"] = failure(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def failure(error: BaseException, deep: int = _CAUSES) -> dict[str, Any]:
    """{kind, at, said?, after?}: its class, the lines it went through, the failure before it."""
    kind = type(error)
    told: dict[str, Any] = {"kind": f"{kind.__module__}.{kind.__qualname__}"}
    told |= {"said": said} if (said := _by_the_system(error)) else {}
    told["at"] = [_place(frame) for frame in traceback.extract_tb(error.__traceback__)]
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return told | ({"after": failure(before, deep - 1)} if before and deep else {})


def _by_the_system(error: BaseException) -> str | None:
    """What disk, network or database said of themselves; never what was asked of them."""
    if isinstance(error, OSError):
        return error.strerror
    if _is_of(error, "sqlalchemy.exc", "OperationalError"):
        return str(getattr(error, "orig", None)).partition("\n")[0]
    return str(error) if _is_of(error, "redis", "RedisError") else None


def _is_of(error: BaseException, module: str, kind: str) -> bool:
    """Whoever has not loaded the module meets none of its failures, and need not pay for it."""
    known = getattr(sys.modules.get(module), kind, None)
    return known is not None and isinstance(error, known)


def _place(frame: traceback.FrameSummary) -> str:
    return f"{frame.filename.removeprefix(f'{_ROOT}/')}:{frame.lineno} {frame.name}"


def _said(record: logging.LogRecord) -> dict[str, str]:
    """Our own sentences are constant but for what fills them; of others, where they stand."""
    if record.name.partition(".")[0] != _OURS:
        return {"what": f"{record.filename}:{record.lineno}", "logger": record.name}
    filled = tuple(_harmless(each) for each in _arguments(record))
    return {"what": record.msg % filled if filled else record.msg, "logger": record.name}


def _arguments(record: logging.LogRecord) -> tuple[object, ...]:
    return record.args if isinstance(record.args, tuple) else ()


def _harmless(filled: object) -> object:
    return filled if isinstance(filled, int | float) else "…"


def _kinds(of: type[BaseException]) -> set[str]:
    return {of.__name__}.union(*(_kinds(each) for each in type.__subclasses__(of)))


class Stream:
    """The error stream of everybody else: a failure is told as one line, by its kind alone."""

    def write(self, text: str) -> None:
        """Told only where it names a failure."""
        for kind in set(_FAILED.findall(text)):
            if kind.rpartition(".")[2] in _kinds(BaseException):
                log.error("", extra={"told": {"what": "something failed", "kind": kind}})

    def flush(self) -> None:
        """Nothing is kept back."""
