"""A server that is killed and started again at once: when everybody is in step again."""

import contextlib
import json
import socket
import subprocess
import time
from collections.abc import Iterator

import requests

from tests.load.fan_out import invitation
from tests.load.measured import Measured, Options, together, told
from tests.load.rooms import HERE, Room, room
from tests.services.server import ROOT, Server
from tests.services.waiting import until

CLIENTS = (50, 100, 200)
RATE = 5.0  # cards a second, by an outbox that sends again


def measure(options: Options) -> Iterator[Measured]:
    """Half of them poll, half have a WebSocket; from the first answer of the new process."""
    for clients in CLIENTS:
        rounds = [_kill(clients, options) for _ in range(options.rounds)]
        yield told("kill", "ours", clients, together(rounds, ["all_ms", "never", "behind"]))


def _kill(clients: int, options: Options) -> Measured:
    with room(settings=options.settings) as one:
        measured = _watched(one, clients)
    return {
        "p95_ms": measured["fromAnswer"]["p95"],
        "all_ms": measured["fromAnswer"]["worst"],
        "polling_p95_ms": measured["polling"]["p95"],
        "websocket_p95_ms": measured["webSocket"]["p95"],
        "from_kill_p95_ms": measured["fromKill"]["p95"],
        "from_kill_all_ms": measured["fromKill"]["worst"],
        "never": measured["never"],
        "behind": measured["behind"],
    }


def _watched(one: Room, clients: int) -> Measured:
    order = invitation(one, clients) | {"rate": RATE}
    order["watchers"] = [
        each | {"isPolling": at % 2 == 0} for at, each in enumerate(order["watchers"])
    ]
    command = ["node", str(HERE / "killed.mjs"), json.dumps(order)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as crowd:
        assert crowd.stdin
        assert crowd.stdout
        assert crowd.stdout.readline() == "ready\n"
        for moment in _killed_and_started(one.server):
            print(json.dumps(moment), file=crowd.stdin, flush=True)
        return dict(json.loads(crowd.stdout.readline()))


def _killed_and_started(server: Server) -> Iterator[dict[str, float]]:
    yield {"killedAt": 1000 * time.time()}
    server.kill()
    server.start()
    until(lambda: _answers(server), within=60, what="an answer")
    yield {"answersAt": 1000 * time.time()}


def _answers(server: Server) -> bool:
    with socket.socket() as attempt:
        if attempt.connect_ex(("127.0.0.1", server.port)):
            return False
    with contextlib.suppress(requests.RequestException):
        return requests.get(f"{server.url}/ping", timeout=30).ok
    return False
