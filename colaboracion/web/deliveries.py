"""POST /w/<slug>/deliveries: what a group could not send, brought by staff in a file."""

from functools import partial
from typing import Any

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue
from msgspec import Struct, field

from colaboracion import seats
from colaboracion.commands.command import SeatName, convert_strictly
from colaboracion.errors import Forbidden, TooLarge
from colaboracion.execute import Answer, Order
from colaboracion.seats import GROUP_ROLES, Claim
from colaboracion.web.commands import MOST_COMMANDS, carry_out, in_order, require_sent
from colaboracion.web.requests import read_json
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("deliveries", __name__)


class Brought(Struct, forbid_unknown_fields=True):
    """Commands of one seat, as its outbox kept them."""

    whose: SeatName = field(name="for")
    commands: list[Any]
    seat: str | None = None


class Kept(Struct, forbid_unknown_fields=True):
    """A command as the outbox kept it."""

    id: Any
    name: Any
    fields: Any


@blueprint.post("/w/<slug>/deliveries")
def post(slug: str) -> ResponseReturnValue:
    """Each command carried out as the group's own seat, with the id that it had there.

    So what the server has already gets its first answer again and nothing is doubled, and
    nothing is done that the seat itself may not do. The answer is a list as for commands.
    """
    brought = convert_strictly(read_json(), Brought)
    claim = _claim_for(slug, brought)
    if len(brought.commands) > MOST_COMMANDS:
        raise TooLarge("too_many", most=MOST_COMMANDS)
    return jsonify(in_order(slug, brought.commands, partial(_carry_out, slug, claim)))


def _claim_for(slug: str, brought: Brought) -> Claim:
    """The seat of a group as it stands now, for staff only."""
    if brought.whose.partition("-")[0] not in GROUP_ROLES:
        raise Forbidden
    with asked_by(slug, brought.seat) as (session, workshop, seat):
        if not seat.is_staff:
            raise Forbidden
        held = seats.held_now(session, workshop, brought.whose)
    return Claim(brought.whose, held)


def _carry_out(slug: str, claim: Claim, asked: Any) -> Answer:
    kept = convert_strictly(asked, Kept)
    require_sent(kept.name)
    if kept.name == "cast_ballot":  # a group's dots are its own to give
        raise Forbidden
    return carry_out(slug, claim, Order(kept.id, kept.name, kept.fields))
