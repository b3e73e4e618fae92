"""GET /healthz: proves the database and the way down, not just a live process."""

import redis
from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue
from redis.backoff import NoBackoff
from redis.retry import Retry
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from colaboracion import database
from colaboracion.hearing import Hearing

blueprint = Blueprint("health", __name__)
_REDIS_PATIENCE = 2.0  # seconds


@blueprint.get("/healthz")
def get() -> ResponseReturnValue:
    """200 when database and delivery work, else 503 and which one does not.

    `delivery`: the sender is not held, every room was told its number a moment ago, and this
    process is not the only one that hears nothing from the others.
    `redis`, only where it is set: what this process says through it came back a moment ago. It
    leaves the status alone where Redis is away or nobody hears: without it the processes go on
    and what the others wrote comes with the pulse, so none of them should be taken away.
    `worker`: which process answered.
    `suggestions`, once something was suggested: by `meaning` or by `words`, or `off`.
    `copies`, only where the server makes them: whether the last good one is a few minutes old.
    """
    hears, is_deaf = _hearing()
    checks = {"database": _database_answers(), "delivery": _delivers() and not is_deaf}
    status = 200 if all(checks.values()) else 503
    redis_told: dict[str, bool] = {} if hears is None else {"redis": hears}
    return jsonify(checks | redis_told | _beside()), status


def _beside() -> dict[str, bool | str]:
    """What is told without a word on the status."""
    copying = current_app.extensions.get("copying")
    suggesting = current_app.extensions["suggesting"]
    engine = suggesting.engine if suggesting else "off"
    told: dict[str, bool | str] = {"worker": current_app.extensions["config"].worker}
    told |= {"suggestions": engine} if engine else {}
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


def _hearing() -> tuple[bool | None, bool]:
    """Whether this process hears what it says through Redis, None without one; and whether it is
    the only one that does not.
    """
    hearing: Hearing | None = current_app.extensions["hearing"]
    if hearing is None:
        return None, False
    limits = {"socket_timeout": _REDIS_PATIENCE, "socket_connect_timeout": _REDIS_PATIENCE}
    url = current_app.extensions["config"].redis_url
    try:
        with redis.Redis.from_url(url, retry=Retry(NoBackoff(), 0), **limits) as server:
            server.ping()
            return hearing.hears, hearing.is_alone_in_it(server)
    except redis.RedisError:
        return False, False
