"""`backup` and `restore` on the terminal, and the copies that a server has made of itself."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import requests

from colaboracion import copies
from tests.services.server import ROOT, Server
from tests.services.waiting import until


def _cli(data: Path, *arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "colaboracion.cli", *map(str, arguments)],
        cwd=ROOT,
        env={"DATA_DIR": str(data), "LANG": "en_US.UTF-8"} | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_from_one_laptop_to_another(tmp_path: Path) -> None:
    first, spare, stick = tmp_path / "first", tmp_path / "spare", tmp_path / "stick"
    _cli(first, "init")
    assert "Backed up and proven" in _cli(first, "backup", stick).stdout
    told = _cli(spare, "restore", stick)
    assert "Restored" in told.stdout, told.stderr
    assert json.loads(_cli(spare, "codes").stdout) == json.loads(_cli(first, "codes").stdout)


def test_a_restore_over_an_installation_is_refused(tmp_path: Path) -> None:
    _cli(tmp_path / "data", "init")
    _cli(tmp_path / "data", "backup", tmp_path / "stick")
    refused = _cli(tmp_path / "data", "restore", tmp_path / "stick")
    assert refused.returncode == 1
    assert "was not touched" in refused.stderr


def test_where_there_is_nothing_it_says_so(tmp_path: Path) -> None:
    for command in (["backup"], ["restore", tmp_path / "empty"]):
        refused = _cli(tmp_path / "data", *command)
        assert refused.returncode == 1
        assert "nothing to back up or to restore" in refused.stderr
        assert "Traceback" not in refused.stderr


def test_what_the_disk_refuses_is_told(tmp_path: Path) -> None:
    _cli(tmp_path / "data", "init")
    (tmp_path / "stick").write_text("a file where a folder belongs")
    refused = _cli(tmp_path / "data", "backup", tmp_path / "stick")
    assert refused.returncode == 1
    assert "Nothing half-made was left behind" in refused.stderr
    (tmp_path / "data" / copies.DATABASE).write_bytes(b"no database at all" * 100)
    refused = _cli(tmp_path / "data", "backup", tmp_path / "elsewhere")
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert copies.found(tmp_path / "elsewhere") == []


def test_a_postgresql_is_left_to_its_own_tools(tmp_path: Path) -> None:
    url = "postgresql://nobody@127.0.0.1:1/nothing"
    refused = _cli(tmp_path / "data", "backup", DATABASE_URL=url)
    assert refused.returncode == 1
    assert "pg_dump" in refused.stderr


def _health(server: Server) -> dict[str, bool]:
    return dict(requests.get(f"{server.url}/healthz", timeout=5).json())


def test_a_running_server_copies_itself(server: Callable[..., Server]) -> None:
    one = server(BACKUP_DIR="")
    until(lambda: _health(one).get("copies"), within=20, what="a first copy")
    (copy,) = copies.found(Path(one.settings["DATA_DIR"]) / "copies")
    assert copies.prove(copy)["rows"]["workshops"] == 1


def test_copies_go_to_the_disk_that_is_named(server: Callable[..., Server], tmp_path: Path) -> None:
    one = server(BACKUP_DIR=str(tmp_path / "stick"))
    until(lambda: copies.found(tmp_path / "stick") or None, within=20, what="a first copy")
    assert not (Path(one.settings["DATA_DIR"]) / "copies").exists()


def test_a_disk_that_takes_no_copy_is_told_and_holds_up_nobody(
    server: Callable[..., Server], tmp_path: Path
) -> None:
    (tmp_path / "stick").write_text("a file where a folder belongs")
    one = server(BACKUP_DIR=str(tmp_path / "stick"))
    until(lambda: "No copy was made" in one.log or None, within=20, what="a word in the log")
    told = {"database": True, "delivery": True, "copies": False, "worker": "1"}
    assert _health(one) == told


def test_it_can_be_turned_off(server: Callable[..., Server]) -> None:
    one = server()
    assert "copies" not in _health(one)
