"""Tells and counts what is answered: requests by their route's pattern, commands by name."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, Response, current_app, g, request

from colaboracion import metrics, telling
from colaboracion.commands import COMMANDS
from colaboracion.errors import Refusal

_DONE, _FAILED = "done", "failure"
_FILES = "static.get"  # counted, and told only where one was not there
_NO_ROUTE = "none"


def register(app: Flask) -> None:
    """Before all else, so that what is refused at the door is told too."""
    app.before_request(_begin)
    app.after_request(_end)
    app.teardown_request(_leave)


@contextmanager
def command(slug: str, name: object) -> Iterator[None]:
    """One command is being answered."""
    known = name if isinstance(name, str) and name in COMMANDS else metrics.OTHER
    began = time.perf_counter()
    outcome = _FAILED
    with telling.noting() as noted:
        try:
            yield
            outcome = _DONE
        except Refusal as refusal:
            outcome = refusal.code
            raise
        finally:
            seconds = time.perf_counter() - began
            metrics.answer(known, outcome, seconds)
            current_app.extensions["pace"].answered(seconds)
            _tell(slug, known, outcome, seconds, noted if outcome == _DONE else {})


def route() -> str:
    """The pattern of the request's address, in which nobody's words stand."""
    return request.url_rule.rule if request.url_rule else _NO_ROUTE


def _tell(slug: str, name: str, outcome: str, seconds: float, noted: dict[str, Any]) -> None:
    if current_app.extensions["config"].log == "json":
        workshop = telling.mark(str(current_app.secret_key), slug)
        told = {"command": name, "outcome": outcome, "workshop": workshop, "ms": _ms(seconds)}
        telling.tell(what="command", **told, **noted)


def _begin() -> None:
    g.began = time.perf_counter()
    telling.begin_request()


def _end(response: Response) -> Response:
    seconds = time.perf_counter() - g.began
    metrics.request(request.method, route(), response.status_code, seconds)
    if current_app.extensions["config"].log == "json" and _is_told(response):
        method = request.method if request.method in metrics.METHODS else metrics.OTHER
        told = {"method": method, "route": route(), "status": response.status_code}
        telling.tell(what="request", **told, ms=_ms(seconds))
    return response


def _is_told(response: Response) -> bool:
    return request.endpoint != _FILES or response.status_code >= 400


def _leave(_error: BaseException | None) -> None:
    telling.end_request()


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
