"""An archive looked at or stored in a process of its own: an order in, what came of it out.

In: {url, file, language, store}. Out: {lines, slug}, or {refused: sentence}.
"""

import json
import sys
from pathlib import Path
from typing import Any

from flask import Flask

from colaboracion import database, imports
from colaboracion.imports import telling


def told(order: dict[str, Any]) -> dict[str, Any]:
    """What the terminal would say, for a page."""
    app, language = Flask(__name__), order["language"]
    database.connect(app, order["url"])
    try:
        archive = imports.read(Path(order["file"]))
        with app.app_context():
            with database.reading() as session:
                found = imports.look(session, archive, language)
            lines = list(telling.preview(language, archive, found))
            slug = imports.store(archive, language).slug if order["store"] else found.slug
    except imports.ImportRefused as error:
        return {"refused": telling.refused(language, error)}
    return {"lines": lines, "slug": slug}


if __name__ == "__main__":
    json.dump(told(json.load(sys.stdin)), sys.stdout)
