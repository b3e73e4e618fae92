"""GET /healthz: proves the database and the way down, not just a live process."""

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from colaboracion import database

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def get() -> ResponseReturnValue:
    """200 when both work, else 503 and which one does not."""
    checks = {"database": _database_answers(), "delivery": current_app.extensions["pulse"].fresh()}
    return jsonify(checks), 200 if all(checks.values()) else 503


def _database_answers() -> bool:
    try:
        with database.reading() as session:
            return bool(session.scalar(text("SELECT 1")))
    except SQLAlchemyError:
        return False
