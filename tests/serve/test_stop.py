"""How the server stops: in time, whoever is connected, and after the answers under way."""

import signal
import socket
import threading
from collections.abc import Callable, Iterable
from typing import Any

import pytest
import requests
import socketio

from colaboracion.answering import Answering
from colaboracion.config import ASYNC_MODES
from tests.services.server import Server
from tests.services.waiting import answers, until

Start = Callable[..., Server]


@pytest.mark.parametrize("mode", ASYNC_MODES)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_in_time_with_pages_open(server: Start, mode: str, number: int) -> None:
    running = server(ASYNC_MODE=mode)
    clients = [socketio.Client(reconnection=False) for _ in range(2)]
    for client, transport in zip(clients, ("polling", "websocket"), strict=True):
        client.connect(running.url, transports=[transport])
    with requests.Session() as idle:  # a connection kept open, as browsers do
        assert idle.get(f"{running.url}/healthz", timeout=5).ok
        running.process.send_signal(number)
        assert running.process.wait(10) == 0
    for client in clients:
        client.disconnect()
    assert "Traceback" not in running.log


@pytest.mark.parametrize("mode", ASYNC_MODES)
def test_nobody_new_comes_in_while_who_is_inside_is_answered(server: Start, mode: str) -> None:
    running = server(ASYNC_MODE=mode)
    body = b'{"code": "no such code"}'
    head = f"POST /join HTTP/1.1\r\nHost: here\r\nContent-Length: {len(body)}\r\n"
    kind = "Content-Type: application/json\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as inside:
        inside.sendall((head + kind).encode() + body[:5])
        assert requests.get(f"{running.url}/ping", timeout=20).ok  # it has been begun before
        running.process.send_signal(signal.SIGTERM)
        until(lambda: not answers(running.port), what="a closed door")
        inside.sendall(body[5:])
        assert b"".join(iter(lambda: inside.recv(65536), b"")).endswith(b"}}\n")
    assert running.process.wait(10) == 0
    assert "Traceback" not in running.log


@pytest.mark.parametrize("mode", ASYNC_MODES)
@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_pages_are_told_to_go(server: Start, mode: str, transport: str) -> None:
    running = server(ASYNC_MODE=mode)
    client = socketio.Client(reconnection=False)
    reasons: list[str] = []
    client.on("disconnect", reasons.append)
    client.connect(running.url, transports=[transport], wait_timeout=20)
    assert running.stop() == 0
    until(lambda: reasons, what="the end of its socket")
    assert reasons == [client.reason.SERVER_DISCONNECT]


def test_a_request_counts_as_under_way_until_its_last_byte() -> None:
    def app(_environ: dict[str, Any], _start: Any) -> Iterable[bytes]:
        return iter([b"first", b"last"])

    answering = Answering(app)
    answer = answering({"PATH_INFO": "/"}, None)
    assert answering.under_way
    assert list(answer) == [b"first", b"last"]
    assert answering.under_way
    answer.close()
    assert not answering.under_way


def test_a_request_that_failed_is_not_waited_for() -> None:
    def app(_environ: dict[str, Any], _start: Any) -> Iterable[bytes]:
        raise ValueError

    answering = Answering(app)
    with pytest.raises(ValueError):  # noqa: PT011 (raised two lines above)
        answering({"PATH_INFO": "/"}, None)
    assert not answering.under_way


def test_an_open_page_is_not_waited_for() -> None:
    answering = Answering(lambda _environ, _start: [b""])
    answering({"PATH_INFO": "/socket.io/"}, None)
    assert not answering.under_way


def test_an_open_page_counts_as_listening_until_its_last_byte() -> None:
    answering = Answering(lambda _environ, _start: [b"packet"])
    poll = answering({"PATH_INFO": "/socket.io/"}, None)
    assert answering.listening
    assert list(poll) == [b"packet"]
    poll.close()
    answering({"PATH_INFO": "/socket.io/", "HTTP_UPGRADE": "websocket"}, None)  # has ended
    assert not answering.listening


def test_every_answer_that_was_begun_arrives(server: Start) -> None:
    """Stop in the midst of a crowd asking: whoever got a status got the whole answer."""
    running = server()
    incomplete: list[str] = []
    started = threading.Barrier(9)

    def ask() -> None:
        started.wait()
        try:
            while True:
                answer = requests.get(running.url, timeout=5)
                if not answer.text.rstrip().endswith("</html>"):
                    incomplete.append(answer.text)
        except requests.ConnectionError:
            return

    crowd = [threading.Thread(target=ask) for _ in range(8)]
    for one in crowd:
        one.start()
    started.wait()
    assert running.stop() == 0
    for one in crowd:
        one.join()
    assert not incomplete
