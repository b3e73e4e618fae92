"""A workshop for each test in the data of a server that is running already: starting takes long."""

from typing import Any

from flask import Flask

from colaboracion import cli, database
from colaboracion.config import Config
from colaboracion.template import make_workshop
from tests.services.server import Server


def make(server: Server) -> dict[str, Any]:
    """A new workshop as `make codes` tells of it: {workshop: slug, codes: {…}}."""
    app = Flask(__name__)
    engine = database.connect(app, Config.from_environment(server.beside).database_url)
    with app.app_context():
        with database.writing() as session:
            workshop = make_workshop(session)
        with database.reading() as session:
            told = cli._codes(session, workshop)
    engine.dispose()
    return told
