"""An answer as bytes, built once and shared by all who ask for it; 304 for who has it."""

import gzip
import threading
from collections import Counter
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
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

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.plain) + len(self.packed)


class Latest:
    """Answers kept under their keys, up to so many bytes: those asked for longest ago go first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._kept: dict[Hashable, Built] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> Built | None:
        """The answer, if it is still there."""
        with self._lock:
            built = self._take(key)
            return built and self._put(key, built)

    def keep(self, key: Hashable, built: Built) -> Built:
        """In the place of what was there; gives it back."""
        with self._lock:
            self._take(key)
            self._put(key, built)
            while self._bytes > self._most and len(self._kept) > 1:
                self._take(next(iter(self._kept)))
            return built

    def _take(self, key: Hashable) -> Built | None:
        built = self._kept.pop(key, None)
        self._bytes -= built.size if built else 0
        return built

    def _put(self, key: Hashable, built: Built) -> Built:
        self._kept[key] = built
        self._bytes += built.size
        return built


class OneAtATime:
    """Who does the same waits for who does it already; nothing is kept of what nobody does."""

    def __init__(self) -> None:
        self._here: Counter[Hashable] = Counter()
        self._locks: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    @contextmanager
    def of(self, key: Hashable) -> Iterator[None]:
        """Alone with what `key` names."""
        with self._lock:
            self._here[key] += 1
            turn = self._locks.setdefault(key, threading.Lock())
        try:
            with turn:
                yield
        finally:
            with self._lock:
                self._here[key] -= 1
                if not self._here[key]:
                    del self._here[key], self._locks[key]


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
