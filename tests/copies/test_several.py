"""Copies where several processes serve: made by one of them, told by all, never amid a cleaning."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from colaboracion import copies
from colaboracion.config import Config
from colaboracion.copying import Copying
from colaboracion.file_locks import FileLock, beside
from tests.copies.test_copies import _installation
from tests.services.waiting import until


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """One of two processes of a small installation."""
    _installation(tmp_path / "data")
    settings = {"DATA_DIR": str(tmp_path / "data"), "BACKUP_DIR": str(tmp_path / "stick")}
    return Config.from_environment(settings | {"WORKERS": "2"})


def _made(config: Config) -> int:
    assert config.backup_dir
    return len(copies.found(config.backup_dir))


def test_whose_turn_it_is_makes_them_and_the_others_tell_of_them(config: Config) -> None:
    one, other = Copying(config, lambda: True), Copying(config, lambda: False)
    other.once_of_all()
    assert not _made(config)
    assert not other.fresh()
    one.once_of_all()
    assert _made(config) == 1
    assert one.fresh()
    assert other.fresh()
    assert other.told()["age"] < 30
    assert not Copying(replace(config, workers=1)).fresh()  # alone, it tells of its own


def test_none_is_begun_while_another_process_cleans(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert config.sqlite_file
    cleaning = beside(config.sqlite_file, "copying")
    assert cleaning.alone()
    tries = list[bool]()
    alone = FileLock.alone

    def tried(lock: FileLock) -> bool:
        tries.append(alone(lock))
        return tries[-1]

    monkeypatch.setattr(FileLock, "alone", tried)
    ends = threading.Thread(target=Copying(config).once)
    ends.start()
    until(lambda: len(tries) > 2, what="a wait for the other")
    assert not any(tries)
    assert not _made(config)
    cleaning.release()
    ends.join(30)
    until(lambda: _made(config) == 1, what="a copy")
