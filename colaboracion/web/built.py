"""An answer as bytes, built once and shared by all who ask for it; 304 for who has it."""

import gzip
import threading
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import msgspec
from flask import Response, request


@dataclass(frozen=True)
class Built:
    """An answer under its version."""

    version: str
    plain: bytes
    packed: bytes

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.plain) + len(self.packed)


class Sized(Protocol):
    """What may be kept; it is as large when it is taken as when it was put there."""

    @property
    def size(self) -> int:
        """Bytes in memory, more or less."""


Thing = TypeVar("Thing", bound=Sized)


class Latest(Generic[Thing]):
    """Answers kept under their keys, up to so many bytes: those asked for longest ago go first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._kept: dict[Hashable, Thing] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> Thing | None:
        """The answer, if it is still there."""
        with self._lock:
            thing = self._take(key)
            return thing and self._put(key, thing)

    def take(self, key: Hashable) -> Thing | None:
        """The same, kept no longer."""
        with self._lock:
            return self._take(key)

    def keep(self, key: Hashable, thing: Thing) -> Thing:
        """In the place of what was there; gives it back."""
        with self._lock:
            self._take(key)
            self._put(key, thing)
            while self._bytes > self._most and len(self._kept) > 1:
                self._take(next(iter(self._kept)))
            return thing

    def _take(self, key: Hashable) -> Thing | None:
        thing = self._kept.pop(key, None)
        self._bytes -= thing.size if thing else 0
        return thing

    def _put(self, key: Hashable, thing: Thing) -> Thing:
        self._kept[key] = thing
        self._bytes += thing.size
        return thing


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
