"""Seats and audiences: who someone is in a workshop, and which stream of changes they get."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.errors import NotJoined, Unknown
from colaboracion.models import Code, Group, Workshop

STAFF_ROLES = ("organizer", "facilitator")
GROUP_ROLES = {"rapporteur": "seat", "delegate": "group"}
# Observers read what everyone reads, and neither vote nor work at conclusions.
OPEN_ROLES = ("interpreter", "projector", "everyone", "observer")
PERSON = "person"  # the role of whoever looks at the own data; the seat is person-<number>
# The projector shows what everyone may see, so whoever holds any seat may open one.
SHARED_SEAT = "projector"


@dataclass(frozen=True)
class Audience:
    """staff, public, seat:<group> (its rapporteur), group:<group> (its delegates).

    `documents` is not a stream: it is how exported papers see the workshop.
    """

    kind: str
    group: int | None = None

    def __str__(self) -> str:
        return self.kind if self.group is None else f"{self.kind}:{self.group}"


STAFF = Audience("staff")
PUBLIC = Audience("public")
DOCUMENTS = Audience("documents")


@dataclass(frozen=True)
class Claim:
    """What a signed cookie says: the seats it holds, and which of them is meant.

    `held`: (seat, generation of its code at joining). `seat` may be left out where one stands.
    """

    seat: str | None
    held: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Seat:
    """A claim that was checked against the workshop's codes."""

    name: str
    role: str
    group: int | None
    group_id: str | None

    @property
    def is_staff(self) -> bool:
        """Whether it organizes or facilitates."""
        return self.role in STAFF_ROLES

    @property
    def audience(self) -> Audience:
        """The one audience that this seat's pages belong to."""
        if self.is_staff:
            return STAFF
        kind = GROUP_ROLES.get(self.role)
        return Audience(kind, self.group) if kind else PUBLIC


Opened = dict[tuple[str, int], Seat]  # (name, generation of its code) → what it opens


def seat_name(role: str, group: int | None) -> str:
    """organizer, rapporteur-3, …"""
    return role if group is None else f"{role}-{group}"


def audiences(group_numbers: list[int]) -> list[Audience]:
    """All numbered audiences of a workshop with these groups."""
    of_groups = [each for number in group_numbers for each in audiences_of(number)]
    return [STAFF, PUBLIC, *of_groups]


def audiences_of(group_number: int) -> list[Audience]:
    """The numbered audiences of one group."""
    return [Audience(kind, group_number) for kind in GROUP_ROLES.values()]


def standing(session: OrmSession, workshop: Workshop, claim: Claim) -> list[Seat]:
    """The held seats whose codes still stand in this transaction, in the order of joining."""
    return standing_in(opened(session, workshop, named_by(claim)), claim)


def resolve(session: OrmSession, workshop: Workshop, claim: Claim) -> Seat:
    """Check the claim as things stand in this transaction.

    Raises NotJoined for a seat that is not there or whose code was replaced since.
    """
    return meant_in(opened(session, workshop, named_by(claim)), claim)


def named_by(claim: Claim) -> list[str]:
    """The seats that a claim is about, so that one question to the database is enough."""
    held = [seat for seat, _ in claim.held]
    return [*held, SHARED_SEAT] if claim.seat == SHARED_SEAT else held


def standing_in(open_now: Opened, claim: Claim) -> list[Seat]:
    """The held seats among these, in the order of joining."""
    return [open_now[held] for held in claim.held if held in open_now]


def meant_in(open_now: Opened, claim: Claim) -> Seat:
    """The seat of these that is meant; NotJoined where none is."""
    seats = standing_in(open_now, claim)
    if claim.seat is None and len(seats) == 1:
        return seats[0]
    shared = list(open_now.values()) if seats and claim.seat == SHARED_SEAT else []
    for seat in seats + shared:
        if seat.name == claim.seat:
            return seat
    raise NotJoined


def opened(session: OrmSession, workshop: Workshop, names: list[str]) -> Opened:
    """Those of these names that there are."""
    found = session.execute(_SEATS, {"workshop": workshop.id, "names": names})
    return dict(opening(row) for row in found)


def opening(row: Sequence[Any]) -> tuple[tuple[str, int], Seat]:
    """The code of a row of OF_SEAT, and what it opens."""
    name, generation, role, number, group_id = row
    return (name, generation), Seat(name, role, number, group_id)


def held_now(session: OrmSession, workshop: Workshop, name: str) -> tuple[tuple[str, int], ...]:
    """The seat of that name as if joined just now; Unknown where there is none."""
    held = tuple(opened(session, workshop, [name]))
    if not held:
        raise Unknown
    return held


# What codes open is asked here and, for plain rows, by `entering.py`: of both it is these columns,
# these names and that join. Put together once, for every request asks.
_code, _group = Code.__table__.c, Group.__table__.c
OF_SEAT = (*(_code[each] for each in ("seat", "generation", "role")), _group["number"])
OF_SEAT += (_code["group_id"],)
NAMED = _code["seat"].in_(bindparam("names", expanding=True))


def with_groups(codes: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """A query of codes that reads OF_SEAT, with the group that each may be of."""
    return codes.outerjoin(Group.__table__, _group["id"] == _code["group_id"])


_SEATS = with_groups(select(*OF_SEAT).select_from(Code.__table__)).where(
    _code["workshop_id"] == bindparam("workshop"), NAMED
)


def seat_of(session: OrmSession, code: Code) -> Seat:
    """The seat that a code opens."""
    group = session.get(Group, code.group_id) if code.group_id else None
    return Seat(code.seat, code.role, group.number if group else None, code.group_id)
