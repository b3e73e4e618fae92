"""How the server starts: alone on its port, as the environment says, in each async mode."""

import socket
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import requests
import socketio

from colaboracion.config import ASYNC_MODES
from tests.services.server import Server
from tests.services.waiting import until

Start = Callable[..., Server]


@pytest.mark.parametrize("mode", ASYNC_MODES)
@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_every_async_mode_serves_pages_and_both_transports(
    server: Start, mode: str, transport: str
) -> None:
    running = server(ASYNC_MODE=mode)
    assert requests.get(running.url, timeout=5).status_code == 200
    client = socketio.Client()
    client.connect(running.url, transports=[transport])
    assert client.transport() == transport
    client.disconnect()


def test_a_second_start_says_so_and_leaves_the_database_alone(server: Start) -> None:
    first = server()
    second = server(wait=False, PORT=str(first.port))
    assert second.process.wait(30) == 1
    assert second.log.strip() == (
        f"Port {first.port} is taken; perhaps Colaboración is running already. "
        f"Close it or use another: make run PORT={first.port + 1}"
    )
    assert not list(Path(second.settings["DATA_DIR"]).glob("*.db*"))
    assert requests.get(f"{first.url}/healthz", timeout=5).ok


def test_a_port_taken_by_another_program_is_not_shared_either(server: Start) -> None:
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as other:
        second = server(wait=False, PORT=str(other.getsockname()[1]))
        assert second.process.wait(30) == 1


@pytest.mark.parametrize(
    ("setting", "value"), [("PORT", "70000"), ("ASYNC_MODE", "magic"), ("DATABASE_URL", "ftp://x")]
)
def test_a_setting_that_cannot_be_used_is_named(server: Start, setting: str, value: str) -> None:
    refused = server(wait=False, **{setting: value})
    assert refused.process.wait(30) == 1
    assert setting in refused.log
    assert "Traceback" not in refused.log


def test_it_says_where_the_room_goes_and_the_organizer_s_link(server: Start) -> None:
    running = server(LANG="es_PA.UTF-8")
    log = until(lambda: running.log if "Ctrl+C" in running.log else "", what="the announcement")
    assert f"\n  {running.url}\n" in log
    code = running.codes()[0]["codes"]["organizer"]
    assert f"\n  {running.url}/join#{code}\n" in log


def test_the_signing_key_is_made_once_and_readable_by_its_owner_only(server: Start) -> None:
    running = server()
    path = Path(running.settings["DATA_DIR"]) / "secret_key"
    key = path.read_text(encoding="ascii")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    running.stop()
    running.start()
    running.wait_until_up()
    assert path.read_text(encoding="ascii") == key
    assert len(key) >= 43


def test_the_signing_key_may_come_from_the_environment(server: Start) -> None:
    running = server(SECRET_KEY="k" * 50)
    assert not (Path(running.settings["DATA_DIR"]) / "secret_key").exists()


def test_the_database_may_be_another_file(server: Start, tmp_path: Path) -> None:
    server(DATABASE_URL=f"sqlite:///{tmp_path / 'elsewhere.db'}")
    with sqlite3.connect(tmp_path / "elsewhere.db") as database:
        assert database.execute("SELECT count(*) FROM workshops").fetchone() == (1,)
    database.close()


@pytest.mark.parametrize("mode", ASYNC_MODES)
def test_it_serves_from_postgresql_and_redis(
    server: Start, postgres: Callable[[], str], redis_server: object, mode: str
) -> None:
    running = server(ASYNC_MODE=mode, DATABASE_URL=postgres(), REDIS_URL=redis_server.url)
    assert requests.get(running.url, timeout=5).status_code == 200
    assert running.codes()
