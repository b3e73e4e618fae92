"""Seats and audiences: who someone is in a workshop, and which stream of changes they get."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.errors import NotJoined
from colaboracion.models import Code, Group, Workshop

STAFF_ROLES = ("organizer", "facilitator")
GROUP_ROLES = {"rapporteur": "seat", "delegate": "group"}
OPEN_ROLES = ("interpreter", "projector", "everyone")
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


def seat_name(role: str, group: int | None) -> str:
    """organizer, rapporteur-3, …"""
    return role if group is None else f"{role}-{group}"


def audiences(group_numbers: list[int]) -> list[Audience]:
    """All numbered audiences of a workshop with these groups."""
    kinds = GROUP_ROLES.values()
    return [STAFF, PUBLIC, *(Audience(kind, number) for number in group_numbers for kind in kinds)]


def standing(session: OrmSession, workshop: Workshop, claim: Claim) -> list[Code]:
    """The codes of the held seats that still stand in this transaction, in the order of joining."""
    names = [seat for seat, _ in claim.held]
    found = session.scalars(
        select(Code).where(Code.workshop_id == workshop.id, Code.seat.in_(names))
    )
    codes = {(code.seat, code.generation): code for code in found}
    return [codes[held] for held in claim.held if held in codes]


def resolve(session: OrmSession, workshop: Workshop, claim: Claim) -> Seat:
    """Check the claim as things stand in this transaction.

    Raises NotJoined for a seat that is not there or whose code was replaced since.
    """
    codes = standing(session, workshop, claim)
    if claim.seat is None and len(codes) == 1:
        return seat_of(session, codes[0])
    meant = next((code for code in codes if code.seat == claim.seat), None)
    if meant is None and codes and claim.seat == SHARED_SEAT:
        meant = session.scalar(select(Code).filter_by(workshop_id=workshop.id, seat=SHARED_SEAT))
    if meant is None:
        raise NotJoined
    return seat_of(session, meant)


def seat_of(session: OrmSession, code: Code) -> Seat:
    """The seat that a code opens."""
    group = session.get(Group, code.group_id) if code.group_id else None
    return Seat(code.seat, code.role, group.number if group else None, code.group_id)
