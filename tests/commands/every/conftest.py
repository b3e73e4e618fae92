"""One workshop with all that every command names, to which each test comes anew."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.commands.every.fields import good_fields
from tests.commands.ready import Fields, Ready
from tests.kept import Kept
from tests.room import Room


@pytest.fixture(scope="session")
def ready(app: Flask, untouched: Kept) -> Ready:
    """A workshop with all that the fields name."""
    with app.app_context():
        slug = untouched.copy()
    return Ready(app, slug, good_fields)


@pytest.fixture(scope="session")
def foreign(app: Flask, untouched: Kept) -> Fields:
    """The fields of another one."""
    with app.app_context():
        return good_fields(Room(app, untouched.copy()))


@pytest.fixture
def room(ready: Ready, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """The workshop that was made ready."""
    with ready.again(monkeypatch) as one:
        yield one


@pytest.fixture
def good(ready: Ready) -> Fields:
    """Good fields for each command in it."""
    return ready.fields
