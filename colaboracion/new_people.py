"""A person as they come onto the list: with a number, and a code that opens the own data."""

import secrets

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import codes
from colaboracion.models import Code, Participant, Workshop
from colaboracion.models.columns import new_id
from colaboracion.seats import PERSON, seat_name

_LAST_NUMBER = select(func.max(Participant.number)).where(
    Participant.workshop_id == bindparam("workshop")
)


def next_number(session: OrmSession, workshop: Workshop) -> int:
    """The number that the next person of the list gets."""
    return (session.scalar(_LAST_NUMBER, {"workshop": workshop.id}) or 0) + 1


def add_codes(session: OrmSession, workshop: Workshop, people: list[Participant]) -> None:
    """A code for each, which opens that person's own data and nothing else.

    Each begins at a generation of its own: whoever came by the code of somebody who has left the
    list holds no seat of the one who may have the same number since.
    """
    made = [_code(workshop, person) for person in people]
    codes.assign_each(session, made, [person.number for person in people])
    session.add_all(made)


def _code(workshop: Workshop, person: Participant) -> Code:
    return Code(
        id=new_id(),
        workshop_id=workshop.id,
        seat=seat_name(PERSON, person.number),
        role=PERSON,
        group_id=None,
        participant_id=person.id,
        generation=secrets.randbelow(2**30),
    )
