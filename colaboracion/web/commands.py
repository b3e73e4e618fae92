"""POST /w/<slug>/commands: one command, or a list answered in order."""

import logging
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import Any

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue
from msgspec import Struct

from colaboracion.commands import COMMANDS
from colaboracion.commands.command import convert_strictly
from colaboracion.errors import BadRequest, Refusal, TooLarge, WrongCode
from colaboracion.execute import Answer, Order, execute
from colaboracion.seats import Claim
from colaboracion.web import errors, identity, telling
from colaboracion.web.joining import guessing
from colaboracion.web.requests import read_json

log = logging.getLogger(__name__)
blueprint = Blueprint("commands", __name__)

MOST_COMMANDS = 100  # in one request


class Envelope(Struct, forbid_unknown_fields=True):
    """How a command arrives; its own fields are parsed by the command."""

    id: Any
    name: Any
    fields: Any
    seat: str | None = None


@blueprint.post("/w/<slug>/commands")
def post(slug: str) -> ResponseReturnValue:
    """A receipt, or a list of {id, status, …receipt or error}.

    The server goes on after a refusal and stops at its own failure; what is absent
    from the answer was not tried and may be sent again.
    """
    asked = read_json()
    if not isinstance(asked, list):
        return jsonify(_carry_out(slug, asked))
    if len(asked) > MOST_COMMANDS:
        raise TooLarge("too_many", most=MOST_COMMANDS)
    return jsonify(in_order(slug, asked, partial(_carry_out, slug)))


def in_order(slug: str, asked: list[Any], carry_out: Callable[[Any], Answer]) -> list[Answer]:
    """{id, status, …} of each: it goes on after a refusal and stops at a failure of our own."""
    answers: list[Answer] = []
    for each in asked:
        answers.append(_attempt(slug, each, carry_out))
        if answers[-1]["status"] >= 500:
            break
    return answers


def require_sent(name: Any) -> None:
    """Some have addresses of their own: a file is inspected first, the disk is cleaned up after,
    or something was handed out.
    """
    known = COMMANDS.get(name) if isinstance(name, str) else None
    if known is not None and not known.is_sent:
        raise BadRequest("unknown_command")


def carry_out(slug: str, claim: Claim, order: Order) -> Answer:
    """One command of a seat, whoever brings it; one with a slip's code may be a guess."""
    guess = guessing(WrongCode) if _has_code(order) else nullcontext()
    with telling.command(slug, order.name), guess:
        return execute(slug, claim, order, current_app.extensions["broadcast"])


def _has_code(order: Order) -> bool:
    return order.name == "cast_ballot" and isinstance(order.fields, dict) and "code" in order.fields


def _attempt(slug: str, asked: Any, carry_out: Callable[[Any], Answer]) -> Answer:
    given = asked.get("id") if isinstance(asked, dict) else None
    told = {"id": given if isinstance(given, str) else None}
    language = identity.answer_language()
    try:
        return told | {"status": 200} | carry_out(asked)
    except Refusal as refusal:
        return told | {"status": refusal.status, "error": errors.as_json(refusal, language)}
    except Exception:
        log.exception("A command failed")
        return told | {"status": 500, "error": errors.failure(language)}


def _carry_out(slug: str, asked: Any) -> Answer:
    envelope = convert_strictly(asked, Envelope)
    require_sent(envelope.name)
    claim = identity.claim(slug, envelope.seat)
    return carry_out(slug, claim, Order(envelope.id, envelope.name, envelope.fields))
