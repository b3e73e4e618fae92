"""Connections that nobody uses are hung up: a phone that went out of reach never says so."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.services.server import ROOT

IDLE = 1.0
ASKED = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
SENT = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n"
# An answer that takes longer than a connection may be idle.
PROGRAM = """
import sys
mode = sys.argv[1]
if mode == "eventlet":
    import warnings; warnings.simplefilter("ignore")
    import eventlet; eventlet.monkey_patch()
else:
    from gevent import monkey; monkey.patch_all()
import socket, time
from colaboracion import servers
servers.IDLE = float(sys.argv[2])
def app(environ, start_response):
    environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    time.sleep(1.5 * servers.IDLE)
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"there"]
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
servers.SERVERS[mode](listener, app, 10).run()
"""


@contextmanager
def _served(mode: str) -> Iterator[int]:
    command = [sys.executable, "-c", PROGRAM, mode, str(IDLE)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            yield int(server.stdout.readline())
        finally:
            server.kill()


def _ends_after(connection: socket.socket) -> float:
    begun = time.monotonic()
    assert connection.recv(1) == b""
    return time.monotonic() - begun


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_a_connection_on_which_nothing_ever_comes_is_hung_up(mode: str) -> None:
    with _served(mode) as port, socket.create_connection(("127.0.0.1", port), 20) as silent:
        assert _ends_after(silent) > 0.5 * IDLE


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_one_that_waits_for_its_answer_is_kept_and_hung_up_when_nothing_more_comes(
    mode: str,
) -> None:
    with _served(mode) as port, socket.create_connection(("127.0.0.1", port), 20) as asked:
        for _ in range(2):
            asked.sendall(ASKED)
            _is_answered(asked)
        assert _ends_after(asked) > 0.5 * IDLE


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_one_that_takes_its_time_to_say_what_it_wants_is_kept(mode: str) -> None:
    """As from a phone at the edge of the network: the limit is for who asks for nothing."""
    with _served(mode) as port, socket.create_connection(("127.0.0.1", port), 20) as slow:
        slow.sendall(SENT)
        slow.settimeout(1.5 * IDLE)
        with pytest.raises(TimeoutError):
            slow.recv(1)
        slow.settimeout(20)
        slow.sendall(b"words")
        _is_answered(slow)


def _is_answered(connection: socket.socket) -> None:
    answer = b""
    while not answer.endswith(b"there"):
        answer += connection.recv(4096) or pytest.fail("hung up in the middle")
