"""Writes down what was handed out, after it was; a document is never kept back for it."""

import logging
import secrets
from collections.abc import Sequence

from flask import request

from colaboracion.execute import Order
from colaboracion.web import identity
from colaboracion.web.commands import carry_out

log = logging.getLogger(__name__)


def handed(slug: str, seat: str | None, kind: str, document: str, languages: Sequence[str]) -> None:
    """Something of that workshop went to that seat."""
    if request.method != "GET":
        return
    language = "both" if len(languages) > 1 else languages[0]
    fields = {"kind": kind, "document": document, "language": language}
    try:
        claim = identity.claim(slug, seat)
        carry_out(slug, claim, Order(secrets.token_hex(16), "record_export", fields))
    except Exception:
        log.exception("It could not be written down that %s was handed out", document)
