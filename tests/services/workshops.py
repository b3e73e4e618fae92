"""Workshops in the data of a server that is running already, met there: programs start slowly."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask

from colaboracion import cli, database
from colaboracion.config import Config
from colaboracion.template import make_workshop
from tests.services.server import Server


def make(server: Server) -> dict[str, Any]:
    """A new workshop as `make codes` tells of it: {workshop: slug, codes: {…}}."""
    with _data_of(server):
        with database.writing() as session:
            workshop = make_workshop(session)
        with database.reading() as session:
            return cli._codes(session, workshop)


def first(server: Server) -> dict[str, Any]:
    """The one that `make codes` tells of first, in the same words."""
    with _data_of(server), database.reading() as session:
        return cli._codes(session, cli._workshops(session)[0])


@contextmanager
def _data_of(server: Server) -> Iterator[None]:
    app = Flask(__name__)
    engine = database.connect(app, Config.from_environment(server.beside).database_url)
    try:
        with app.app_context():
            yield
    finally:
        engine.dispose()
