"""POST /w/<slug>/commands: one command, or a list answered in order."""

import logging
from typing import Any

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue
from msgspec import Struct

from colaboracion.commands.command import convert_strictly
from colaboracion.errors import Refusal, TooLarge
from colaboracion.execute import Order, execute
from colaboracion.web import errors, identity
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
    answers: list[dict[str, Any]] = []
    for each in asked:
        answers.append(_attempt(slug, each))
        if answers[-1]["status"] >= 500:
            break
    return jsonify(answers)


def _attempt(slug: str, asked: Any) -> dict[str, Any]:
    given = asked.get("id") if isinstance(asked, dict) else None
    told = {"id": given if isinstance(given, str) else None}
    language = identity.answer_language()
    try:
        return told | {"status": 200} | _carry_out(slug, asked)
    except Refusal as refusal:
        return told | {"status": refusal.status, "error": errors.as_json(refusal, language)}
    except Exception:
        log.exception("A command of %s failed", slug)
        return told | {"status": 500, "error": errors.failure(language)}


def _carry_out(slug: str, asked: Any) -> dict[str, Any]:
    envelope = convert_strictly(asked, Envelope)
    claim = identity.claim(slug, envelope.seat)
    outgoing = current_app.extensions["broadcast"]
    order = Order(envelope.id, envelope.name, envelope.fields)
    return execute(slug, claim, order, outgoing)
