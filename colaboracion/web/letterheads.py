"""/w/<slug>/letterhead: the Word file by which documents are laid out; organizers only."""

import base64
import logging
import secrets
from pathlib import PurePath
from typing import Any

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from colaboracion import exports, handing_out
from colaboracion.commands.letterheads import LONGEST_NAME, MOST_BYTES
from colaboracion.errors import BadRequest, Forbidden, Unknown
from colaboracion.execute import Order
from colaboracion.exports import lettered
from colaboracion.web import identity, recording
from colaboracion.web.commands import carry_out
from colaboracion.web.exports import failures_told
from colaboracion.web.workshops import asked_by
from colaboracion.words import say

log = logging.getLogger(__name__)
blueprint = Blueprint("letterheads", __name__)

_AROUND = 64 * 1024  # what a form puts around its file


@blueprint.get("/w/<slug>/letterhead")
def get(slug: str) -> Response:
    """Their own; with `built_in=1` the one that is built in, which says how it is changed."""
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        own, told = handing_out.letterhead(session, workshop), workshop.letterhead
    language = identity.answer_language()
    if request.args.get("built_in") == "1":
        return _handed_out(lettered.built_in(language), say(language, "inspection.file_name"))
    if own is None:
        raise Unknown
    recording.handed(slug, request.args.get("seat"), "docx", "letterhead", [language])
    return _handed_out(own, PurePath(told["name"]).stem)


@blueprint.post("/w/<slug>/letterhead")
def post(slug: str) -> ResponseReturnValue:
    """`seat` and `file` of a form. Used from now on, or 422 with everything that is wrong with it.

    It is inspected in a process of its own before anything is changed.
    """
    request.max_content_length = MOST_BYTES + _AROUND
    file, seat = request.files.get("file"), request.form.get("seat")
    with asked_by(slug, seat) as (_, _, asking):
        if asking.role != "organizer":
            raise Forbidden
    if file is None:
        raise BadRequest("bad_fields", why="file")
    content = file.read()
    with failures_told():  # its turn may not come
        found = lettered.inspect(content)
    if found:
        return _refused(found)
    name = PurePath((file.filename or "").replace("\\", "/")).name[-LONGEST_NAME:]
    fields = {
        "file_name": name if name.strip() else "own.docx",
        "content": base64.b64encode(content).decode(),
    }
    order = Order(secrets.token_hex(16), "set_letterhead", fields)
    return jsonify(carry_out(slug, identity.claim(slug, seat), order))


def _refused(found: list[dict[str, Any]]) -> ResponseReturnValue:
    """Each finding in the reader's language, beside the refusal as all others are."""
    language = identity.answer_language()
    texts = [lettered.words(language, each) for each in found]
    text = say(language, "errors.letterhead_refused")
    error = {"code": "letterhead_refused", "text": text, "fields": {"findings": texts}}
    return jsonify(error=error), 422


def _handed_out(content: bytes, name: str) -> Response:
    response = Response(content, mimetype=exports.KINDS["docx"].mimetype)
    response.headers["Content-Disposition"] = exports.saved_as(name, "docx")
    return response
