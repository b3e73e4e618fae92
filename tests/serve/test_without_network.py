"""Once set up, the server needs nothing from any other machine: no route, no name, no package."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.programs import path_to
from tests.services.server import ROOT
from tests.services.waiting import free_port, until

_ASK = (
    "import urllib.request, sys; "
    "sys.stdout.write(urllib.request.urlopen(sys.argv[1], timeout=1).read().decode())"
)


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """`make run` in a network namespace that has nothing but loopback; gives (process, port)."""
    port = free_port()
    as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
    settings = {"HOST": "127.0.0.1", "PORT": str(port), "DATA_DIR": str(tmp_path / "data")}
    process = subprocess.Popen(
        [
            *[path_to("unshare"), "--net", *as_root, "--", "sh", "-c"],
            f"{path_to('ip')} link set lo up && exec make --no-print-directory run",
        ],
        cwd=ROOT,
        env=os.environ | settings,
        start_new_session=True,
    )
    yield process, port
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.alone
def test_it_is_up_within_five_seconds_and_serves_its_page(
    alone: tuple[subprocess.Popen[bytes], int],
) -> None:
    process, port = alone
    began = time.monotonic()
    page = until(lambda: _get(process.pid, port, "/"), within=10, what="the first page")
    assert time.monotonic() - began < 5
    assert page.rstrip().endswith("</html>")
    assert '"database":true' in _get(process.pid, port, "/healthz").replace(" ", "")


def _get(pid: int, port: int, path: str) -> str:
    """Ask from inside the namespace of the process; empty while nobody answers."""
    as_root = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]
    inside = ["nsenter", "--net", *as_root, f"--target={pid}"]
    answer = subprocess.run(
        [*inside, sys.executable, "-c", _ASK, f"http://127.0.0.1:{port}{path}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.stdout
