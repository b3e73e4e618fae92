"""What every test may ask for: throw-away services, and a room with a workshop in it."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from colaboracion.application import create_app
from colaboracion.config import Config
from colaboracion.database import writing
from colaboracion.template import make_workshop
from tests.room import Room

# Tests wait with deadlines of their own; a hung one must still end (no pytest timeout hides it).
os.environ.setdefault("PYTHONFAULTHANDLER", "1")

pytest_plugins = [
    "tests.services.bad_link",
    "tests.services.browser",
    "tests.services.own_browser",
    "tests.services.postgres",
    "tests.services.proxy",
    "tests.services.redis_server",
    "tests.services.server",
]


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty database of each kind; everything that uses it runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('data') / 'colaboracion.db'}"
    make: Callable[[], str] = request.getfixturevalue("postgres")
    return make()


@pytest.fixture(scope="session")
def app(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The app in this process; each test brings a workshop of its own."""
    return create_app(
        Config(
            host="127.0.0.1",
            port=8000,
            data_dir=Path(tmp_path_factory.mktemp("app")),
            database_url=Config.from_environment({"DATABASE_URL": database_url}).database_url,
            redis_url=None,
            async_mode="threading",
            secret_key="known to the tests only",
        )
    )


@pytest.fixture
def room(app: Flask) -> Iterator[Room]:
    """A new workshop in the phase `prepared`, with everyone already at the door."""
    with app.app_context(), writing() as session:
        workshop = make_workshop(session)
        slug = workshop.slug
    before = threading.active_count()
    with app.app_context():
        yield Room(app, slug)
    assert threading.active_count() <= before, "a test left a thread behind"
