"""A workshop made ready once, to which many tests come as if it had been made for each."""

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask

from colaboracion import execute
from colaboracion.models.columns import now
from tests.kept import Kept
from tests.room import Room, entered

Fields = dict[str, dict[str, Any]]


class Ready:
    """What stood in the workshop when it was ready, what to name of it, and when that was."""

    def __init__(self, app: Flask, slug: str, make: Callable[[Room], Fields]) -> None:
        self._app = app
        self._slug = slug
        with app.app_context():
            self._fields = make(Room(app, slug))
            self._kept = Kept(slug)
        self._at = now()

    @property
    def fields(self) -> Fields:
        """What `make` gave."""
        return copy.deepcopy(self._fields)

    @contextmanager
    def again(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
        """The workshop as it was, at the moment when it was so: its clock goes on from there."""
        late = now() - self._at
        monkeypatch.setattr(execute, "now", lambda: now() - late)
        with self._app.app_context():
            self._kept.put_back()
        with entered(self._app, self._slug) as room:
            yield room
