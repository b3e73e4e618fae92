"""What is forgotten goes from wherever copies may lie."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from colaboracion.config import Config
from colaboracion.copying import Copying

NAME = b"Begonia Zuniga"


def _holding(folder: Path) -> set[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).parts[0] for path in files if NAME in path.read_bytes()}


def test_copies_of_before_go_wherever_they_lie(tmp_path: Path) -> None:
    """Those in the usual place, too, where another was set later; and what was only brought."""
    config = Config.from_environment({"DATA_DIR": str(tmp_path), "SECRET_KEY": "x"})
    assert config.sqlite_file
    with closing(sqlite3.connect(config.sqlite_file)) as database:
        database.execute("CREATE TABLE workshops (id TEXT, name TEXT)")
        database.execute("INSERT INTO workshops VALUES ('1', ?)", [NAME.decode()])
        database.commit()
        for each in ("copies", "stick", "incoming"):
            Copying(replace(config, backup_dir=tmp_path / each)).once()
        assert _holding(tmp_path) == {"colaboracion.db", "copies", "stick", "incoming"}
        database.execute("DELETE FROM workshops")
        database.commit()
    Copying(replace(config, backup_dir=tmp_path / "stick")).forget()
    assert _holding(tmp_path) == set()
    assert len(list((tmp_path / "stick").iterdir())) == 1
    assert not list((tmp_path / "copies").iterdir())
