"""An installation of this release, to be upgraded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from colaboracion.config import Config
from tests.copies.upgrades import connect, upgrade


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """An installation to be, with its signing key."""
    settings = {"DATA_DIR": str(tmp_path / "data"), "BACKUP_DIR": str(tmp_path / "copies")}
    return Config.from_environment(settings)


@pytest.fixture
def engine(config: Config) -> Iterator[Engine]:
    """Its database, as this release leaves it, with a workshop."""
    one = connect(config)
    upgrade(one, config)
    yield one
    one.dispose()
