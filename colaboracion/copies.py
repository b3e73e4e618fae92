"""Copies of an installation that runs on SQLite: made beside the running server, proven, restored.

A copy is a folder named by its moment that holds the database, the key that signs the cookies
and, written last, a manifest of what is in it: a folder without a fitting manifest is no copy.
Uses the standard library alone, so that the process that copies every minute starts at once.
"""

import hashlib
import json
import os
import secrets
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

DATABASE, KEY, MANIFEST = "colaboracion.db", "secret_key", "manifest.json"
NEWEST = 60  # copies that are all kept; of the older ones, the first of each hour
BEFORE_UPGRADE = "-before-upgrade"  # what ends the name of a copy that stays for good
BEFORE_RESTORE = "-before-restore"  # the same, of what stood where another copy was put
_FOR_GOOD = (BEFORE_UPGRADE, BEFORE_RESTORE)
ABANDONED = 3600.0  # seconds after which nobody works on an unfinished one any more
_BEGUN = "."  # what begins the name of a folder that is not finished


@dataclass(frozen=True)
class Installation:
    """Where the database of an installation lies, and the key that signs its cookies."""

    database: Path
    key: Path


class CopyError(Exception):
    """A copy could not be made or used; the text: copy_nothing, copy_damaged or copy_in_use."""


def make(source: Installation, folder: Path, mark: str = "") -> Path:
    """Copy an installation, running or not, into a new folder of `folder`; gives that folder.

    `mark` ends its name. Raises CopyError or OSError, after which nothing is left that
    looks like a copy.
    """
    name = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%fZ") + mark
    draft = folder / f"{_BEGUN}{name}"
    draft.mkdir(parents=True, mode=0o700)
    try:
        _fill(draft, source)
        prove(draft)
        copy = draft.rename(folder / name)
        _keep(folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return copy


def make_before_upgrade(source: Installation, folder: Path) -> Path:
    """A copy that says in its name what it is from before, and is not thinned out.

    A start that fails again and again makes one, not one each time.
    """
    copy = make(source, folder, BEFORE_UPGRADE)
    files = prove(copy)["files"]
    for earlier in folder.glob(f"[!{_BEGUN}]*{BEFORE_UPGRADE}"):
        if earlier != copy and _is_whole_and_holds(earlier, files):
            shutil.rmtree(copy)
            return earlier
    return copy


def prove(copy: Path) -> dict[str, Any]:
    """The manifest of a copy that is whole and readable; CopyError for any other folder."""
    try:
        manifest = dict(json.loads((copy / MANIFEST).read_text(encoding="utf-8")))
        whole = all(_digest(copy / name) == kept for name, kept in manifest["files"].items())
        if not whole or DATABASE not in manifest["files"]:
            raise CopyError("copy_damaged")
        with closing(_open_unchanging(copy / DATABASE)) as database:
            sound = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            if not sound or _counts(database) != manifest["rows"]:
                raise CopyError("copy_damaged")
    except (OSError, ValueError, KeyError, sqlite3.Error) as error:
        raise CopyError("copy_damaged") from error
    return manifest


def restore(copy: Path, target: Installation) -> dict[str, Any]:
    """Put a proven copy where no database is; gives its manifest.

    Every workshop gets a new epoch, so that the pages that are still open bring back
    what was written after the copy. Raises CopyError or OSError; then there still is none.
    """
    if list(target.database.parent.glob(f"{target.database.name}*")):
        prove(copy)
        raise CopyError("copy_in_use")
    return replace(copy, target)


def replace(copy: Path, target: Installation) -> dict[str, Any]:
    """The same in the place of whatever is there, which no process may have open any more.

    Interrupted anywhere it may be done again: what was there goes only when the copy lies
    whole beside it.
    """
    manifest = prove(copy)
    place = target.database.parent
    place.mkdir(parents=True, exist_ok=True)
    draft = place / f"{_BEGUN}{target.database.name}"
    try:
        shutil.copyfile(copy / DATABASE, draft)
        _begin_epochs(draft)
        if KEY in manifest["files"]:
            _copy_key(copy / KEY, target.key)
        _keep(draft)
        for beside in place.glob(f"{target.database.name}-*"):  # belongs to what goes
            beside.unlink()
        draft.rename(target.database)
    finally:
        draft.unlink(missing_ok=True)
    _keep(place)
    return manifest


def thin(folder: Path) -> None:
    """Keep the newest copies, one of each hour before them and those from before an upgrade or a
    restore; what was never finished goes.

    Only when it is old: somebody else may be making a copy in the same folder now.
    """
    for begun in folder.glob(f"{_BEGUN}*Z*"):
        if time.time() - begun.stat().st_mtime > ABANDONED:
            shutil.rmtree(begun, ignore_errors=True)
    passing = [copy for copy in found(folder) if not copy.name.endswith(_FOR_GOOD)]
    hours = set[str]()
    for copy in passing[:-NEWEST]:
        hour = copy.name[:13]
        if hour in hours:
            shutil.rmtree(copy, ignore_errors=True)
        hours.add(hour)


def newest(place: Path) -> Path:
    """`place` itself where it is a copy, else the newest copy in it; CopyError without any."""
    if (place / MANIFEST).exists():
        return place
    copies_there = found(place)
    if not copies_there:
        raise CopyError("copy_nothing")
    return copies_there[-1]


def found(folder: Path) -> list[Path]:
    """The folders that were finished, the oldest first."""
    return sorted(path.parent for path in folder.glob(f"[!{_BEGUN}]*/{MANIFEST}"))


def _is_whole_and_holds(copy: Path, files: dict[str, str]) -> bool:
    try:
        return bool(prove(copy)["files"] == files)
    except CopyError:
        return False


def _begin_epochs(path: Path) -> None:
    with closing(_open(path)) as database:
        for (workshop,) in database.execute("SELECT id FROM workshops").fetchall():
            epoch = secrets.token_hex(4)
            database.execute("UPDATE workshops SET epoch = ? WHERE id = ?", (epoch, workshop))


def _fill(draft: Path, source: Installation) -> None:
    if not source.database.exists():
        raise CopyError("copy_nothing")
    with closing(_open(source.database)) as original, closing(_open(draft / DATABASE)) as copied:
        original.execute("BEGIN")  # one moment for the counting and the copying
        rows = _counts(original)
        original.backup(copied)
    if source.key.exists():
        _copy_key(source.key, draft / KEY)
    files = {path.name: _digest(path) for path in draft.iterdir()}
    for path in draft.iterdir():
        _keep(path)
    manifest = {"made_at": datetime.now(UTC).isoformat(), "rows": rows, "files": files}
    (draft / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    _keep(draft / MANIFEST)


def _copy_key(source: Path, target: Path) -> None:
    """Whoever can read it can sign a cookie."""
    target.touch(mode=0o600)
    shutil.copyfile(source, target)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, timeout=15)


def _open_unchanging(path: Path) -> sqlite3.Connection:
    """Without a file beside it: a copy may lie on a stick that cannot be written to."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)


def _counts(database: sqlite3.Connection) -> dict[str, int]:
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in sorted(tables)
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _keep(path: Path) -> None:
    """Ask for it to be on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


if __name__ == "__main__":
    its_database, its_key, copies = map(Path, sys.argv[1:])
    make(Installation(its_database, its_key), copies)
    thin(copies)
