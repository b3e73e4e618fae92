"""An answer as bytes, built once and shared by all who ask for it; 304 for who has it."""

import gzip
from dataclasses import dataclass
from typing import Any

import msgspec
from flask import Response, request


@dataclass(frozen=True)
class Built:
    """An answer under its version."""

    version: str
    plain: bytes
    packed: bytes


def build(version: str, told: Any) -> Built:
    """Put an answer into bytes."""
    plain = msgspec.json.encode(told)
    # Level 3: half the time of 5, and a tenth more to carry; five hundred may be waiting for it.
    return Built(version, plain, gzip.compress(plain, compresslevel=3))


def is_known(version: str) -> bool:
    """Whether who asks has it."""
    return version in request.if_none_match.as_set()


def not_modified(version: str) -> Response:
    """Who asks has it."""
    return _headed(Response(status=304), version)


def respond(built: Built) -> Response:
    """The whole answer."""
    if not request.accept_encodings["gzip"]:
        return _headed(Response(built.plain, mimetype="application/json"), built.version)
    response = Response(built.packed, mimetype="application/json")
    response.headers["Content-Encoding"] = "gzip"
    return _headed(response, built.version)


def _headed(response: Response, version: str) -> Response:
    response.set_etag(version)
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Vary"] = "Cookie, Accept-Encoding"
    return response
