"""GET /w/<slug>/export/<kind>: documents leave by `visible.py`, in a process of their own."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Blueprint, Response, request
from sqlalchemy.orm import Session as OrmSession

from colaboracion import archive, exports, handing_out, state
from colaboracion.errors import Forbidden, NoDocument, NoDocumentNow, Unknown
from colaboracion.exports import KINDS, ExportError, Order
from colaboracion.exports.lettered import laid_out
from colaboracion.exports.reading import in_language
from colaboracion.models import Workshop
from colaboracion.web import identity, recording
from colaboracion.web.workshops import asked_by
from colaboracion.words import LANGUAGES, known

log = logging.getLogger(__name__)
blueprint = Blueprint("exports", __name__)

_OPTIONS = ("separator",)  # what a format lets people choose, told by the address


@blueprint.get("/w/<slug>/export/<kind>")
def get(slug: str, kind: str) -> Response:
    """A document in the language asked for, or in both; organizers only."""
    document = request.args.get("document", "conclusions")
    if kind not in KINDS or document not in KINDS[kind].documents:
        raise Unknown
    languages = languages_asked()
    with _organizer(slug):  # who may not have it does not wait for a turn first
        pass
    with failures_told(), exports.turn():
        with _organizer(slug) as (session, workshop):
            taken = archive.whole if document == "archive" else state.documents
            whole = taken(session, workshop)
            letterhead = handing_out.letterhead(session, workshop) if kind == "docx" else None
        at, n = whole["at"], whole["n"]
        order = Order(kind, document, languages, whole, at, n, options=options_asked())
        written, has_failed = laid_out(order, letterhead, exports.document)
    title = in_language(whole["workshops"][0]["title"], languages[0])
    name = exports.file_name(title, document, languages, exports.moment(order), kind)
    recording.handed(slug, request.args.get("seat"), kind, document, languages)
    return handed_out(written, kind, name, has_failed=has_failed)


@contextmanager
def _organizer(slug: str) -> Iterator[tuple[OrmSession, Workshop]]:
    """A read transaction and the workshop, for its organizers."""
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        yield session, workshop


def languages_asked() -> list[str]:
    """`language=es|en|both`: both begin with the one in which the asker reads."""
    asked = request.args.get("language")
    first = known(asked) or identity.answer_language()
    others = [each for each in LANGUAGES if each != first]
    return [first, *others] if asked == "both" else [first]


def handed_out(written: bytes, kind: str, name: str, *, has_failed: bool) -> Response:
    """The whole document, to be saved under that name; and whether its letterhead failed."""
    response = Response(written, mimetype=KINDS[kind].mimetype)
    response.headers["Content-Disposition"] = name
    if has_failed:
        response.headers["X-Letterhead"] = "failed"
    return response


@contextmanager
def failures_told() -> Iterator[None]:
    """A document that fails says why in the reader's language; what the writer said is logged."""
    try:
        yield
    except ExportError as error:
        log.exception("A document failed")
        raise (NoDocumentNow if error.again else NoDocument)(error.code) from error


def options_asked() -> dict[str, str]:
    """What the address chooses of a format."""
    return {name: request.args[name] for name in _OPTIONS if name in request.args}
