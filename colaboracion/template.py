"""The built-in workshop: session 8 with its columns, questions, groups, seats and codes."""

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import new_groups
from colaboracion.models import Column, Objective, Question, Session, Workshop
from colaboracion.models.boards import STAGE
from colaboracion.models.columns import new_id, now
from colaboracion.seats import OPEN_ROLES, STAFF_ROLES, audiences
from colaboracion.words import say

GROUPS = 5
COLUMNS = (("key_element", 5), ("challenge", 6), ("priority", 5))  # kind, soft cap per group
QUESTIONS = ("strengthen", "conclude")
# words: template.name_key_element template.name_challenge template.name_priority
# words: template.question_key_element template.question_challenge template.question_priority
# The first is the general one.
OBJECTIVES = ("share", "know", "find", "complete", "learn", "exchange")
# words: template.closing_strengthen template.closing_conclude
# words: template.objective_share template.objective_know template.objective_find
# words: template.objective_complete template.objective_learn template.objective_exchange


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
        countries=[],
        letterhead={},
        languages=["es", "en"],
        roster={},
        epoch=secrets.token_hex(4),
        seq=0,
        created_at=now(),
    )
    session.add(workshop)
    session.flush()
    _add_seats(session, workshop)
    current = _add_session(session, workshop)
    new_groups.add_plenary(session, workshop, current)
    for number in range(1, GROUPS + 1):
        new_groups.add_group(session, workshop, current, number)
    return workshop


def _free_slug(session: OrmSession) -> str:
    """A name for addresses that no other workshop of the server has."""
    while True:
        slug = f"taller-{secrets.token_hex(3)}"
        if session.scalar(select(Workshop.id).filter_by(slug=slug)) is None:
            return slug


def _add_seats(session: OrmSession, workshop: Workshop) -> None:
    """The seats and audiences that are of no group."""
    for role in (*STAFF_ROLES, *OPEN_ROLES):
        new_groups.add_code(session, workshop, role, None)
    new_groups.add_numbers(session, workshop, audiences([]))


def _add_session(session: OrmSession, workshop: Workshop) -> Session:
    current = Session(
        id=new_id(),
        workshop_id=workshop.id,
        title_es=say("es", "template.session"),
        title_en=say("en", "template.session"),
        phase="prepared",
        sharing="plenary",
        headings_shown=False,
        stage=STAGE,
        timer={},
    )
    session.add(current)
    session.flush()
    for position, (kind, cap) in enumerate(COLUMNS, 1):
        session.add(_column(workshop, current, kind, position, cap))
    for position, key in enumerate(QUESTIONS, 1):
        session.add(_question(workshop, key, position))
    for position, key in enumerate(OBJECTIVES):
        session.add(_objective(workshop, key, position))
    return current


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


def _objective(workshop: Workshop, key: str, position: int) -> Objective:
    return Objective(
        id=new_id(),
        workshop_id=workshop.id,
        kind="specific" if position else "general",
        position=position,
        text_es=say("es", f"template.objective_{key}"),
        text_en=say("en", f"template.objective_{key}"),
    )


def make_first_workshop(session: OrmSession) -> None:
    """Give a new installation a workshop to begin with."""
    if session.scalar(select(Workshop.id).limit(1)) is None:
        make_workshop(session)
