"""The failing network itself: a fault test is worth nothing when its fault does not happen."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests

from tests.services.proxy import Proxy


class _Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections stay for the next request

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.headers.append(dict(self.headers))
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def echo() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    server.asked, server.headers = [], []
    server.daemon_threads = True
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


def test_websocket_alone_can_be_stripped(between: Proxy, echo: ThreadingHTTPServer) -> None:
    between.strips_websocket = True
    assert _get(between, headers={"Connection": "Upgrade", "Upgrade": "websocket"}).ok
    assert not {"Connection", "Upgrade"} & echo.headers[-1].keys()
    assert _get(between, headers={"Connection": "close"}).ok
    assert echo.headers[-1]["Connection"] == "close"


def test_held_requests_do_not_hold_what_is_being_said(between: Proxy) -> None:
    with socket.create_connection(("127.0.0.1", between.port), timeout=2) as browser:
        browser.sendall(b"GET /once HTTP/1.1\r\nHost: a\r\n\r\n")
        assert _answers(browser, 1)
        between.hold_requests()
        browser.sendall(b"GET /again HTTP/1.1\r\nHost: a\r\n\r\n")
        with pytest.raises(TimeoutError):
            _receive(browser, within=0.3)
        between.restore()
        assert _answers(browser, 1)


def test_a_forgotten_connection_is_silent_for_good_and_new_ones_pass(
    between: Proxy, echo: ThreadingHTTPServer
) -> None:
    with requests.Session() as browser:
        address = f"http://127.0.0.1:{between.port}/"
        assert browser.get(address, timeout=1).ok
        between.forget()
        with pytest.raises(requests.Timeout):
            browser.get(address + "lost", timeout=0.3)
        assert browser.get(address + "new", timeout=1).ok
    assert echo.asked == ["/", "/new"]


def test_websockets_alone_can_be_forgotten(between: Proxy) -> None:
    with requests.Session() as page, requests.Session() as socket_of_page:
        address = f"http://127.0.0.1:{between.port}/"
        upgrade = {"Connection": "Upgrade, keep-alive", "Upgrade": "websocket"}
        assert socket_of_page.get(address, headers=upgrade, timeout=1).ok
        assert page.get(address, timeout=1).ok
        between.forget(only_websockets=True)
        assert page.get(address, timeout=1).ok
        with pytest.raises(requests.Timeout):
            socket_of_page.get(address, timeout=0.3)


def test_an_idle_connection_is_forgotten(between: Proxy, echo: ThreadingHTTPServer) -> None:
    between.forgets_after = 0.5
    address = f"http://127.0.0.1:{between.port}/"
    with requests.Session() as busy, requests.Session() as idle:
        assert idle.get(address, timeout=1).ok
        for _ in range(4):
            assert busy.get(address, timeout=1).ok
            time.sleep(0.2)
        with pytest.raises(requests.Timeout):
            idle.get(address + "lost", timeout=0.3)
    assert "/lost" not in echo.asked


def test_pieces_are_late_and_stay_in_order(between: Proxy, echo: ThreadingHTTPServer) -> None:
    assert _seconds(between) < 0.15
    between.slow(0.15)
    assert 0.3 <= _seconds(between) < 0.6
    between.slow(0.1, jitter=0.1)
    taken = [_seconds(between) for _ in range(5)]
    assert max(taken) - min(taken) > 0.02
    pieces = [f"/{n}" for n in range(20)]
    with socket.create_connection(("127.0.0.1", between.port)) as browser:
        for each in pieces:
            browser.sendall(f"GET {each} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        assert _answers(browser, len(pieces))
    assert echo.asked[-len(pieces) :] == pieces


def test_a_lost_piece_comes_later(between: Proxy) -> None:
    between.slow(0, loss=1)
    assert _seconds(between, patience=10) > 2 * 0.2 * (1 + 2 + 4 + 8)


def test_it_answers_itself_where_it_is_told_to(between: Proxy) -> None:
    said = b"HTTP/1.1 %b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    between.answers_itself = {b"/": said % b"511 Sign in", b"/free": said % b"204 Free"}
    assert [_get(between, path).status_code for path in ("/any", "/free/x")] == [511, 204]
    between.answers_itself = {}
    assert _get(between).text == "ok"


def _seconds(between: Proxy, patience: float = 2.0) -> float:
    began = time.monotonic()
    requests.get(f"http://127.0.0.1:{between.port}/", timeout=patience)
    return time.monotonic() - began


def _answers(browser: socket.socket, count: int) -> bool:
    received = b""
    while received.count(b"\r\n\r\nok") < count:
        received += _receive(browser, within=5)
    return True


def _receive(browser: socket.socket, within: float) -> bytes:
    browser.settimeout(within)
    return browser.recv(65536)
