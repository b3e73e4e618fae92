"""/w/<slug>/agenda: a look at one before it is set, its versions, and its file for calendars."""

import json
import secrets
from collections.abc import Sequence
from datetime import date
from itertools import repeat
from pathlib import PurePath
from typing import Any

from flask import Blueprint, Response, jsonify, request
from msgspec import convert, structs

from colaboracion import exports, handing_out
from colaboracion.agenda.differences import difference, matched
from colaboracion.agenda.entry import Entry
from colaboracion.agenda.files import MOST_BYTES, UnreadableError, lines_of
from colaboracion.agenda.findings import Finding, findings
from colaboracion.agenda.telling import told
from colaboracion.commands.agenda import EntryFields
from colaboracion.commands.command import convert_strictly
from colaboracion.errors import BadRequest, Forbidden, TooLarge, Unknown
from colaboracion.exports import ical
from colaboracion.imports import agenda
from colaboracion.models import Workshop
from colaboracion.web import identity
from colaboracion.web.exports import languages_asked
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("agenda", __name__)
_AROUND = 512 * 1024  # what a form puts around its file, and pasted text


@blueprint.post("/w/<slug>/agenda/preview")
def preview(slug: str) -> Response:
    """A form: `seat`, and one of `text`, `file` or `entries` (as they are set). Changes nothing.

    {entries, findings: [{code, entries, text, …}], passed_over}: read entries that stand for one
    of today's agenda have its id.
    """
    request.max_content_length = MOST_BYTES + _AROUND
    with asked_by(slug, request.form.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        standing = [_plain(each) for each in handing_out.agenda(session, workshop)]
        days = workshop.starts_on, workshop.ends_on
    if "entries" in request.form:
        entries, doubts, passed_over = _given(request.form["entries"]), [], []
    else:
        read = _read(days[0])
        entries, doubts, passed_over = (
            matched(read.entries, standing),
            read.doubts,
            read.passed_over,
        )
        if doubts:  # they name what was read by the ids of before
            ids = {one.id: other.id for one, other in zip(read.entries, entries, strict=True)}
            doubts = [
                structs.replace(each, entries=[ids[one] for one in each.entries]) for each in doubts
            ]
    found = _findings([*doubts, *findings(entries, *days)], entries)
    return _fresh(entries=_told(entries), findings=found, passed_over=passed_over)


@blueprint.get("/w/<slug>/agenda/versions")
def versions(slug: str) -> Response:
    """{versions: [{number, at, entries}…]}, the oldest first; for every seat, as the agenda is."""
    with asked_by(slug, request.args.get("seat")) as (session, workshop, _):
        kept = handing_out.agenda_versions(session, workshop)
    return _fresh(versions=kept)


@blueprint.get("/w/<slug>/agenda/difference")
def differing(slug: str) -> Response:
    """{added, removed, moved, retitled, changed}. `from` and `to` are numbers of versions; 0 is
    the one before there was any.
    """
    numbers = [request.args.get(name, "", str) for name in ("from", "to")]
    with asked_by(slug, request.args.get("seat")) as (session, workshop, _):
        kept = handing_out.agenda_versions(session, workshop)
    known = {"0": []} | {str(each["number"]): each["entries"] for each in kept}
    if any(number not in known for number in numbers):
        raise Unknown
    before, after = (convert(known[number], list[Entry]) for number in numbers)
    return _fresh(**difference(before, after))


@blueprint.get("/w/<slug>/agenda.ics")
def calendar(slug: str) -> Response:
    """For every seat; what has no hours is not in it, and its description says so."""
    with asked_by(slug, request.args.get("seat")) as (session, workshop, _):
        entries = handing_out.agenda(session, workshop)
        of_it = _of(workshop)
        kept = handing_out.agenda_versions(session, workshop)
    (language,) = languages_asked()[:1]
    changed_at = kept[-1]["at"] if kept else 0
    response = Response(
        ical.calendar(of_it, entries, language, changed_at), mimetype="text/calendar"
    )
    name = of_it["title"].get(language) or next(iter(filter(None, of_it["title"].values())), "")
    response.headers["Content-Disposition"] = exports.saved_as(name, "ics")
    response.headers["Cache-Control"] = "no-store"
    return response


def _of(workshop: Workshop) -> dict[str, Any]:
    return {
        "title": {"es": workshop.title_es, "en": workshop.title_en},
        "place": workshop.place,
        "timezone": workshop.timezone,
        "agenda_version": workshop.agenda_version,
    }


def _read(starts_on: str) -> agenda.Read:
    ids = (secrets.token_hex(16) for _ in repeat(None))
    return agenda.read(_text(), date.fromisoformat(starts_on), ids)


def _text() -> str:
    file = request.files.get("file")
    if file is None:
        return request.form.get("text", "")
    content = file.read()
    if len(content) > MOST_BYTES:
        raise TooLarge("agenda_unreadable")
    try:
        return lines_of(content, PurePath(file.filename or "").suffix.lower()[1:])
    except UnreadableError as error:
        raise BadRequest("agenda_unreadable") from error


def _given(entries: str) -> list[Entry]:
    try:
        given = json.loads(entries)
    except (ValueError, RecursionError) as error:
        raise BadRequest("bad_json") from error
    asked = convert_strictly(given, list[EntryFields])
    return [Entry(**each.values()) for each in asked]


def _plain(view: dict[str, Any]) -> Entry:
    flat = {name: value for name, value in view.items() if name not in ("title", "position")}
    return Entry(**flat, title_es=view["title"]["es"], title_en=view["title"]["en"])


def _findings(found: Sequence[Finding], entries: Sequence[Entry]) -> list[dict[str, Any]]:
    language = identity.answer_language()
    return [
        each.told
        | {"code": each.code, "entries": each.entries, "text": told(each, entries, language)}
        for each in found
    ]


def _told(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    return [structs.asdict(each) for each in entries]


def _fresh(**told: Any) -> Response:
    response = jsonify(told)
    response.headers["Cache-Control"] = "no-store"
    return response
