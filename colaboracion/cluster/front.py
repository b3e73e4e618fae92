"""nginx before the workers: its configuration, and whether it keeps a page at one worker."""

import json
import os
import resource
from collections.abc import Iterator
from pathlib import Path
from string import Template
from urllib.request import ProxyHandler, Request, build_opener

_TEMPLATE = Path(__file__).parent / "nginx.conf"
_CONNECTIONS = 20_000  # of people; each takes another to its worker
_ASKED = 5  # times by one page
_open = build_opener(ProxyHandler({})).open


class NotSticky(Exception):
    """One page's requests reach several workers, where its socket is not known."""


def configuration(folder: Path, host: str, port: int, ports: list[int]) -> str:
    """nginx.conf for workers at these loopback ports; `folder` holds what nginx writes."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    files = 2 * _CONNECTIONS + 500 if most == resource.RLIM_INFINITY else most
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        folder=folder,
        listen=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        # On loopback an absent worker refuses at once, so none is ever taken for lost.
        upstreams="\n".join(f"        server 127.0.0.1:{each} max_fails=0;" for each in ports),
        tries=len(ports) + 1,
        processes=max(1, min(4, (os.cpu_count() or 1) // 2)),
        connections=min(2 * _CONNECTIONS, files - 100),
        files=files,
    )


def require_sticky(url: str, pages: int = 6) -> None:
    """Ask as several pages would; NotSticky where one of them meets two workers."""
    for page in range(pages):
        met = set(_workers_met(url, f"probe-{page}"))
        if len(met) > 1:
            raise NotSticky(", ".join(sorted(met)))


def _workers_met(url: str, way: str) -> Iterator[str]:
    for _ in range(_ASKED):
        asked = Request(f"{url}/healthz", headers={"Cookie": f"way={way}"})  # noqa: S310 (ours)
        with _open(asked, timeout=10) as answer:
            yield str(json.load(answer).get("worker"))
