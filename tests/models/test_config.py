"""Settings: defaults of one laptop, a driver that does not block, a clear error otherwise."""

from pathlib import Path

import pytest

from colaboracion.addresses import ways_in
from colaboracion.config import Config


def read(tmp_path: Path, **environment: str) -> Config:
    return Config.from_environment({"DATA_DIR": str(tmp_path)} | environment)


def test_the_defaults_serve_a_room_from_one_file(tmp_path: Path) -> None:
    config = read(tmp_path)
    assert (config.host, config.port, config.async_mode) == (
        "0.0.0.0",  # noqa: S104 (read, not bound)
        8000,
        "eventlet",
    )
    assert config.database_url == f"sqlite:///{tmp_path}/colaboracion.db"


@pytest.mark.parametrize("url", ["postgres://h/d", "postgresql://h/d", "postgresql+psycopg2://h/d"])
def test_a_plain_postgresql_address_gets_the_driver_that_yields(tmp_path: Path, url: str) -> None:
    assert read(tmp_path, DATABASE_URL=url).database_url == "postgresql+psycopg2://h/d"


@pytest.mark.parametrize(
    "setting",
    [
        {"PORT": "80o0"},
        {"PORT": "0"},
        {"ASYNC_MODE": "x"},
        {"DATABASE_URL": "mysql://h"},
        {"WORKERS": "0"},
        {"WORKERS": "two"},
        {"FRONT": "example.org"},
        {"FRONT": "http://example.org/workshops"},
        {"LOG": "loud"},
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, setting: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(setting))):
        read(tmp_path, **setting)


def test_the_key_is_made_once_and_is_only_its_owners(tmp_path: Path) -> None:
    first, second = read(tmp_path), read(tmp_path)
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) >= 60
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_behind_a_front_people_come_by_its_address(tmp_path: Path) -> None:
    of_a_server = read(tmp_path, FRONT="https://workshops.example.org/", PORT="8001")
    assert ways_in(of_a_server) == ["https://workshops.example.org"]
    of_a_laptop = ways_in(read(tmp_path, FRONT="http://0.0.0.0:8000", PORT="8001"))
    assert of_a_laptop
    assert all(each.endswith(":8000") for each in of_a_laptop)
