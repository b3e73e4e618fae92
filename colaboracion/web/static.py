"""GET /static/<build>/…: the pages' files, packed once, kept by the browser for good."""

import gzip
import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, request, send_from_directory

from colaboracion.web import page_files

blueprint = Blueprint("static", __name__)

_PACKED = {".js", ".css", ".svg"}  # fonts are packed already


@blueprint.get("/static/<build>/<path:name>")
def get(build: str, name: str) -> Response:
    """A file, or several stylesheets as one; under the address of another build it is not kept,
    for it may be another file.

    Nor is what was written after the start: a release that comes while this one serves.
    """
    folder: Path = current_app.extensions["static_folder"]
    paths = page_files.parts(folder, name)
    if not paths:
        abort(404)
    response = _told(folder, name, paths)
    response.headers["Vary"] = "Accept-Encoding"
    if build == current_app.extensions["build"] and all(map(_is_as_at_start, paths)):
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def written_at(folder: Path) -> dict[Path, int]:
    """When each file was last written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def _is_as_at_start(path: Path) -> bool:
    known: dict[Path, int] = current_app.extensions["written_at"]
    return known.get(path) == path.stat().st_mtime_ns


def _told(folder: Path, name: str, paths: list[Path]) -> Response:
    kind = mimetypes.guess_type(name)[0]
    if Path(name).suffix in _PACKED and request.accept_encodings["gzip"]:
        packed = _packed(tuple(paths), current_app.extensions["build"])
        return Response(packed, mimetype=kind, headers={"Content-Encoding": "gzip"})
    if len(paths) > 1:
        return Response(_joined(paths), mimetype=kind)
    return send_from_directory(folder, name)


def _joined(paths: list[Path] | tuple[Path, ...]) -> bytes:
    return b"\n".join(path.read_bytes() for path in paths)


# Files and what pages have together; what else is asked for by whoever plays with addresses.
@lru_cache(maxsize=640)
def _packed(paths: tuple[Path, ...], _build: str) -> bytes:
    return gzip.compress(_joined(paths), compresslevel=9)
