"""The bad link itself: a fault test is worth nothing when its fault does not happen."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests

from tests.services.bad_link import BadLink

PATIENCE = 0.3


class _Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def echo() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    server.asked = []
    threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def link(echo: ThreadingHTTPServer) -> Iterator[BadLink]:
    one = BadLink(echo.server_port, random.Random(7))  # noqa: S311 (the same each time)
    yield one
    one.close()


def _get(link: BadLink, path: str = "/", timeout: float = PATIENCE, **more: object) -> str:
    return requests.get(f"http://127.0.0.1:{link.port}{path}", timeout=timeout, **more).text


def _fate(link: BadLink, path: str) -> str:
    try:
        return _get(link, path)
    except requests.Timeout:
        return "silent"
    except requests.ConnectionError:
        return "reset"


def test_a_good_one_carries_everything(link: BadLink) -> None:
    with requests.Session() as browser:
        for _ in range(5):
            assert browser.get(f"http://127.0.0.1:{link.port}/", timeout=1).text == "ok"
    assert link.lost == 0


def test_the_delay_is_added_on_each_way(link: BadLink) -> None:
    link.delay = 0.1
    begun = time.monotonic()
    assert _get(link, timeout=2) == "ok"
    assert 0.2 <= time.monotonic() - begun < 1


def test_a_share_is_lost_before_or_after_the_server_and_never_in_silence_alone(
    link: BadLink, echo: ThreadingHTTPServer
) -> None:
    link.loss = 0.5
    fates = {path: _fate(link, path) for path in map("/{}".format, range(40))}
    assert link.exchanges == len(fates)
    assert link.lost == sum(fate != "ok" for fate in fates.values())
    assert 8 < link.lost < 32
    done = {path for path, fate in fates.items() if fate != "ok"} & set(echo.asked)
    assert 0 < len(done) < link.lost
    assert set(fates.values()) == {"ok", "silent", "reset"}


@pytest.mark.parametrize("way_out", ["cut", "hold"])
def test_nothing_passes_in_an_outage(
    link: BadLink, echo: ThreadingHTTPServer, way_out: str
) -> None:
    outage: Callable[[], None] = getattr(link, way_out)
    outage()
    assert _fate(link, "/during") == {"cut": "reset", "hold": "silent"}[way_out]
    assert echo.asked == []
    link.restore()
    assert _fate(link, "/after") == "ok"


def test_websocket_alone_can_be_refused(link: BadLink) -> None:
    link.refuses_websocket = True
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket"}
    address = f"http://127.0.0.1:{link.port}/"
    assert requests.get(address, headers=upgrade, timeout=PATIENCE).status_code == 403
    assert _get(link) == "ok"
