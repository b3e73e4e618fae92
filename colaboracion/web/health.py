"""GET /healthz: proves the database and the way down, not just a live process."""

import redis
from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue
from redis.backoff import NoBackoff
from redis.retry import Retry
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from colaboracion import database

blueprint = Blueprint("health", __name__)
_REDIS_PATIENCE = 2.0  # seconds


@blueprint.get("/healthz")
def get() -> ResponseReturnValue:
    """200 when database and delivery work, else 503 and which one does not.

    `delivery`: the sender is not held, and every room was told its number a moment ago.
    `redis`, only where it is set, leaves the status alone: without it the processes go on
    and what the others wrote comes with the pulse, so none of them should be taken away.
    `suggestions`, once something was suggested: by `meaning` or by `words`, or `off`.
    `copies`, only where the server makes them: whether the last good one is a few minutes old.
    """
    checks = {"database": _database_answers(), "delivery": _delivers()}
    status = 200 if all(checks.values()) else 503
    return jsonify(checks | _beside()), status


def _beside() -> dict[str, bool | str]:
    """What is told without a word on the status."""
    config = current_app.extensions["config"]
    redis_url = config.redis_url
    copying = current_app.extensions.get("copying")
    suggesting = current_app.extensions["suggesting"]
    engine = suggesting.engine if suggesting else "off"
    told: dict[str, bool | str] = {"suggestions": engine} if engine else {}
    told |= {"redis": _redis_answers(redis_url)} if redis_url else {}
    told |= {"worker": config.worker} if config.workers > 1 else {}
    return told | ({"copies": copying.fresh()} if copying and copying.is_wanted else {})


def _delivers() -> bool:
    extensions = current_app.extensions
    return bool(extensions["pulse"].fresh() and extensions["broadcast"].flows())


def _database_answers() -> bool:
    try:
        with database.reading() as session:
            return bool(session.scalar(text("SELECT 1")))
    except SQLAlchemyError:
        return False


def _redis_answers(url: str) -> bool:
    limits = {"socket_timeout": _REDIS_PATIENCE, "socket_connect_timeout": _REDIS_PATIENCE}
    try:
        with redis.Redis.from_url(url, retry=Retry(NoBackoff(), 0), **limits) as server:
            return bool(server.ping())
    except redis.RedisError:
        return False
