"""What comes in: JSON of a bounded size, from our own pages or a program, never another site's."""

import json
from typing import Any

from flask import request

from colaboracion.errors import BadRequest, Forbidden

MOST_BYTES = 256 * 1024  # of one request; Flask refuses more before it is read


def read_json() -> Any:
    """The request's JSON; BadRequest when it is none.

    NaN and infinities are refused, half an emoji is let in: the text policy mends it,
    so that one broken character does not refuse a whole request.
    """
    try:
        return json.loads(request.get_data(), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise BadRequest("bad_json") from error


def require_own_origin() -> None:
    """Refuse a change asked for by another site's page in this person's browser.

    Browsers name the origin of every such request; programs name none. Compared
    without the scheme, which a proxy in front may change.
    """
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        return
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.host:
        raise Forbidden("foreign_origin")


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
