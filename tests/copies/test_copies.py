"""Copies: one moment of a running installation, proven; what is not whole is never taken for it."""

import json
import os
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from colaboracion import copies
from colaboracion.copies import DATABASE, KEY, MANIFEST, CopyError, Installation


def _installation(folder: Path, rows: int = 3) -> Installation:
    folder.mkdir()
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE workshops (id TEXT, epoch TEXT)")
        database.execute("CREATE TABLE cards (n INTEGER PRIMARY KEY, text TEXT)")
        database.execute("CREATE TABLE counted (cards INTEGER)")
        database.execute("INSERT INTO counted VALUES (?)", (rows,))
        database.execute("INSERT INTO workshops VALUES ('w', 'first')")
        database.executemany("INSERT INTO cards (text) VALUES (?)", [("x" * 5000,)] * rows)
        database.commit()
    (folder / KEY).write_text("signs everything", encoding="ascii")
    return Installation(folder / DATABASE, folder / KEY)


@pytest.fixture
def there(tmp_path: Path) -> Installation:
    return _installation(tmp_path / "data")


@pytest.fixture
def copy(there: Installation, tmp_path: Path) -> Path:
    return copies.make(there, tmp_path / "copies")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Installation:
    return Installation(tmp_path / "spare" / DATABASE, tmp_path / "spare" / KEY)


def _one(database: Path, query: str) -> object:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchone()[0]


def test_a_copy_holds_all_and_tells_what_it_holds(copy: Path) -> None:
    assert {path.name for path in copy.iterdir()} == {DATABASE, KEY, MANIFEST}
    assert copies.prove(copy)["rows"] == {"cards": 3, "counted": 1, "workshops": 1}


def test_whoever_may_not_read_the_key_may_not_read_its_copies(
    copy: Path, elsewhere: Installation
) -> None:
    copies.restore(copy, elsewhere)
    for key in (copy / KEY, elsewhere.key):
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.stat().st_mode) == 0o700  # the cards are nobody else's either


def test_it_comes_to_life_elsewhere_under_a_new_epoch(copy: Path, elsewhere: Installation) -> None:
    copies.restore(copy, elsewhere)
    assert _one(elsewhere.database, "SELECT count(*) FROM cards") == 3
    assert _one(elsewhere.database, "SELECT epoch FROM workshops") != "first"
    assert elsewhere.key.read_text(encoding="ascii") == "signs everything"
    assert _one(copy / DATABASE, "SELECT epoch FROM workshops") == "first"


def test_two_restores_of_one_copy_are_two_epochs(copy: Path, tmp_path: Path) -> None:
    epochs = set()
    for spare in (tmp_path / "one", tmp_path / "two"):
        copies.restore(copy, Installation(spare / DATABASE, spare / KEY))
        epochs.add(_one(spare / DATABASE, "SELECT epoch FROM workshops"))
    assert len(epochs) == 2


@pytest.mark.parametrize("live", [DATABASE, f"{DATABASE}-wal"])
def test_nothing_is_restored_over_what_is_there(
    copy: Path, elsewhere: Installation, live: str
) -> None:
    elsewhere.database.parent.mkdir()
    (elsewhere.database.parent / live).write_bytes(b"somebody's work")
    with pytest.raises(CopyError, match="copy_in_use"):
        copies.restore(copy, elsewhere)
    assert [path.name for path in elsewhere.database.parent.iterdir()] == [live]


def _cut(copy: Path) -> None:
    content = (copy / DATABASE).read_bytes()
    (copy / DATABASE).write_bytes(content[: len(content) // 2])


def _turn_a_byte(copy: Path) -> None:
    content = bytearray((copy / DATABASE).read_bytes())
    content[-10] ^= 1
    (copy / DATABASE).write_bytes(content)


def _half_a_manifest(copy: Path) -> None:
    (copy / MANIFEST).write_text((copy / MANIFEST).read_text(encoding="utf-8")[:40])


def _other_counts(copy: Path) -> None:
    manifest = json.loads((copy / MANIFEST).read_text(encoding="utf-8"))
    manifest["rows"]["cards"] += 1
    (copy / MANIFEST).write_text(json.dumps(manifest))


DAMAGES = {
    "cut short": _cut,
    "one bit turned": _turn_a_byte,
    "half a manifest": _half_a_manifest,
    "other counts": _other_counts,
    "no manifest": lambda copy: (copy / MANIFEST).unlink(),
    "no database": lambda copy: (copy / DATABASE).unlink(),
    "no key": lambda copy: (copy / KEY).unlink(),
}


@pytest.mark.parametrize("damage", list(DAMAGES))
def test_what_is_damaged_is_not_restored(copy: Path, elsewhere: Installation, damage: str) -> None:
    DAMAGES[damage](copy)
    with pytest.raises(CopyError, match="copy_damaged"):
        copies.restore(copy, elsewhere)
    assert not elsewhere.database.exists()


def test_a_database_that_is_damaged_already_gives_no_copy(
    there: Installation, tmp_path: Path
) -> None:
    content = bytearray(there.database.read_bytes())
    content[4096:4104] = b"\xff" * 8  # the head of its second page
    there.database.write_bytes(content)
    with pytest.raises((CopyError, sqlite3.Error)):
        copies.make(there, tmp_path / "copies")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_full_disk_leaves_nothing_that_looks_like_a_copy(
    there: Installation, tmp_path: Path
) -> None:
    """The limit on the size of a file stands for the full disk: both end a write midway."""
    command = [sys.executable, copies.__file__, there.database, there.key, tmp_path / "copies"]
    done = subprocess.run(
        command,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)),
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    assert copies.found(tmp_path / "copies") == []
    assert [*(tmp_path / "copies").glob("[!.]*")] == []


@pytest.fixture
def writer(there: Installation) -> Iterator[threading.Event]:
    """Somebody who adds a card and counts it, in one transaction, again and again."""
    enough = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(there.database, isolation_level=None, timeout=10)) as database:
            while not enough.is_set():
                database.execute("BEGIN IMMEDIATE")
                database.execute("INSERT INTO cards (text) VALUES (?)", ("y" * 5000,))
                database.execute("UPDATE counted SET cards = cards + 1")
                database.execute("COMMIT")

    thread = threading.Thread(target=write)
    thread.start()
    yield enough
    enough.set()
    thread.join()


def test_a_copy_is_one_moment_of_a_busy_installation(
    there: Installation, tmp_path: Path, writer: threading.Event
) -> None:
    assert not writer.is_set()
    made = [copies.make(there, tmp_path / "copies") for _ in range(10)]
    for copy in made:
        rows = copies.prove(copy)["rows"]["cards"]
        assert rows == _one(copy / DATABASE, "SELECT cards FROM counted")
    assert copies.prove(made[-1])["rows"]["cards"] > copies.prove(made[0])["rows"]["cards"]


def test_a_copy_that_cannot_be_written_to_is_read(copy: Path, elsewhere: Installation) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in copy.iterdir()}
    copies.restore(copy, elsewhere)
    assert {path.name: path.stat().st_mtime_ns for path in copy.iterdir()} == before


def test_old_copies_are_thinned_and_the_newest_kept(copy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    for hour in range(3):
        for minute in range(60):
            shutil.copytree(copy, folder / f"2026-07-17T{hour:02}-{minute:02}-00-000000Z")
    begun_long_ago = folder / ".2026-07-17T01-00-00-000000Z"
    begun_just_now = folder / ".2026-07-17T02-59-00-000000Z"
    for each in (begun_long_ago, begun_just_now):
        each.mkdir()
    os.utime(begun_long_ago, (0, 0))
    copies.thin(folder)
    names = [path.name[11:16] for path in copies.found(folder)]
    assert names == ["00-00", "01-00", *(f"02-{minute:02}" for minute in range(60))]
    assert list(folder.glob(".*")) == [begun_just_now]


def test_the_newest_of_a_folder_is_taken(there: Installation, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    first, second = copies.make(there, folder), copies.make(there, folder)
    assert copies.newest(folder) == second
    assert copies.newest(first) == first
    with pytest.raises(CopyError, match="copy_nothing"):
        copies.newest(tmp_path / "nowhere")
