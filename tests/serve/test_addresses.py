"""The addresses that are announced to the room."""

import socket
from types import SimpleNamespace

import psutil
import pytest

from colaboracion.addresses import addresses


def _machine(monkeypatch: pytest.MonkeyPatch, **interfaces: tuple[bool, str]) -> None:
    stats = {name: SimpleNamespace(isup=up) for name, (up, _) in interfaces.items()}
    own = {
        name: [SimpleNamespace(family=socket.AF_INET, address=address)]
        for name, (_, address) in interfaces.items()
    }
    monkeypatch.setattr(psutil, "net_if_stats", lambda: stats)
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: own)


def test_a_host_of_its_own_is_the_only_address() -> None:
    assert addresses("pizarra.lan", 8000) == ["http://pizarra.lan:8000"]
    assert addresses("fd00::7", 8000) == ["http://[fd00::7]:8000"]


def test_everywhere_means_each_interface_that_is_up_without_loopback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _machine(
        monkeypatch,
        lo=(True, "127.0.0.1"),
        eth0=(True, "169.254.3.4"),
        wlan0=(True, "192.168.1.5"),
        docker0=(False, "172.17.0.1"),
    )
    assert addresses("0.0.0.0", 80) == ["http://192.168.1.5:80", "http://169.254.3.4:80"]  # noqa: S104


def test_without_any_network_it_is_still_reached_from_the_machine_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _machine(monkeypatch, lo=(True, "127.0.0.1"))
    assert addresses("0.0.0.0", 8000) == ["http://127.0.0.1:8000"]  # noqa: S104
