"""/w/<slug>/restoring: all of the server as one file, and such a file put in its place.

Only for whoever organizes every workshop of the server, archived ones too: what is put in place
takes the place of all of them.
"""

import logging
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePath
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from msgspec import Struct
from sqlalchemy import select
from werkzeug.datastructures import FileStorage

from colaboracion import carrying, copies, database, migrations, restoring
from colaboracion.addresses import ways_in
from colaboracion.children import ChildError
from colaboracion.commands.command import convert_strictly
from colaboracion.config import Config
from colaboracion.errors import BadRequest, Forbidden, Refused, Unknown
from colaboracion.models import Workshop
from colaboracion.web import identity, recording
from colaboracion.web.requests import read_json
from colaboracion.web.workshops import asked_by, held_here
from colaboracion.words import LANGUAGES

log = logging.getLogger(__name__)
blueprint = Blueprint("restoring", __name__)

_MOST_BYTES = 2 * 1024**3  # of a copy that is sent
_PIECE = 1024**2  # bytes that are read or written before others have their turn


class Confirmed(Struct, forbid_unknown_fields=True):
    """What was looked at, and the title that was typed where something would be replaced."""

    id: str
    title: str = ""
    seat: str | None = None


@blueprint.get("/w/<slug>/restoring")
def get(slug: str) -> ResponseReturnValue:
    """{may: yes | elsewhere | others | several | runner, last, addresses}: whether a copy may be
    put in place here, how the last one ended and where this server is reached.
    """
    _require_organizer(slug, request.args.get("seat"))
    config = _config()
    last = restoring.last(config) if config.sqlite_file else None
    return jsonify(may=_may(), last=last, addresses=ways_in(config))


@blueprint.get("/w/<slug>/copies/file")
def packed(slug: str) -> Response:
    """All of the server as one file: database, key, settings, manifest."""
    _require_organizer(slug, request.args.get("seat"))
    _require("elsewhere", "others")
    config = _config()
    settings = {"port": config.port, "addresses": ways_in(config)}
    moment = f"{datetime.now(UTC).astimezone():%Y-%m-%d-%H%M}"
    folder = restoring.place(config)  # where whatever is left behind goes in time
    try:
        restoring.packed(config, settings, folder / "copy.zip")
    except (ChildError, OSError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        log.exception("No copy was packed")
        raise Refused("copy_failed") from error
    size = (folder / "copy.zip").stat().st_size
    response = Response(_Sent(folder), mimetype="application/zip")
    response.headers["Content-Disposition"] = f'attachment; filename="colaboracion-{moment}.zip"'
    response.content_length = size
    recording.handed(slug, request.args.get("seat"), "zip", "copy", LANGUAGES)
    return response


class _Sent:
    """A packed copy in pieces, between which others are served; gone once it was sent or broken off
    (first closed, for Windows deletes nothing that is open).
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = (folder / "copy.zip").open("rb")

    def __iter__(self) -> Iterator[bytes]:
        while piece := self._file.read(_PIECE):
            yield piece
            time.sleep(0)

    def close(self) -> None:
        self._file.close()
        shutil.rmtree(self._folder, ignore_errors=True)


@blueprint.post("/w/<slug>/copies/brought")
def bring(slug: str) -> ResponseReturnValue:
    """`file` of a form (one, or the files of a copy's folder), its sender known: proven, and told.

    → {id, made_at, workshops, here, newer, settings, fixed_key, confirm}
    """
    _require_organizer(slug, request.args.get("seat"))
    _require("elsewhere", "others", "several", "runner")
    request.max_content_length = _MOST_BYTES
    files = request.files.getlist("file")
    if not files:
        raise BadRequest("bad_fields", why="file")
    try:
        folder = restoring.place(_config())
        _save(files, folder)
        found = restoring.look(_config(), folder)
    except (ChildError, OSError) as error:
        log.exception("What was brought could not be looked at")
        raise Refused("copy_failed") from error
    _require_usable(found)
    return jsonify(_told(slug, folder.name, found))


@blueprint.post("/w/<slug>/copies/restored")
def restore(slug: str) -> ResponseReturnValue:
    """{seat, id, title} → 202 {workshop}; the server starts anew with what was looked at.

    The browser gets the organizer's seats of its workshops: whoever has the file has its key.
    """
    asked = convert_strictly(read_json(), Confirmed)
    _require_organizer(slug, asked.seat)
    _require("elsewhere", "others", "several", "runner")
    folder = restoring.brought(_config(), asked.id)
    if folder is None:
        raise Unknown
    found = restoring.told(folder)
    wanted = _told(slug, folder.name, found)["confirm"]
    if wanted and asked.title.strip() not in wanted.values():
        raise Refused("other_title")
    response = jsonify(workshop=found["seats"][0][0] if found["seats"] else slug, id=folder.name)
    key = folder / copies.KEY
    if found["has_key"] and not _has_fixed_key():
        seats = [(name, "organizer", generation) for name, generation in found["seats"]]
        identity.hand_over(response, key.read_text(encoding="ascii"), seats)
    restoring.confirm(_config(), folder)
    current_app.extensions["restart"]()
    return response, 202


def _config() -> Config:
    config: Config = current_app.extensions["config"]
    return config


def _require_organizer(slug: str, seat: str | None) -> None:
    with asked_by(slug, seat) as (_, _, asking):
        if asking.role != "organizer":
            raise Forbidden


def _may() -> str:
    config = _config()
    if config.sqlite_file is None:
        return "elsewhere"
    mine = {slug for slug, seat in held_here() if seat.role == "organizer"}
    with database.reading() as session:
        all_of_them = set(session.scalars(select(Workshop.slug)))
    if not all_of_them <= mine:
        return "others"
    if config.redis_url or config.workers > 1:
        return "several"  # each has the database open, and no process ends the others
    return "yes" if "restart" in current_app.extensions else "runner"


def _require(*but: str) -> None:
    # words: errors.restore_elsewhere errors.restore_others
    # words: errors.restore_several errors.restore_runner
    if (may := _may()) in but:
        raise Refused(f"restore_{may}")


def _save(files: list[FileStorage], folder: Path) -> None:
    """A single file is one that was packed; several are a folder's, each by its name."""
    for file in files:
        name = PurePath((file.filename or "").replace("\\", "/")).name
        path = folder / (name if name in carrying.NAMES else "brought")
        path.touch(mode=0o600)
        with path.open("wb") as kept:
            while piece := file.stream.read(_PIECE):
                kept.write(piece)
                time.sleep(0)  # others are served in between


def _require_usable(found: dict[str, Any]) -> None:
    if "refused" in found:
        raise Refused("copy_damaged")
    if not migrations.knows(found["revision"]):
        raise Refused("copy_newer")


def _told(slug: str, name: str, found: dict[str, Any]) -> dict[str, Any]:
    """What a person decides by. `newer`: what is done here and not in the copy; `confirm`: the
    titles of which one is typed where anything was done here at all.
    """
    had = {each["id"]: each["seq"] for each in found["workshops"]}
    here = [each for each in found["here"] if each["seq"]]
    asking = next((each["title"] for each in found["here"] if each["slug"] == slug), None)
    return {
        "id": name,
        "made_at": found["made_at"],
        "workshops": found["workshops"],
        "here": here,
        "newer": [each["id"] for each in here if each["seq"] > had.get(each["id"], -1)],
        "settings": found["settings"],
        "fixed_key": _has_fixed_key(),
        "confirm": asking if here else None,
    }


def _has_fixed_key() -> bool:
    """Whether the key is set from outside: then no copy's key can take its place."""
    kept = _config().data_dir / copies.KEY
    return not kept.exists() or kept.read_text(encoding="ascii") != _config().secret_key
