"""Suggestions of a real server: whatever becomes of their process, everything else goes on."""

import os
import signal
import threading
from collections.abc import Callable
from typing import Any

import psutil
import pytest
import requests

from colaboracion.config import ASYNC_MODES
from colaboracion.models.columns import new_id
from tests.services.server import Server
from tests.services.waiting import until

SAID = "Falta acceso a datos abiertos en las zonas rurales. "
LONG = SAID + "ñ" * 1900  # forty of these are more than any buffer between two processes holds


class Desk:
    """The facilitator's and a rapporteur's browser, as programs."""

    def __init__(self, server: Server) -> None:
        self.url = server.url
        self.slug = server.codes()[0]["workshop"]
        codes = server.codes()[0]["codes"]
        self.http = requests.Session()
        for code in (codes["facilitator"], codes["groups"][0]["code"]):
            assert self.http.post(f"{self.url}/join", json={"code": code}, timeout=30).ok
        state = self.http.get(self._at("state?seat=facilitator"), timeout=30).json()
        self.column = state["columns"][0]["id"]
        self._do("facilitator", [("set_phase", {"phase": "writing"})])

    def post(self, *texts: str) -> None:
        fields = [{"column": self.column, "text": text} for text in texts]
        self._do("rapporteur-1", [("post_card", each) for each in fields])

    def suggestions(self) -> requests.Response:
        return self.http.get(self._at("suggestions?seat=facilitator"), timeout=60)

    def _do(self, seat: str, orders: list[tuple[str, dict[str, Any]]]) -> None:
        sent = [{"seat": seat, "id": new_id(), "name": n, "fields": f} for n, f in orders]
        answers = self.http.post(self._at("commands"), json=sent, timeout=60).json()
        assert [each["status"] for each in answers] == [200] * len(sent)

    def _at(self, place: str) -> str:
        return f"{self.url}/w/{self.slug}/{place}"


def _process(server: Server) -> psutil.Process:
    (found,) = (
        each
        for each in psutil.Process(server.process.pid).children()
        if "colaboracion.suggester" in each.cmdline()
    )
    return found


def _is_healthy(server: Server) -> bool:
    return requests.get(f"{server.url}/healthz", timeout=30).ok


@pytest.mark.parametrize("mode", ASYNC_MODES)
def test_whatever_becomes_of_their_process_the_room_goes_on(
    server: Callable[..., Server], mode: str
) -> None:
    running = server(ASYNC_MODE=mode)
    desk = Desk(running)
    desk.post(SAID, SAID)
    assert len(desk.suggestions().json()["pairs"]) == 1
    process = _process(running)
    _freeze_meanwhile(running, desk, process)
    os.kill(process.pid, signal.SIGKILL)
    desk.post(SAID)
    assert desk.suggestions().status_code == 200, running.log
    assert running.log.count("has ended") == 1
    assert "datos abiertos" not in running.log
    last = _process(running)
    running.kill()
    until(lambda: _has_ended(last), within=10, what="the end of the process with its server")


def _freeze_meanwhile(server: Server, desk: Desk, process: psutil.Process) -> None:
    """A question longer than any buffer, to one that does not read: the others are answered."""
    for start in (0, 20):
        desk.post(*[f"{n} {LONG}" for n in range(start, start + 20)])
    answers: list[int] = []
    os.kill(process.pid, signal.SIGSTOP)
    asking = threading.Thread(target=lambda: answers.append(desk.suggestions().status_code))
    asking.start()
    try:
        assert all(_is_healthy(server) for _ in range(20))
        assert answers == [], "it was not frozen"
    finally:
        os.kill(process.pid, signal.SIGCONT)
        asking.join()
    assert answers == [200]


def _has_ended(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_it_is_one_process_that_ends_with_the_server(server: Callable[..., Server]) -> None:
    running = server()
    desk = Desk(running)
    desk.post(SAID)
    asking = [threading.Thread(target=desk.suggestions) for _ in range(6)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    process = _process(running)  # one
    assert running.stop() == 0
    until(lambda: _has_ended(process), within=10, what="the end of the process with its server")
    assert "Traceback" not in running.log


def test_it_can_be_switched_off(server: Callable[..., Server]) -> None:
    running = server(SUGGESTIONS="off")
    desk = Desk(running)
    desk.post(SAID, SAID)
    assert desk.suggestions().json()["pairs"] == []
    assert psutil.Process(running.process.pid).children() == []
    assert requests.get(f"{running.url}/healthz", timeout=30).json()["suggestions"] == "off"
