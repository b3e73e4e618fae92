"""GET /w/<slug>/snapshots/<version>/<kind>: a frozen version for any seat of its workshop."""

import json

from flask import Blueprint, Response, request

from colaboracion import exports, handing_out
from colaboracion.web import identity
from colaboracion.web.workshops import asked_by, asked_by_fittest
from colaboracion.words import known

blueprint = Blueprint("snapshots", __name__)


@blueprint.get("/w/<slug>/snapshots/<version>/json")
def as_json(slug: str, version: str) -> Response:
    """Exactly the bytes that the version's hash is of."""
    return _answer(_content(slug, version), "json", _language())


@blueprint.get("/w/<slug>/snapshots/<version>/docx")
def as_document(slug: str, version: str) -> Response:
    """The document of that version, in the language asked for."""
    return _answer(_content(slug, version), "docx", _language())


def _language() -> str:
    return known(request.args.get("language")) or identity.answer_language()


def _content(slug: str, version: str) -> str:
    named = request.args.get("seat")
    with asked_by(slug, named) if named else asked_by_fittest(slug, None) as (session, workshop, _):
        return handing_out.content(session, workshop, version)


def _answer(content: str, kind: str, language: str) -> Response:
    told = json.loads(content)
    if kind == "json":
        response = Response(content.encode(), mimetype="application/json")
    else:
        response = Response(exports.version(content, language), mimetype=exports.DOCX)
    name = exports.file_name(
        told["workshop"]["title"][language], "conclusions", language, told["version"], kind
    )
    response.headers["Content-Disposition"] = name
    return response
