"""Under which addresses other machines in the room reach this one."""

import re
import socket
from urllib.parse import urlsplit

import psutil

from colaboracion.config import Config

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 (recognised, not bound)
_SELF_GIVEN = "169.254."  # what a machine calls itself where no router hands out addresses
_OWN = re.compile(r"^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$")
_LOOPBACK = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 (told apart)


def is_own(host: str) -> bool:
    """Whether a request's host is this machine's name for itself, which nobody else can use."""
    return bool(_OWN.match(host))


def ways_in(config: Config) -> list[str]:
    """`http://…` for each way in, the likeliest first; never empty.

    Those of the program that stands before this process, where there is one.
    """
    if config.front is None:
        return addresses(config.host, config.port)
    front = urlsplit(config.front)
    if front.hostname not in EVERYWHERE:
        return [config.front]
    return addresses(front.hostname, front.port or 80)


def addresses(host: str, port: int) -> list[str]:
    """`http://…` for each of the machine's addresses that listening at `host` opens."""
    hosts = _own_hosts() if host in EVERYWHERE else [host]
    return [f"http://{_in_url(one)}:{port}" for one in hosts]


def _own_hosts() -> list[str]:
    """IPv4 addresses of the interfaces that are up; loopback only where there is no other."""
    running = {name for name, interface in psutil.net_if_stats().items() if interface.isup}
    found = [
        address.address
        for name, its_addresses in psutil.net_if_addrs().items()
        for address in its_addresses
        if name in running and address.family == socket.AF_INET
    ]
    reachable = [address for address in found if not address.startswith("127.")]
    return sorted(reachable, key=lambda address: address.startswith(_SELF_GIVEN)) or ["127.0.0.1"]


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def on_this_machine(host: str, port: int) -> str:
    """Where a program on the same machine reaches the server."""
    return f"http://{_LOOPBACK.get(host, _in_url(host))}:{port}"
