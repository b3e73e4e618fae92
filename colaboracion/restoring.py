"""A copy that is brought to a running server: looked at, and put in place as the server starts.

While it serves, the database is open; so a confirmed copy only waits in DATA_DIR, the server starts
itself anew, and before anything is opened the copy takes the place of what was there.
"""

import json
import logging
import re
import secrets
import shutil
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any

from colaboracion import carrying, children, copies
from colaboracion.config import Config

log = logging.getLogger(__name__)

_PACKER = [sys.executable, "-m", "colaboracion.carrying"]
_ROOT = Path(__file__).resolve().parents[1]
_INCOMING, _NEXT, _DONE = "incoming", "next", "restored.json"
_PATIENCE = 120.0  # seconds that one packing or unpacking may take
_FORGOTTEN = 3600.0  # seconds after which nobody decides any more on what was brought
_NAME = re.compile(r"\A[0-9a-f]{32}\Z")


def installation(config: Config) -> copies.Installation | None:
    """What is copied; None where it is a PostgreSQL."""
    database = config.sqlite_file
    return copies.Installation(database, config.data_dir / copies.KEY) if database else None


def packed(config: Config, settings: dict[str, Any], file: Path) -> None:
    """One file with all of the installation, made in a process of its own."""
    source = installation(config)
    assert source is not None
    places = [source.database, source.key, json.dumps(settings), file]
    children.run([*_PACKER, "pack", *map(str, places)], _PATIENCE, folder=_ROOT)


def place(config: Config) -> Path:
    """A new folder for what is brought; what nobody decided on goes."""
    incoming = config.data_dir / _INCOMING
    for folder in incoming.glob("*"):
        if folder.is_dir() and time.time() - folder.stat().st_mtime > _FORGOTTEN:
            shutil.rmtree(folder, ignore_errors=True)
    folder = incoming / secrets.token_hex(16)
    folder.mkdir(parents=True, mode=0o700)
    return folder


def look(config: Config, folder: Path) -> dict[str, Any]:
    """What was brought, proven in a process of its own, and what is here; {refused} where it
    is no copy.
    """
    places = [str(folder), str(config.sqlite_file)]
    children.run([*_PACKER, "tell", *places], _PATIENCE, folder=_ROOT)
    found = told(folder)
    if "refused" in found:
        shutil.rmtree(folder, ignore_errors=True)
    return found


def told(folder: Path) -> dict[str, Any]:
    """The same, as it was found."""
    return dict(json.loads((folder / carrying.TOLD).read_text(encoding="utf-8")))


def brought(config: Config, name: str) -> Path | None:
    """The folder of what was brought under that name, while it is there."""
    folder = config.data_dir / _INCOMING / name
    return folder if _NAME.match(name) and (folder / carrying.TOLD).exists() else None


def confirm(config: Config, folder: Path) -> None:
    """From the next start on it is what the server serves."""
    draft = folder.parent / f".{_NEXT}"
    draft.write_text(folder.name, encoding="ascii")
    draft.rename(folder.parent / _NEXT)


def forget_brought(config: Config) -> None:
    """What was brought goes, unless it was confirmed: then it is gone after the next start."""
    incoming = config.data_dir / _INCOMING
    if incoming.is_dir() and not (incoming / _NEXT).exists():
        shutil.rmtree(incoming)


def settle(config: Config) -> bool:
    """Put in place what was confirmed, after a copy of what is there; whether there was any.

    Before anything is opened. Where it cannot be done, what was there stays and is served.
    """
    incoming = config.data_dir / _INCOMING
    target, chosen = installation(config), incoming / _NEXT
    is_wanted = target is not None and chosen.exists()
    done = None
    if target and is_wanted:
        done = _put(config, incoming / chosen.read_text(encoding="ascii"), target)
    shutil.rmtree(incoming, ignore_errors=True)  # before the note: the disk may be full
    if done:
        _note(config, done)
    return is_wanted


def last(config: Config) -> dict[str, Any] | None:
    """How the last restore by button ended: {made_at, at, before, failed, settings}."""
    path = config.data_dir / _DONE
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def _put(config: Config, copy: Path, target: copies.Installation) -> dict[str, Any]:
    done: dict[str, Any] = {"id": copy.name, "at": int(time.time() * 1000), "before": None}
    try:
        found = told(copy)
        done |= {"made_at": found["made_at"], "settings": found["settings"]}
        if target.database.exists():
            folder = config.backup_dir or config.data_dir / "copies"
            done["before"] = copies.make(target, folder, copies.BEFORE_RESTORE).name
        copies.replace(copy, target)
    except (copies.CopyError, OSError, ValueError, KeyError, sqlite3.Error):
        log.exception("The copy could not be put in place; what was there stays")
        return done | {"failed": True}
    return done | {"failed": False}


def _note(config: Config, done: dict[str, Any]) -> None:
    draft = config.data_dir / f".{_DONE}"
    try:
        draft.write_text(json.dumps(done), encoding="utf-8")
        draft.replace(config.data_dir / _DONE)
    except OSError:  # a server that starts is worth more than the note
        log.exception("How the restore ended could not be written down")
