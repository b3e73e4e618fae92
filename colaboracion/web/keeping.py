"""How people's data leave a workshop: what still names them, forgetting them; organizers only."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Blueprint, current_app, jsonify
from flask import request as asked
from flask.typing import ResponseReturnValue
from msgspec import Struct
from sqlalchemy.orm import Session as OrmSession

from colaboracion import exports as exporting
from colaboracion import leaving, wiping
from colaboracion.commands.command import convert_strictly
from colaboracion.errors import Forbidden
from colaboracion.execute import Order
from colaboracion.models import Workshop
from colaboracion.retention import Retention
from colaboracion.seats import PERSON
from colaboracion.web import identity
from colaboracion.web.commands import carry_out
from colaboracion.web.exports import failures_told
from colaboracion.web.requests import read_json
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("keeping", __name__)


class Purge(Struct, forbid_unknown_fields=True):
    """The workshop's title as it was typed, under the id of the command."""

    seat: str
    id: str
    title: str


@blueprint.get("/w/<slug>/leaving")
def get(slug: str) -> ResponseReturnValue:
    """{clean, found: [{kind, id, field, code, text, people: [{name, sure}]}]}: what may still name
    somebody of the list, for people to look at; and whether the disk holds nothing deleted.
    """
    with organizer(slug) as (session, workshop):
        found = leaving.found(session, workshop)
    return jsonify(found=found, clean=_retention().is_clean)


@blueprint.get("/w/<slug>/exports")
def exports(slug: str) -> ResponseReturnValue:
    """{exports: [{at, role, group, kind, document, language}]}: what left, the latest first."""
    with organizer(slug) as (session, workshop):
        return jsonify(exports=leaving.exported(session, workshop))


@blueprint.get("/w/<slug>/own-data")
def own_data(slug: str) -> ResponseReturnValue:
    """{person}: all that is kept of the person whose own code it is, for that person alone."""
    with asked_by(slug, asked.args.get("seat")) as (session, workshop, seat):
        if seat.role != PERSON:
            raise Forbidden
        return jsonify(person=leaving.own(session, workshop, seat))


@blueprint.post("/w/<slug>/purge")
def purge(slug: str) -> ResponseReturnValue:
    """Forget the people now, then clean the file, copies and archives: {…receipt, clean}."""
    told = convert_strictly(read_json(), Purge)
    order = Order(told.id, "purge_people", {"title": told.title})
    claim = identity.claim(slug, told.seat)
    with _retention().forgetting():
        receipt: dict[str, Any] = carry_out(slug, claim, order)
        wiping.forget(current_app.extensions["config"], slug)
    return jsonify(receipt | {"clean": _retention().is_clean})


class Wipe(Struct, forbid_unknown_fields=True):
    """The workshop's title as it was typed."""

    seat: str
    title: str


@blueprint.post("/w/<slug>/wipe")
def wipe(slug: str) -> ResponseReturnValue:
    """The whole workshop goes, its archive being kept until its day: {kept, clean}."""
    told = convert_strictly(read_json(), Wipe)
    with asked_by(slug, told.seat) as (_, _, seat):
        if seat.role != "organizer":
            raise Forbidden
    config, sender = current_app.extensions["config"], current_app.extensions["broadcast"]
    with _retention().forgetting(), failures_told(), exporting.turn():
        place, packets = wiping.wipe(slug, told.title, config, _archived)
        sender.hand_over(packets)
    return jsonify(kept=place.name, clean=_retention().is_clean)


def _archived(whole: dict[str, Any]) -> bytes:
    order = exporting.Order("json", "archive", ["es"], whole, whole["at"], whole["n"])
    return exporting.document(order)


@contextmanager
def organizer(slug: str) -> Iterator[tuple[OrmSession, Workshop]]:
    """A read transaction and the workshop, for its organizers."""
    with asked_by(slug, asked.args.get("seat")) as (session, workshop, seat):
        if seat.role != "organizer":
            raise Forbidden
        yield session, workshop


def _retention() -> Retention:
    retention: Retention = current_app.extensions["retention"]
    return retention
