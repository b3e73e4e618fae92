"""Who comes in, asked quickly: a whole conference may do so within the same seconds.

Each time the database is asked, as for all else, but for no more than a door needs to know, and for
plain rows: a session's objects cost four times as much.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, Text, and_, bindparam, case, cast, func, select

from colaboracion.database import Base
from colaboracion.errors import NotJoined
from colaboracion.models import AudienceNumber, Code, Group, Slip, Workshop
from colaboracion.seats import (
    GROUP_ROLES,
    NAMED,
    OF_SEAT,
    PUBLIC,
    STAFF,
    STAFF_ROLES,
    Audience,
    Claim,
    Opened,
    Seat,
    meant_in,
    named_by,
    opening,
    with_groups,
)


@dataclass(frozen=True)
class Door:
    """What of a workshop concerns whoever comes in."""

    id: str
    slug: str
    epoch: str
    first_language: str
    seq: int


@dataclass(frozen=True)
class Reached:
    """An audience's number, and which people belong to it."""

    n: int
    generation: int


@dataclass(frozen=True)
class Coming:
    """What a code opens; `by_slip`: it stands on a slip of an indicative order."""

    door: Door
    seat: Seat
    generation: int
    by_slip: bool


def by_claim(connection: Connection, slug: str, claim: Claim) -> tuple[Door, Opened]:
    """The workshop, and those of the claimed seats that there are.

    Raises NotJoined where there is none, for an unknown workshop too.
    """
    rows = _claimed(connection, _BY_CLAIM, slug, claim)
    return _door(rows[0]), dict(_opened(row) for row in rows)


def how_far(connection: Connection, slug: str, claim: Claim) -> tuple[Door, Seat, Reached]:
    """The workshop, the seat that is meant, and how far that seat's audience has come.

    All of one moment: whose code was replaced must not learn where those who stayed meet now.
    """
    rows = _claimed(connection, _HOW_FAR, slug, claim)
    seat = meant_in(dict(_opened(row[:-2]) for row in rows), claim)
    reached = {_opened(row[:-2])[1]: Reached(*row[-2:]) for row in rows}
    return _door(rows[0]), seat, reached[seat]


def by_code(connection: Connection, lookup: str) -> Coming | None:
    """What a code opens, as `codes.lookup` writes it; a slip's opens everyone's seat."""
    asked = {"lookup": lookup}
    found = connection.execute(_BY_CODE, asked).one_or_none()
    by_slip = None if found else connection.execute(_BY_SLIP, asked).one_or_none()
    row = found or by_slip
    if row is None:
        return None
    (_, generation), seat = _opened(row)
    return Coming(_door(row), seat, generation, by_slip is not None)


def reached(connection: Connection, door: Door, audience: Audience) -> Reached:
    """How far an audience has come."""
    asked = {"workshop": door.id, "name": str(audience)}
    row = connection.execute(_REACHED, asked).one_or_none()
    return Reached(*row) if row else Reached(0, 0)


def _claimed(
    connection: Connection, query: Select[*tuple[Any, ...]], slug: str, claim: Claim
) -> Sequence[Row[*tuple[Any, ...]]]:
    rows = connection.execute(query, {"slug": slug, "names": named_by(claim)}).all()
    if not rows:
        raise NotJoined
    return rows


def _door(row: Sequence[Any]) -> Door:
    return Door(*row[: len(_OF_DOOR)])


def _opened(row: Sequence[Any]) -> tuple[tuple[str, int], Seat]:
    return opening(row[len(_OF_DOOR) :])


def _columns(model: type[Base]) -> Any:
    """Those of the table itself: without what a session would make of them."""
    return model.__table__.c


_workshop, _code, _group = map(_columns, (Workshop, Code, Group))
_slip, _number = map(_columns, (Slip, AudienceNumber))
_OF_DOOR = [_workshop[name] for name in ("id", "slug", "epoch", "first_language", "seq")]
# Put together once: everybody who comes in asks these.
_COMING = with_groups(
    select(*_OF_DOOR, *OF_SEAT).join_from(
        Workshop.__table__, Code.__table__, _code["workshop_id"] == _workshop["id"]
    )
)
_BY_CLAIM = _COMING.where(_workshop["slug"] == bindparam("slug"), NAMED)
# As `Seat.audience` says it.
_AUDIENCE = case(
    (_code["role"].in_(STAFF_ROLES), str(STAFF)),
    *(
        (_code["role"] == role, f"{kind}:" + cast(_group["number"], Text))
        for role, kind in GROUP_ROLES.items()
    ),
    else_=str(PUBLIC),
)
_HOW_FAR = _BY_CLAIM.outerjoin(
    AudienceNumber.__table__,
    and_(_number["workshop_id"] == _workshop["id"], _number["name"] == _AUDIENCE),
).add_columns(*(func.coalesce(_number[each], 0) for each in ("n", "generation")))
_BY_CODE = _COMING.where(_code["lookup"] == bindparam("lookup"))
# Whoever holds a slip is one of the room: it opens the seat of everyone else.
_BY_SLIP = _COMING.join(Slip.__table__, _slip["workshop_id"] == _workshop["id"]).where(
    _slip["lookup"] == bindparam("lookup"),
    _slip["void"].is_(False),
    _code["seat"] == "everyone",
)
_REACHED = select(_number["n"], _number["generation"]).where(
    _number["workshop_id"] == bindparam("workshop"), _number["name"] == bindparam("name")
)
