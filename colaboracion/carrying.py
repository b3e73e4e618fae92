"""A copy as one file that a person carries: packed beside the running server, unpacked and told.

Run as a program (`python -m colaboracion.carrying pack|tell …`), for both take a processor for a
while. Uses the standard library alone, as the module of copies does, whose these are.
"""

import json
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from colaboracion import copies
from colaboracion.copies import DATABASE, KEY, MANIFEST, CopyError, Installation

SETTINGS = "settings.json"  # of the server that it was made at: {port, addresses}
TOLD = "told.json"
NAMES = {DATABASE, KEY, MANIFEST, SETTINGS}
MOST_BYTES = 4 * 1024**3  # of what is unpacked
_PIECE = 1024**2
_SEATS = "SELECT slug, generation FROM codes JOIN workshops ON workshops.id = workshop_id"


def pack(source: Installation, settings: dict[str, Any], file: Path) -> None:
    """Copy the installation into one new file; raises CopyError or OSError."""
    with TemporaryDirectory(dir=file.parent) as folder:
        copy = copies.make(source, Path(folder))
        (copy / SETTINGS).write_text(json.dumps(settings), encoding="utf-8")
        with zipfile.ZipFile(file, "x", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
            for path in sorted(copy.iterdir()):
                packed.write(path, path.name)


def unpack(file: Path, folder: Path) -> None:
    """Put what such a file holds into `folder`; CopyError where it is none."""
    try:
        with zipfile.ZipFile(file) as packed:
            members = [each for each in packed.infolist() if not each.is_dir()]
            names = [Path(each.filename).name for each in members]
            size = sum(each.file_size for each in members)
            if len({*names}) < len(names) or not NAMES.issuperset(names) or size > MOST_BYTES:
                raise CopyError("copy_damaged")
            for member, name in zip(members, names, strict=True):
                _write(packed, member, folder / name)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError) as error:
        raise CopyError("copy_damaged") from error


def _write(packed: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> None:
    """No more of it than it says: a few bytes can be told to be a disk full."""
    path.touch(mode=0o600)
    left = member.file_size
    with packed.open(member) as source, path.open("wb") as target:
        while piece := source.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise CopyError("copy_damaged")
            target.write(piece)


def told(folder: Path) -> dict[str, Any]:
    """What a copy holds, proven: {made_at, has_key, settings, revision, seats, workshops}."""
    manifest = copies.prove(folder)
    settings = folder / SETTINGS
    known = json.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
    with closing(_reading(folder / DATABASE)) as database:
        seats = database.execute(f"{_SEATS} WHERE seat = 'organizer'").fetchall()
        revision = database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        return {
            "made_at": manifest["made_at"],
            "has_key": KEY in manifest["files"],
            "settings": known,
            "revision": revision,
            "seats": seats,
            "workshops": workshops(database),
        }


def workshops(database: sqlite3.Connection) -> list[dict[str, Any]]:
    """Those of an installation."""
    return list(_workshops(database))


def _workshops(database: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Each with how much is in it and when somebody last did something there."""
    rows = database.execute("SELECT id, slug, title_es, title_en, seq FROM workshops ORDER BY slug")
    for workshop, slug, spanish, english, seq in rows.fetchall():
        of_it = (workshop,)
        (cards,) = database.execute(
            "SELECT count(*) FROM cards WHERE workshop_id = ?", of_it
        ).fetchone()
        (at,) = database.execute("SELECT max(at) FROM log WHERE workshop_id = ?", of_it).fetchone()
        title = {"es": spanish, "en": english}
        yield {"id": workshop, "slug": slug, "title": title, "seq": seq, "cards": cards, "at": at}


def _reading(path: Path, how: str = "immutable=1") -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, timeout=15)


def _tell(folder: Path, served: Path) -> None:
    """{…} as `told`, beside it the workshops that are served here; or {refused}; into a file
    beside the copy.
    """
    brought = folder / "brought"
    try:
        if brought.exists():
            unpack(brought, folder)
            brought.unlink()
        found = told(folder)
        with closing(_reading(served, "mode=ro")) as database:
            found["here"] = workshops(database)
    except (CopyError, OSError, ValueError, sqlite3.Error) as error:
        found = {"refused": str(error) if isinstance(error, CopyError) else "copy_damaged"}
    (folder / TOLD).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    what, *places = sys.argv[1:]
    if what == "pack":
        its_database, its_key, its_settings, its_file = places
        pack(
            Installation(Path(its_database), Path(its_key)),
            json.loads(its_settings),
            Path(its_file),
        )
    else:
        _tell(*map(Path, places))
