"""Errors become a status and words in the reader's language: JSON or a page."""

import logging
from typing import Any

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from colaboracion.errors import BadRequest, Forbidden, Refusal, TooLarge, Unknown
from colaboracion.web import identity, telling
from colaboracion.words import say

log = logging.getLogger(__name__)

# words: errors.bad_fields errors.bad_json errors.busy errors.changed_since errors.closed
# words: errors.headings_not_shown errors.not_gathered errors.funded_needs_reason
# words: errors.card_withdrawn errors.conflict errors.not_prepared errors.not_undoable
# words: errors.empty_text errors.failure errors.forbidden errors.foreign_origin errors.id_reused
# words: errors.id_taken errors.no_cards errors.not_by_group errors.not_joined errors.not_open
# words: errors.other_column errors.no_groups errors.not_presenting
# words: errors.slow_down errors.source_gone errors.too_large errors.too_long errors.too_many
# words: errors.inbox_closed errors.no_column errors.offer_taken errors.same_card errors.still_open
# words: errors.same_group errors.group_aside errors.not_plenary errors.not_proposed
# words: errors.unknown errors.unknown_code errors.unknown_command errors.wrong_method
# words: errors.no_dots errors.no_headings errors.no_observers errors.no_slips errors.not_plenary
# words: errors.not_revealed errors.other_options errors.over_budget errors.ranking_closed
# words: errors.ranking_open errors.ranking_revealed errors.slip_refused errors.slip_void
# words: errors.export_big errors.export_busy errors.export_failed errors.export_slow
# words: errors.countries_changed errors.nothing_changed errors.nothing_to_freeze
# words: errors.too_many_options errors.unknown errors.grouping_changed errors.no_suggestions
# words: errors.already_written errors.days_out_of_order errors.no_such_day errors.only_tighter
# words: errors.unknown_zone errors.workshop_archived errors.agenda_changed
# words: errors.agenda_unreadable errors.funded_needs_reason errors.in_use errors.last_one
# words: errors.copy_damaged errors.copy_failed errors.copy_newer errors.other_title
# words: errors.not_latest errors.review_closed errors.too_many_comments errors.title_differs
# words: errors.no_room errors.not_rehearsal errors.rehearsal_busy errors.rehearsal_failed


def register(app: Flask) -> None:
    """Answer every failure; nothing of what went wrong inside leaves the server."""
    app.register_error_handler(Refusal, _refuse)
    app.register_error_handler(HTTPException, _from_http)
    app.register_error_handler(Exception, _failure)


def as_json(refusal: Refusal, language: str) -> dict[str, Any]:
    """{code, text, fields} of a refusal."""
    text = say(language, f"errors.{refusal.code}", **refusal.fields)
    return {"code": refusal.code, "text": text, "fields": refusal.fields}


def failure(language: str) -> dict[str, Any]:
    """The same for a failure of our own; logged where it is caught."""
    return {"code": "failure", "text": say(language, "errors.failure"), "fields": {}}


def _refuse(refusal: Refusal) -> Response:
    response = _answer(refusal.status, as_json(refusal, _language()))
    if "seconds" in refusal.fields:
        response.headers["Retry-After"] = str(refusal.fields["seconds"])
    return response


def _from_http(error: HTTPException) -> Response:
    refusal = {
        403: Forbidden(),
        404: Unknown(),
        405: BadRequest("wrong_method"),
        413: TooLarge("too_large"),
    }.get(error.code or 500, BadRequest("bad_json"))
    return _answer(error.code or 500, as_json(refusal, _language()))


def _failure(error: Exception) -> Response:
    log.error("%s %s failed", request.method, telling.route(), exc_info=error)
    return _answer(500, failure(_language()))


def _language() -> str:
    return identity.language() if _is_page() else identity.answer_language()


def _answer(status: int, error: dict[str, Any]) -> Response:
    if not _is_page():
        return make_response(jsonify(error=error), status)
    html = render_template(
        "error.html", page="error", language=_language(), title=error["text"], text=""
    )
    return make_response(html, status)


def _is_page() -> bool:
    """Whether a person's browser asked for something to look at."""
    return request.method == "GET" and "text/html" in request.headers.get("Accept", "")
