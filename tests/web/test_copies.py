"""/w/<slug>/copies: how the copies stand, for organizers; one more when they ask for it."""

from pathlib import Path
from typing import Any

import pytest

from colaboracion import copies, copying
from colaboracion.config import Config
from colaboracion.copying import Copying
from tests.copies.test_copies import _installation
from tests.room import SEATS, Room
from tests.web.browsers import Browser

ASKED = "copies?seat=organizer"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A small installation and where its copies go."""
    _installation(tmp_path / "data")
    settings = {"DATA_DIR": str(tmp_path / "data"), "BACKUP_DIR": str(tmp_path / "stick")}
    return Config.from_environment(settings)


@pytest.fixture
def ana(room: Room, config: Config, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """The organizer of a server that copies that installation."""
    monkeypatch.setitem(room.app.extensions, "config", config)
    monkeypatch.setitem(room.app.extensions, "copying", Copying(config))
    return Browser(room).join("ana")


def _told(browser: Browser) -> Any:
    return browser.get(ASKED).get_json()


def _copy_now(browser: Browser, seat: str = "organizer") -> Any:
    return browser.client.post(f"/w/{browser.room.slug}/copies?seat={seat}", json={})


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_nobody_else_learns_of_them_or_makes_one(ana: Browser, config: Config, person: str) -> None:
    other = Browser(ana.room).join(person)
    assert other.get(f"copies?seat={SEATS[person]}").status_code == 403
    assert _copy_now(other, SEATS[person]).status_code == 403
    assert Browser(ana.room).get(ASKED).status_code == 401
    assert _copy_now(Browser(ana.room)).status_code == 401
    assert config.backup_dir
    assert copies.found(config.backup_dir) == []


def test_one_is_made_when_asked_for(ana: Browser, config: Config) -> None:
    before = _told(ana)
    assert (before["kept"], before["fresh"], before["failed"], before["age"]) == (
        "here",
        False,
        False,
        None,
    )
    assert _copy_now(ana).get_json() == _told(ana)
    after = _told(ana)
    assert (after["fresh"], after["failed"], after["age"]) == (True, False, 0)
    assert (after["place"], after["same_disk"]) == ("stick", True)
    assert config.backup_dir
    (copy,) = copies.found(config.backup_dir)
    assert copies.prove(copy)["rows"]["cards"] == 3


def test_of_the_place_its_name_only_is_told(ana: Browser, config: Config) -> None:
    assert config.backup_dir
    _copy_now(ana)
    assert str(config.backup_dir.parent) not in ana.get(ASKED).get_data(as_text=True)


def test_one_that_fails_is_told_and_the_next_that_does_not(ana: Browser, config: Config) -> None:
    assert config.backup_dir
    config.backup_dir.write_text("a file where a folder belongs")
    assert _copy_now(ana).status_code == 200
    assert (_told(ana)["failed"], _told(ana)["age"]) == (True, None)
    config.backup_dir.unlink()
    _copy_now(ana)
    assert (_told(ana)["failed"], _told(ana)["fresh"]) == (False, True)


def test_an_old_one_is_told(ana: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    _copy_now(ana)
    monkeypatch.setattr(copying, "EVERY", -1)
    assert _told(ana)["fresh"] is False


@pytest.mark.parametrize(
    ("settings", "kept"),
    [({"BACKUP_DIR": "off"}, "off"), ({"DATABASE_URL": "postgresql://x/y"}, "elsewhere")],
)
def test_where_none_are_made_it_says_so(
    ana: Browser, tmp_path: Path, settings: dict[str, str], kept: str
) -> None:
    config = Config.from_environment({"DATA_DIR": str(tmp_path / "other")} | settings)
    ana.room.app.extensions |= {"config": config, "copying": Copying(config)}
    assert _told(ana) == {"kept": kept}
    assert _copy_now(ana).get_json() == {"kept": kept}
