"""Whether a front does what the workers rely on: each page at one worker, and whose it is told."""

import http.client
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from colaboracion.cluster.trouble import Trouble

_ASKED = 5  # times by one page
_PATIENCE = 10.0  # seconds
_INVENTED = "203.0.113.77"  # nobody's address
_ANOTHER = "127.0.0.2"  # this machine too, and told apart from its programs' usual one


def require_front(url: str) -> None:
    """All of it; Trouble names the first thing that is not so."""
    told = _ask(url, {})
    if {"address", "scheme", "worker"} - told.keys():
        raise Trouble("not_ours", url=url)
    require_sticky(url)
    _require_addresses(url)
    wanted = urlsplit(url).scheme
    if told["scheme"] != wanted:
        raise Trouble("no_scheme", scheme=wanted, told=told["scheme"])


def require_sticky(url: str, pages: int = 6) -> None:
    """Ask as several pages would; Trouble where one of them meets two workers."""
    for page in range(pages):
        met = set(_workers_met(url, f"probe-{page}"))
        if len(met) > 1:
            raise Trouble("not_sticky", workers=", ".join(sorted(met)))


def _require_addresses(url: str) -> None:
    """Each device is known by its own address, and by no other that it invents."""
    if _ask(url, {"X-Forwarded-For": _INVENTED})["address"] == _INVENTED:
        raise Trouble("invented_address", address=_INVENTED)
    own, told = _own_address(url)
    if told != own and (told.startswith("127.") or told == "::1"):
        raise Trouble("no_forwarding", told=told, own=own)


def _own_address(url: str) -> tuple[str, str]:
    """By which address this machine asks, and which one the worker was told."""
    parts = urlsplit(url)
    is_here = (parts.hostname or "").startswith("127.") or parts.hostname == "localhost"
    connection = _connection(url, (_ANOTHER, 0) if is_here else None)
    try:
        connection.connect()
        own = str(connection.sock.getsockname()[0])
        return own, str(_answer(connection, parts.path, {})["address"])
    except (OSError, http.client.HTTPException, ValueError, KeyError) as error:
        raise Trouble("no_answer", url=url, reason=error) from error
    finally:
        connection.close()


def _workers_met(url: str, way: str) -> Iterator[str]:
    for _ in range(_ASKED):
        yield str(_ask(url, {"Cookie": f"way={way}"}).get("worker"))


def _ask(url: str, headers: dict[str, str]) -> dict[str, Any]:
    """{address, scheme, worker} as a worker sees them, each time by a connection of its own."""
    connection = _connection(url, None)
    try:
        return _answer(connection, urlsplit(url).path, headers)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Trouble("no_answer", url=url, reason=error) from error
    finally:
        connection.close()


def _connection(url: str, source: tuple[str, int] | None) -> http.client.HTTPConnection:
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    if not parts.hostname:
        raise Trouble("no_answer", url=url, reason=url)
    return kind(parts.hostname, parts.port, timeout=_PATIENCE, source_address=source)


def _answer(
    connection: http.client.HTTPConnection, path: str, headers: dict[str, str]
) -> dict[str, Any]:
    connection.request("GET", f"{path}/whence", headers=headers)
    told = json.loads(connection.getresponse().read())
    return told if isinstance(told, dict) else {}
