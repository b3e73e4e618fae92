"""GET /w/<slug>/snapshots/<version>/<kind>: a frozen version for any seat of its workshop."""

import json

from flask import Blueprint, Response, request

from colaboracion import exports, handing_out
from colaboracion.errors import Unknown
from colaboracion.exports import KINDS
from colaboracion.web.exports import languages_asked
from colaboracion.web.workshops import asked_by, asked_by_fittest

blueprint = Blueprint("snapshots", __name__)


@blueprint.get("/w/<slug>/snapshots/<version>/json")
def as_json(slug: str, version: str) -> Response:
    """Exactly the bytes that the version's hash is of."""
    return _answer(_content(slug, version), "json", languages_asked())


@blueprint.get("/w/<slug>/snapshots/<version>/<kind>")
def as_document(slug: str, version: str, kind: str) -> Response:
    """The document of that version, in the language asked for or in both."""
    if kind not in KINDS or "conclusions" not in KINDS[kind].documents:
        raise Unknown
    return _answer(_content(slug, version), kind, languages_asked())


def _content(slug: str, version: str) -> str:
    named = request.args.get("seat")
    with asked_by(slug, named) if named else asked_by_fittest(slug, None) as (session, workshop, _):
        return handing_out.content(session, workshop, version)


def _answer(content: str, kind: str, languages: list[str]) -> Response:
    told = json.loads(content)
    if kind == "json":
        response = Response(content.encode(), mimetype="application/json")
    else:
        document = exports.version(content, kind, languages)
        response = Response(document, mimetype=KINDS[kind].mimetype)
    language = languages[0]
    name = exports.file_name(
        told["workshop"]["title"][language], "conclusions", language, told["version"], kind
    )
    response.headers["Content-Disposition"] = name
    return response
