"""/w/<slug>/participants: the list of participants; organizers only, and no name in any address."""

import hashlib
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from flask import Blueprint, Response, current_app, jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session as OrmSession

from colaboracion import children, listing
from colaboracion.commands.people import LIMITS
from colaboracion.countries import in_sentence, names
from colaboracion.errors import BadRequest, BadText, Forbidden
from colaboracion.imports import matching, roster_reading
from colaboracion.imports.sheets import MOST_BYTES, UnreadableError
from colaboracion.models import Workshop
from colaboracion.web import identity
from colaboracion.web.built import build, is_known, not_modified, respond
from colaboracion.web.workshops import asked_by
from colaboracion.words import say

blueprint = Blueprint("people", __name__)
_AROUND = 64 * 1024  # what a form puts around its file
_SEATING = [sys.executable, "-m", "colaboracion.seating"]
_turn = threading.Lock()  # one list is read at a time


@contextmanager
def asked_by_organizer(slug: str, seat: str | None) -> Iterator[tuple[OrmSession, Workshop]]:
    """A read transaction and the workshop; Forbidden for whoever does not organize it."""
    with asked_by(slug, seat) as (session, workshop, asking):
        if asking.role != "organizer":
            raise Forbidden
        yield session, workshop


@blueprint.get("/w/<slug>/participants")
def get(slug: str) -> Response:
    """{version, people: [all that is kept, code], funded: {country: n}}; 304 where it is known."""
    with asked_by_organizer(slug, request.args.get("seat")) as (session, workshop):
        told = listing.told(session, workshop)
    plain = msgspec.json.encode([current_app.extensions["build"], told])
    version = hashlib.sha256(plain).hexdigest()[:32]
    return not_modified(version) if is_known(version) else respond(build(version, told))


@blueprint.get("/w/<slug>/people/proposal")
def proposal(slug: str) -> ResponseReturnValue:
    """{moves: [{participant, group}]}: who might sit where; `keep=1`: who sits stays there."""
    with asked_by_organizer(slug, request.args.get("seat")) as (session, workshop):
        asked = listing.seatable(session, workshop) | {"keep": request.args.get("keep") == "1"}
    return jsonify(moves=children.told(_SEATING, asked, 60.0))


@blueprint.post("/w/<slug>/people/preview")
def preview(slug: str) -> ResponseReturnValue:
    """`seat` and `file` of a form → {rows, counts, unplaced}: what would come of it; all stays.

    rows: [{line, match: same | changed | new | doubt, participant, fields, changed: {field: [old,
    new]}, doubts: [{code, text, …}]}]; unplaced: [{where: column | row | sheet, name, values:
    [{line, text}]}].
    """
    request.max_content_length = MOST_BYTES + _AROUND
    file, seat = request.files.get("file"), request.form.get("seat")
    with asked_by_organizer(slug, seat):  # who may not has nothing read
        pass
    if file is None:
        raise BadRequest("bad_fields", why="file")
    try:
        with _turn:
            found = roster_reading.found(file.read())
    except UnreadableError as error:
        # words: errors.roster_too_large errors.roster_old_format errors.roster_no_rows
        # words: errors.roster_no_header errors.roster_too_many_rows errors.roster_not_readable
        raise BadText(f"roster_{error}") from error
    with asked_by_organizer(slug, seat) as (session, workshop):
        people = listing.people(session, workshop)
        groups = listing.groups(session, workshop)
    rows = matching.preview(found["rows"], people, groups, LIMITS)
    for row in rows:
        row["doubts"] = [_said(doubt) for doubt in row["doubts"]]
    return jsonify(rows=rows, counts=matching.counts(rows), unplaced=found["unplaced"])


def _said(doubt: dict[str, Any]) -> dict[str, Any]:
    """A doubt in the reader's language."""
    # words: roster.possible_duplicate roster.possible_duplicate_row roster.same_email
    # words: roster.same_email_row roster.twice roster.unknown_country roster.unknown_category
    # words: roster.unknown_languages roster.unknown_funded roster.unknown_group
    # words: roster.unknown_task roster.missing_category roster.task_without_group
    # words: roster.missing_name roster.broken_email roster.too_long roster.no_value (and
    # words: roster.funded_needs_reason, too)
    language = identity.answer_language()
    told = {name: value for name, value in doubt.items() if name not in {"code", "participant"}}
    if "country" in told:
        (name,) = names([told["country"]], language)
        told["country"] = in_sentence(name, language)
    beside = "_row" if "row" in doubt and doubt["code"] != "twice" else ""
    return doubt | {"text": say(language, f"roster.{doubt['code']}{beside}", **told)}
