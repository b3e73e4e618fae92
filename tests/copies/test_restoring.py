"""A copy in one file: packed, brought to another server and put in place as it starts anew."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests

from colaboracion import carrying, copies, restoring
from colaboracion.config import Config
from colaboracion.copies import DATABASE, KEY, CopyError
from tests.copies.test_copies import _installation, _one
from tests.services.server import Server
from tests.services.waiting import until


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """An installation with its copies beside it."""
    _installation(tmp_path / "data")
    return Config.from_environment({"DATA_DIR": str(tmp_path / "data")})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Another one, of five cards, packed."""
    other = _installation(tmp_path / "other", rows=5)
    (tmp_path / "out").mkdir()
    carrying.pack(other, {"port": 8000}, tmp_path / "out" / "copy.zip")
    return tmp_path / "out" / "copy.zip"


def _confirmed(config: Config, file: Path) -> Path:
    folder = restoring.place(config)
    carrying.unpack(file, folder)
    (folder / carrying.TOLD).write_text(json.dumps({"made_at": "then", "settings": {}}))
    restoring.confirm(config, folder)
    return folder


def test_one_file_holds_a_whole_copy_and_the_settings(file: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    carrying.unpack(file, tmp_path / "in")
    assert {path.name for path in (tmp_path / "in").iterdir()} == carrying.NAMES
    assert copies.prove(tmp_path / "in")["rows"]["cards"] == 5
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_is_confirmed_takes_the_place_of_what_was_there(config: Config, file: Path) -> None:
    _confirmed(config, file)
    assert config.sqlite_file
    assert restoring.settle(config)
    assert _one(config.sqlite_file, "SELECT count(*) FROM cards") == 5
    assert _one(config.sqlite_file, "SELECT epoch FROM workshops") != "first"
    last = restoring.last(config)
    assert last
    assert (last["failed"], last["made_at"]) == (False, "then")
    before = config.data_dir / "copies" / last["before"]
    assert copies.prove(before)["rows"]["cards"] == 3
    assert not (config.data_dir / "incoming").exists()
    assert not restoring.settle(config)


def test_what_breaks_meanwhile_leaves_what_was_there(config: Config, file: Path) -> None:
    (_confirmed(config, file) / DATABASE).write_bytes(b"cut")
    assert restoring.settle(config)
    assert config.sqlite_file
    assert _one(config.sqlite_file, "SELECT count(*) FROM cards") == 3
    assert (restoring.last(config) or {})["failed"]


def test_what_nobody_confirmed_is_thrown_away(config: Config, file: Path) -> None:
    carrying.unpack(file, restoring.place(config))
    assert not restoring.settle(config)
    assert not (config.data_dir / "incoming").exists()


def test_a_restore_that_was_interrupted_is_done_at_the_next_start(
    config: Config, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes after the old database's companions are gone, before the new one is there."""
    _confirmed(config, file)
    rename = Path.rename
    with monkeypatch.context() as dying:

        def end(path: Path, target: Path) -> Any:
            if target == config.sqlite_file:
                raise KeyboardInterrupt
            return rename(path, target)

        dying.setattr(Path, "rename", end)
        with pytest.raises(KeyboardInterrupt):
            restoring.settle(config)
    assert restoring.settle(config)
    assert config.sqlite_file
    assert _one(config.sqlite_file, "SELECT count(*) FROM cards") == 5


BROKEN: dict[str, Callable[[Path], None]] = {
    "no zip": lambda file: file.write_bytes(b"colaboracion") and None,
    "cut short": lambda file: file.write_bytes(file.read_bytes()[:-40]) and None,
    "something else in it": lambda file: _add(file, "../evil.py"),
    "the same twice": lambda file: _add(file, f"again/{KEY}"),
}


def _add(file: Path, name: str) -> None:
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr(name, "x")


@pytest.mark.parametrize("breaks", list(BROKEN))
def test_what_is_no_copy_is_not_unpacked(file: Path, tmp_path: Path, breaks: str) -> None:
    BROKEN[breaks](file)
    (tmp_path / "in").mkdir()
    with pytest.raises(CopyError, match="copy_damaged"):
        carrying.unpack(file, tmp_path / "in")
    assert not (tmp_path / "evil.py").exists()


class Ana:
    """The organizer of a server, by HTTP."""

    def __init__(self, server: Server) -> None:
        self.server, self.told = server, server.codes()[0]
        self.web = requests.Session()
        self.web.post(f"{server.url}/join", json={"code": self.told["codes"]["organizer"]})

    def address(self, place: str, slug: str = "") -> str:
        """An address of the workshop, as organizer."""
        return f"{self.server.url}/w/{slug or self.told['workshop']}/{place}?seat=organizer"

    def asks(self, name: str, **fields: object) -> requests.Response:
        """Carry out a command."""
        body = {"seat": "organizer", "id": f"{len(name):032x}", "name": name, "fields": fields}
        return self.web.post(self.address("commands"), json=body)

    def brings(self, content: bytes) -> requests.Response:
        """Send a copy to be looked at."""
        return self.web.post(self.address("copies/brought"), files={"file": ("c.zip", content)})

    def left_last(self) -> str:
        """What was written down last as handed out."""
        return str(self.web.get(self.address("exports")).json()["exports"][0]["document"])

    def confirms(self, **told: str) -> requests.Response:
        """Have it put in place."""
        asked = told | {"seat": "organizer"}
        return self.web.post(self.address("copies/restored"), json=asked)


def test_a_server_takes_the_place_of_another_by_itself(server: Callable[..., Server]) -> None:
    first, spare = Ana(server()), Ana(server())
    assert first.asks("set_phase", phase="writing").ok
    content = first.web.get(first.address("copies/file")).content
    assert first.left_last() == "copy"
    incoming = Path(first.server.settings["DATA_DIR"]) / "incoming"
    until(lambda: not [*incoming.iterdir()], within=5, what="that nothing of it stays")
    assert first.brings(b"no copy").json()["error"]["code"] == "copy_damaged"

    seen = spare.brings(content).json()
    assert (seen["confirm"], seen["here"]) == (None, [])
    assert seen["settings"]["port"] == first.server.port
    assert spare.asks("set_phase", phase="writing").ok  # now there is something to lose
    seen = spare.brings(content).json()
    (workshop,) = seen["here"]
    assert seen["newer"] == [workshop["id"]]
    assert spare.confirms(id=seen["id"], title="otro").json()["error"]["code"] == "other_title"
    answer = spare.confirms(id=seen["id"], title=f" {seen['confirm']['es']} ")
    assert answer.status_code == 202

    slug = answer.json()["workshop"]
    asked = spare.address("restoring", slug)
    until(lambda: _is_ok(spare.web, asked), within=30, what="the spare with the first one's key")
    done = spare.web.get(asked).json()
    assert (done["last"]["failed"], done["may"]) == (False, "yes")
    assert first.web.get(spare.address("state", slug)).ok  # its cookie is good here too
    assert spare.server.process.poll() is None
    kept = Path(spare.server.settings["DATA_DIR"]) / "copies" / done["last"]["before"]
    assert copies.prove(kept)
    assert spare.server.stop() == 0


def _is_ok(web: requests.Session, address: str) -> bool:
    try:
        return web.get(address, timeout=5).ok
    except requests.ConnectionError:
        return False
