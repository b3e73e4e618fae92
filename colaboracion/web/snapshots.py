"""GET /w/<slug>/snapshots/<version>/<kind>: a frozen version for any seat of its workshop."""

import json
from contextlib import AbstractContextManager

from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from colaboracion import exports, handing_out
from colaboracion.errors import Unknown
from colaboracion.exports import KINDS
from colaboracion.exports.lettered import laid_out
from colaboracion.exports.reading import in_language
from colaboracion.models import Workshop
from colaboracion.seats import Seat
from colaboracion.web import recording
from colaboracion.web.exports import failures_told, handed_out, languages_asked, options_asked
from colaboracion.web.workshops import asked_by, asked_by_fittest

blueprint = Blueprint("snapshots", __name__)


@blueprint.get("/w/<slug>/snapshots/<version>/json")
def as_json(slug: str, version: str) -> Response:
    """Exactly the bytes that the version's hash is of."""
    content, seat = _content(slug, version)
    recording.handed(slug, seat, "json", version, languages_asked()[:1])
    response = Response(content.encode(), mimetype="application/json")
    response.headers["Content-Disposition"] = _name(content, "json", languages_asked()[:1])
    return response


@blueprint.get("/w/<slug>/snapshots/<version>/<kind>")
def as_document(slug: str, version: str, kind: str) -> Response:
    """The document of that version, in the language asked for or in both."""
    if kind not in KINDS or "conclusions" not in KINDS[kind].documents:
        raise Unknown
    languages = languages_asked()
    with _asked(slug) as (session, workshop, seat):
        content = handing_out.content(session, workshop, version)
        letterhead = handing_out.letterhead(session, workshop) if kind == "docx" else None
        layout = str(workshop.letterhead.get("id", "")) if letterhead else ""

    def write(order: exports.Order) -> tuple[bytes, bool]:
        return laid_out(order, letterhead, exports.document)

    with failures_told():
        options = options_asked()
        written, has_failed = exports.version(content, kind, languages, layout, write, **options)
    name = _name(content, kind, languages)
    recording.handed(slug, seat.name, kind, version, languages)
    return handed_out(written, kind, name, has_failed=has_failed)


def _content(slug: str, version: str) -> tuple[str, str]:
    """And the seat that asked."""
    with _asked(slug) as (session, workshop, seat):
        return handing_out.content(session, workshop, version), seat.name


def _asked(slug: str) -> AbstractContextManager[tuple[Session, Workshop, Seat]]:
    """By the seat that is named, or whichever this browser holds."""
    named = request.args.get("seat")
    return asked_by(slug, named) if named else asked_by_fittest(slug, None)


def _name(content: str, kind: str, languages: list[str]) -> str:
    told = json.loads(content)
    title = in_language(told["workshop"]["title"], languages[0])
    return exports.file_name(title, "conclusions", languages, told["version"], kind)
