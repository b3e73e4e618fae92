"""What every test may ask for: throw-away services, and a room with a workshop in it."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from colaboracion.application import create_app
from colaboracion.config import Config
from colaboracion.database import pools, writing
from colaboracion.template import make_workshop
from tests.kept import Kept
from tests.room import Room, entered
from tests.services.connections import one_for_each

# Tests wait with deadlines of their own; a hung one must still end (no pytest timeout hides it).
os.environ.setdefault("PYTHONFAULTHANDLER", "1")

pytest_plugins = [
    "tests.services.bad_link",
    "tests.services.browser",
    "tests.services.own_browser",
    "tests.services.postgres",
    "tests.services.proxy",
    "tests.services.redis_server",
    "tests.services.cluster",
    "tests.services.against",
]


def pytest_collection_finish() -> None:
    """Thousands of tests are known by now and stay to the end: no search for garbage among them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty database of each kind; everything that uses it runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('data') / 'colaboracion.db'}"
    make: Callable[[], str] = request.getfixturevalue("postgres")
    return make()


@pytest.fixture(scope="session")
def app(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The app in this process; each test brings a workshop of its own.

    Whoever holds a connection and asks for another fails: where all are taken so, all would wait.
    """
    made = create_app(
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
    with made.app_context():
        one_for_each(pools())
    return made


@pytest.fixture(scope="session")
def untouched(app: Flask) -> Kept:
    """A workshop as the template makes it."""
    with app.app_context():
        with writing() as session:
            slug = make_workshop(session).slug
        return Kept(slug)


@pytest.fixture
def room(app: Flask, untouched: Kept) -> Iterator[Room]:
    """A new workshop in the phase `prepared`, with everyone already at the door."""
    with app.app_context():
        slug = untouched.copy()
    with entered(app, slug) as made:
        yield made
