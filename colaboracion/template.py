"""The built-in workshop: session 8 with its columns, questions, groups, seats and codes."""

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import codes
from colaboracion.models import (
    AudienceNumber,
    Board,
    Code,
    Column,
    Group,
    Question,
    Session,
    Workshop,
)
from colaboracion.models.columns import new_id, now
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import GROUP_ROLES, OPEN_ROLES, STAFF_ROLES, audiences, seat_name
from colaboracion.words import say

GROUPS = 5
COLUMNS = (("key_element", 5), ("challenge", 6), ("priority", 5))  # kind, soft cap per group
QUESTIONS = ("strengthen", "conclude")
# words: template.name_key_element template.name_challenge template.name_priority
# words: template.question_key_element template.question_challenge template.question_priority
# words: template.closing_strengthen template.closing_conclude


def make_workshop(session: OrmSession) -> Workshop:
    """A whole workshop in the phase `prepared`, added to `session`; the caller stores it."""
    workshop = Workshop(
        id=new_id(),
        slug=_free_slug(session),
        title_es=say("es", "template.workshop"),
        title_en=say("en", "template.workshop"),
        place=say("es", "template.place"),
        starts_on="2018-07-16",
        ends_on="2018-07-17",
        timezone="America/Panama",
        first_language="es",
        attribution_room="group",
        attribution_documents="none",
        epoch=secrets.token_hex(4),
        seq=0,
        created_at=now(),
    )
    session.add(workshop)
    session.flush()
    _add_session(session, workshop, _add_groups(session, workshop))
    return workshop


def _free_slug(session: OrmSession) -> str:
    """A name for addresses that no other workshop of the server has."""
    while True:
        slug = f"taller-{secrets.token_hex(3)}"
        if session.scalar(select(Workshop.id).filter_by(slug=slug)) is None:
            return slug


def _add_groups(session: OrmSession, workshop: Workshop) -> list[Group]:
    groups = [
        Group(
            id=new_id(),
            workshop_id=workshop.id,
            number=number,
            table_name=say(workshop.first_language, "template.table", n=number),
        )
        for number in range(1, GROUPS + 1)
    ]
    session.add_all(groups)
    session.flush()
    for role in (*STAFF_ROLES, *OPEN_ROLES):
        _add_code(session, workshop, role, None)
    for group in groups:
        for role in GROUP_ROLES:
            _add_code(session, workshop, role, group)
    session.add_all(
        AudienceNumber(workshop_id=workshop.id, name=str(audience), n=0, generation=0)
        for audience in audiences([group.number for group in groups])
    )
    return groups


def _add_code(session: OrmSession, workshop: Workshop, role: str, group: Group | None) -> None:
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


def _add_session(session: OrmSession, workshop: Workshop, groups: list[Group]) -> None:
    current = Session(
        id=new_id(),
        workshop_id=workshop.id,
        title_es=say("es", "template.session"),
        title_en=say("en", "template.session"),
        phase="prepared",
        sharing="plenary",
        headings_shown=False,
        stage={"slide": "progress", "column": None, "page": 0},
        timer={},
    )
    session.add(current)
    session.flush()
    for position, (kind, cap) in enumerate(COLUMNS, 1):
        session.add(_column(workshop, current, kind, position, cap))
    for position, key in enumerate(QUESTIONS, 1):
        session.add(_question(workshop, key, position))
    for group in [_plenary(session, workshop), *groups]:
        session.add(_board(workshop, current, group))


def _plenary(session: OrmSession, workshop: Workshop) -> Group:
    """The plenary itself as a group without table and seats, so that its remarks have a board."""
    plenary = Group(id=new_id(), workshop_id=workshop.id, number=PLENARY, table_name=None)
    session.add(plenary)
    session.flush()
    return plenary


def _column(workshop: Workshop, current: Session, kind: str, position: int, cap: int) -> Column:
    return Column(
        id=new_id(),
        workshop_id=workshop.id,
        session_id=current.id,
        kind=kind,
        position=position,
        name_es=say("es", f"template.name_{kind}"),
        name_en=say("en", f"template.name_{kind}"),
        question_es=say("es", f"template.question_{kind}"),
        question_en=say("en", f"template.question_{kind}"),
        cap=cap,
        count=0,
    )


def _question(workshop: Workshop, key: str, position: int) -> Question:
    return Question(
        id=new_id(),
        workshop_id=workshop.id,
        position=position,
        text_es=say("es", f"template.closing_{key}"),
        text_en=say("en", f"template.closing_{key}"),
    )


def _board(workshop: Workshop, current: Session, group: Group) -> Board:
    return Board(
        id=new_id(),
        workshop_id=workshop.id,
        session_id=current.id,
        group_id=group.id,
        counts={},
        last_number=0,
    )


def make_first_workshop(session: OrmSession) -> None:
    """Give a new installation a workshop to begin with."""
    if session.scalar(select(Workshop.id).limit(1)) is None:
        make_workshop(session)
