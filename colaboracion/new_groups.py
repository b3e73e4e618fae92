"""A group as it is made: at its table, with its board, its codes and its audiences' numbers.

The template makes its groups here, and so does the command that adds one while people work.
"""

from collections.abc import Iterable

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
    group = Group(
        id=group_id or new_id(),
        workshop_id=workshop.id,
        number=number,
        table_name=say(workshop.first_language, "template.table", n=number),
        aside=False,
    )
    board = _add(session, current, group)
    for role in GROUP_ROLES:
        add_code(session, workshop, role, group)
    add_numbers(session, workshop, audiences_of(number))
    return group, board


def add_plenary(session: OrmSession, workshop: Workshop, current: Session) -> None:
    """The plenary itself as a group without table and seats, so that its remarks have a board."""
    group = Group(id=new_id(), workshop_id=workshop.id, number=PLENARY, table_name=None)
    _add(session, current, group)


def add_code(session: OrmSession, workshop: Workshop, role: str, group: Group | None) -> None:
    """A code for a seat that has none yet."""
    number = group.number if group else None
    code = Code(
        id=new_id(),
        workshop_id=workshop.id,
        seat=seat_name(role, number),
        role=role,
        group_id=group.id if group else None,
        generation=0,
    )
    codes.assign(session, code, number)
    session.add(code)
    session.flush()


def add_numbers(session: OrmSession, workshop: Workshop, new: Iterable[Audience]) -> None:
    """What new audiences begin to count from."""
    session.add_all(
        AudienceNumber(workshop_id=workshop.id, name=str(audience), n=0, generation=0)
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
