"""A group as it is made: at its table, with its board, its codes and its audiences' numbers.

The template makes its groups here, and so does the command that adds one while people work.
"""

import secrets
from collections.abc import Iterable

from sqlalchemy import delete
from sqlalchemy.orm import Session as OrmSession

from colaboracion import codes
from colaboracion.models import AudienceNumber, Board, Code, Group, Session, Workshop
from colaboracion.models.columns import new_id
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import GROUP_ROLES, Audience, audiences_of, seat_name
from colaboracion.words import say


def add_group(
    session: OrmSession,
    workshop: Workshop,
    current: Session,
    number: int,
    group_id: str | None = None,
) -> tuple[Group, Board]:
    """A group with this number and its board in the session; people may join and write at once."""
    # Another of this number may have been taken away: whoever held its codes is not let in.
    generation = secrets.randbelow(2**30) if group_id else 0
    group = Group(
        id=group_id or new_id(),
        workshop_id=workshop.id,
        number=number,
        table_name=table_name(workshop, number),
        aside=False,
    )
    board = _add(session, current, group)
    for role in GROUP_ROLES:
        add_code(session, workshop, role, group, generation)
    add_numbers(session, workshop, audiences_of(number), generation)
    return group, board


def table_name(workshop: Workshop, number: int) -> str:
    """What its table is called until somebody says otherwise."""
    return say(workshop.first_language, "template.table", n=number)


def remove_group(session: OrmSession, group: Group) -> None:
    """Take out a group of a workshop that nobody has seen yet."""
    of_it = {"workshop_id": group.workshop_id}
    for audience in audiences_of(group.number):
        session.execute(delete(AudienceNumber).filter_by(name=str(audience), **of_it))
    for model in (Code, Board):
        session.execute(delete(model).filter_by(group_id=group.id))
    session.execute(delete(Group).filter_by(id=group.id))


def add_plenary(session: OrmSession, workshop: Workshop, current: Session) -> None:
    """The plenary itself as a group without table and seats, so that its remarks have a board."""
    group = Group(id=new_id(), workshop_id=workshop.id, number=PLENARY, table_name=None)
    _add(session, current, group)


def add_code(
    session: OrmSession,
    workshop: Workshop,
    role: str,
    group: Group | None,
    generation: int = 0,
) -> None:
    """A code for a seat that has none yet."""
    number = group.number if group else None
    code = Code(
        id=new_id(),
        workshop_id=workshop.id,
        seat=seat_name(role, number),
        role=role,
        group_id=group.id if group else None,
        generation=generation,
    )
    codes.assign(session, code, number)
    session.add(code)
    session.flush()


def add_numbers(
    session: OrmSession, workshop: Workshop, new: Iterable[Audience], generation: int = 0
) -> None:
    """What new audiences begin to count from."""
    session.add_all(
        AudienceNumber(workshop_id=workshop.id, name=str(audience), n=0, generation=generation)
        for audience in new
    )


def _add(session: OrmSession, current: Session, group: Group) -> Board:
    """The group and its board in the session."""
    session.add(group)
    session.flush()
    board = Board(
        id=new_id(),
        workshop_id=group.workshop_id,
        session_id=current.id,
        group=group,
        counts={},
        last_number=0,
    )
    session.add(board)
    return board
