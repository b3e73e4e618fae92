"""Headers on every answer, and what every template knows."""

import base64
import gzip
import hashlib
import json
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from flask import Flask, Response, current_app, render_template, request

from colaboracion.web import identity
from colaboracion.web.page_sheets import sheet_of
from colaboracion.words import say

# Nothing runs in them by itself; the policy is half a kilobyte, and a board has 150 of them.
_NO_DOCUMENTS = {"text/javascript", "application/javascript", "text/css", "font/woff2"}


def register(app: Flask) -> None:
    """Set the headers, and give the templates `build` and `say`."""
    app.after_request(_set)
    app.context_processor(_for_templates)
    with app.test_request_context():
        import_map = render_template("parts/importmap.html")
    app.extensions["policy"] = _policy(import_map)
    app.extensions["imports"] = _imports(import_map, f"/static/{app.extensions['build']}/")


def build_of(*folders: Path) -> str:
    """A name for exactly these files, so that a browser never mixes two releases."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            digest.update(str(path.relative_to(folder)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _set(response: Response) -> Response:
    if response.mimetype not in _NO_DOCUMENTS:
        response.headers.setdefault("Content-Security-Policy", current_app.extensions["policy"])
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    if not request.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-store")
    return _packed(response) if response.mimetype == "text/html" else response


def _packed(response: Response) -> Response:
    """A page carries all its words; states and files come packed already."""
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"] and "Content-Encoding" not in response.headers:
        response.set_data(_gzip(response.get_data()))
        response.headers["Content-Encoding"] = "gzip"
    return response


@lru_cache(maxsize=128)
def _gzip(page: bytes) -> bytes:
    """Quickly rather than small, and once for all who open the same page: five hundred people
    may do so in one second.
    """
    return gzip.compress(page, compresslevel=1)


def _for_templates() -> dict[str, Any]:
    return {
        "build": current_app.extensions["build"],
        "say": partial(say, identity.language()),
        "say_in": say,
        "sheet_of": sheet_of,
    }


def _imports(import_map: str, static: str) -> tuple[tuple[str, str], ...]:
    """What the import map names, as names below the folder of static files."""
    named: dict[str, str] = json.loads(import_map)["imports"]
    return tuple((name, place.removeprefix(static)) for name, place in named.items())


def _policy(import_map: str) -> str:
    """Only our own files; the one inline script is the import map, named by its hash."""
    digest = base64.b64encode(hashlib.sha256(import_map.encode()).digest()).decode()
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' 'sha256-{digest}'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )
