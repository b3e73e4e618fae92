"""POST /w/<slug>/archive: a workshop comes back from its archive beside those that are here."""

import json
import logging
import sys
import tempfile
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from colaboracion import children, database
from colaboracion.errors import BadRequest, Forbidden, Refused
from colaboracion.models import Code, Workshop
from colaboracion.web import identity
from colaboracion.web.workshops import asked_by

log = logging.getLogger(__name__)
blueprint = Blueprint("archives", __name__)

_MOST_BYTES = 65 * 1024**2  # as much as is read of an archive, and the form around it
_PATIENCE = 120.0  # seconds
_READER = [sys.executable, "-m", "colaboracion.imports"]
_ROOT = Path(__file__).resolve().parents[2]


@blueprint.post("/w/<slug>/archive")
def post(slug: str) -> ResponseReturnValue:
    """`file` of a form → {lines, slug}: what would come of it, with every doubt. With `store=1` it
    comes: 201, and this browser has its organizer's seat. For organizers of any workshop here.
    """
    with asked_by(slug, request.args.get("seat")) as (_, _, asking):
        if asking.role != "organizer":
            raise Forbidden
    request.max_content_length = _MOST_BYTES
    file = request.files.get("file")
    if file is None:
        raise BadRequest("bad_fields", why="file")
    is_stored = request.form.get("store") == "1"
    with tempfile.TemporaryDirectory() as folder:  # Windows opens no file that is open already
        kept = str(Path(folder) / "archive.json")
        file.save(kept)
        told = _carried_out(kept, store=is_stored)
    if "refused" in told:
        error = {"code": "not_imported", "text": told["refused"], "fields": {}}
        return jsonify(error=error), 422
    response = jsonify(told)
    if is_stored:
        response.status_code = 201
        _add_seat(response, told["slug"])
    return response


def _carried_out(file: str, *, store: bool) -> dict[str, Any]:
    config = current_app.extensions["config"]
    order = {"url": config.database_url, "file": file, "store": store}
    order |= {"language": identity.answer_language()}
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as told:
        asked.write(json.dumps(order).encode())
        asked.seek(0)
        try:
            children.run(_READER, _PATIENCE, reads=asked, writes=told, folder=_ROOT)
        except (children.ChildError, OSError) as error:
            log.exception("An archive could not be looked at")
            raise Refused("copy_failed") from error
        told.seek(0)
        return dict(json.loads(told.read()))


def _add_seat(response: Response, slug: str) -> None:
    query = select(Code).join(Workshop, Workshop.id == Code.workshop_id)
    with database.reading() as session:
        code = session.scalars(query.where(Workshop.slug == slug, Code.seat == "organizer")).one()
        identity.add_seat(response, slug, (code.seat, code.generation), set())
