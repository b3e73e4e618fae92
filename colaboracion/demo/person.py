"""One person at one device, over HTTP alone, as any other program would come."""

import json
import time
from http.cookiejar import CookieJar
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

_WAIT = 15.0  # seconds for one answer
_TRIES = 8
_PAUSE = 0.5  # seconds before a busy server is asked again, longer each time
_LATER = (429, 503)


class NoServerError(Exception):
    """Nobody answers at the address."""


class RefusedError(Exception):
    """The server said no; the text is its own, in the person's language."""


class Person:
    """Joins with a code, reads the state of that seat, sends its commands."""

    def __init__(self, address: str, code: str, language: str) -> None:
        self._address, self._language = address, language
        # No proxy of the system may come between this machine and itself.
        self._opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))
        joined = self._call("/join", {"code": code, "language": language})
        self.seat: str = joined["seat"]
        self._links: dict[str, str] = joined["links"]

    def state(self) -> dict[str, Any]:
        """Everything this seat sees."""
        return dict(self._call(self._links["state"]))

    def send(self, command: dict[str, Any]) -> None:
        """Send a command until it is answered; what arrives twice counts once, by its id."""
        self._call(self._links["commands"], {"seat": self.seat, **command})

    def _call(self, path: str, body: object = None) -> Any:
        for attempt in range(_TRIES):
            try:
                return self._request(path, body)
            except HTTPError as error:
                if error.code not in _LATER or attempt == _TRIES - 1:
                    raise RefusedError(_said(error)) from error
                time.sleep(float(error.headers.get("Retry-After") or _PAUSE * (attempt + 1)))
            except (URLError, TimeoutError, ConnectionError) as error:
                raise NoServerError(self._address) from error
        raise AssertionError

    def _request(self, path: str, body: object) -> Any:
        headers = {"Accept-Language": self._language, "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = Request(self._address + path, data, headers)  # noqa: S310 (our own server's)
        with self._opener.open(request, timeout=_WAIT) as response:
            return json.load(response)


def _said(error: HTTPError) -> str:
    """What the server gave as its reason, or the bare status when it is another program's."""
    try:
        return str(json.load(error)["error"]["text"])
    except (ValueError, KeyError, TypeError):
        return f"HTTP {error.code}"
