"""GET /static/<build>/…: the pages' files, packed once, kept by the browser for good."""

import gzip
import mimetypes
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, current_app, request, send_from_directory

blueprint = Blueprint("static", __name__)

_PACKED = {".js", ".css", ".svg"}  # fonts are packed already


@blueprint.get("/static/<build>/<path:name>")
def get(build: str, name: str) -> Response:
    """A file; under the address of another build it is not kept, for it may be another file.

    Nor is what was written after the start: a release that comes while this one serves.
    """
    folder: Path = current_app.extensions["static_folder"]
    response = send_from_directory(folder, name)
    if Path(name).suffix in _PACKED and request.accept_encodings["gzip"]:
        kind = mimetypes.guess_type(name)[0]
        response.close()
        response = Response(_packed(folder / name, current_app.extensions["build"]), mimetype=kind)
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    if build == current_app.extensions["build"] and _is_as_at_start(folder / name):
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def written_at(folder: Path) -> dict[Path, int]:
    """When each file was last written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def _is_as_at_start(path: Path) -> bool:
    known: dict[Path, int] = current_app.extensions["written_at"]
    return known.get(path) == path.stat().st_mtime_ns


@lru_cache(maxsize=512)
def _packed(path: Path, _build: str) -> bytes:
    """`path` is one that send_from_directory has let through."""
    return gzip.compress(path.read_bytes(), compresslevel=9)
