"""The failing network itself: a fault test is worth nothing when its fault does not happen."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests

from tests.services.proxy import Proxy


class _Echo(BaseHTTPRequestHandler):
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
def between(echo: ThreadingHTTPServer, proxy: Callable[[int], Proxy]) -> Proxy:
    return proxy(echo.server_port)


def _get(proxy: Proxy, path: str = "/", headers: dict[str, str] | None = None) -> requests.Response:
    return requests.get(f"http://127.0.0.1:{proxy.port}{path}", headers=headers, timeout=0.5)


def test_everything_passes_at_first(between: Proxy) -> None:
    assert _get(between).text == "ok"


def test_a_cut_ends_connections_and_takes_none_until_restored(between: Proxy) -> None:
    with requests.Session() as browser:
        address = f"http://127.0.0.1:{between.port}/"
        assert browser.get(address, timeout=1).ok
        between.cut()
        with pytest.raises(requests.ConnectionError):
            browser.post(address, timeout=1)
        between.restore()
        assert browser.get(address, timeout=1).ok


def test_held_requests_never_arrive_while_held(between: Proxy, echo: ThreadingHTTPServer) -> None:
    between.hold()
    with pytest.raises(requests.Timeout):
        _get(between, "/held")
    assert echo.asked == []
    between.restore()
    assert _get(between, "/after").text == "ok"


def test_held_answers_leave_the_request_done(between: Proxy, echo: ThreadingHTTPServer) -> None:
    between.hold_answers()
    with pytest.raises(requests.Timeout):
        _get(between, "/done")
    assert echo.asked == ["/done"]


def test_websocket_alone_can_be_refused(between: Proxy) -> None:
    between.refuses_websocket = True
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket"}
    assert _get(between, headers=upgrade).status_code == 403
    assert _get(between).status_code == 200
    between.refuses_websocket = False
    assert _get(between, headers=upgrade).status_code == 200
