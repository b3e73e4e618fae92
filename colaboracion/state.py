"""Everything one audience sees: what a page starts from.

State + events = state: `differences.py` makes what it gets afterwards, from the same views. Only
the tests compute whole states to prove it (law 4).
"""

from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import last_change, rows
from colaboracion.database import Base
from colaboracion.lenses import Counting, lens
from colaboracion.models import (
    AgendaEntry,
    AudienceNumber,
    Board,
    Card,
    Cluster,
    Column,
    Comment,
    Conclusion,
    Group,
    Objective,
    Offer,
    Participant,
    Question,
    Ranking,
    Rejection,
    Session,
    Slip,
    Snapshot,
    TextVersion,
    Workshop,
)
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import (
    DOCUMENTS,
    GROUP_ROLES,
    PUBLIC,
    Audience,
    Seat,
)
from colaboracion.views import View
from colaboracion.visible import VIEWS, attendance, listed, wording

KINDS: dict[str, type[Base]] = {
    "workshops": Workshop,
    "sessions": Session,
    "columns": Column,
    "questions": Question,
    "objectives": Objective,
    "groups": Group,
    "boards": Board,
    "cards": Card,
    "clusters": Cluster,
    "conclusions": Conclusion,
    "offers": Offer,
    "rankings": Ranking,
    "slips": Slip,
    "rejections": Rejection,
    "snapshots": Snapshot,
    "comments": Comment,
    "agenda": AgendaEntry,
}
KIND_OF = {model: kind for kind, model in KINDS.items()}

# Put together once: every command asks these.
_GROUPS = (
    select(Group)
    .where(Group.workshop_id == bindparam("workshop"), Group.number != PLENARY)
    .order_by(Group.number)
)
_EVERYONE = select(Board.everyone).where(
    Board.workshop_id == bindparam("workshop"), Board.group_id == bindparam("group")
)
_SESSION = select(Session).where(Session.workshop_id == bindparam("workshop"))

_PEOPLE = (
    select(Participant)
    .where(Participant.workshop_id == bindparam("workshop"))
    .order_by(Participant.id)
)
_CONCLUSION = select(Conclusion.id).where(
    Conclusion.workshop_id == bindparam("workshop"), Conclusion.id == bindparam("conclusion")
)
_WORDINGS = (
    select(TextVersion)
    .where(TextVersion.subject_id == bindparam("conclusion"))
    .order_by(TextVersion.at, TextVersion.version)
)


def groups(session: OrmSession, workshop: Workshop) -> list[Group]:
    """The workshop's groups, in the order of their numbers; the plenary is none of them."""
    return list(session.scalars(_GROUPS, {"workshop": workshop.id}))


def counting(of_workshop: list[Group]) -> Counting:
    """As which group each of them counts."""
    return tuple(group.counted_as for group in of_workshop)


def current_session(session: OrmSession, workshop: Workshop) -> Session:
    """The session in which the groups write."""
    return session.scalars(_SESSION, {"workshop": workshop.id}).one()


def writes(session: OrmSession, workshop: Workshop, seat: Seat) -> bool:
    """Whether a seat writes on its group's board: the rapporteur's; where so set, the table's."""
    if seat.role == "rapporteur":
        return True
    of_group = {"workshop": workshop.id, "group": seat.group_id}
    return seat.role in GROUP_ROLES and bool(session.scalar(_EVERYONE, of_group))


def whole(session: OrmSession, workshop: Workshop, audience: Audience) -> dict[str, Any]:
    """All that `audience` sees now: {n, workshops: [row…], …}, rows in the order of their ids.

    The order of ids is random, so it tells nothing of who wrote when.
    """
    return seen(session, workshop, audience, stored(session, workshop))


def stored(session: OrmSession, workshop: Workshop) -> rows.Rows:
    """All rows of the workshop that anybody may see something of."""
    return rows.plain(session, workshop, KINDS.values())


def seen(
    session: OrmSession, workshop: Workshop, audience: Audience, read: rows.Rows
) -> dict[str, Any]:
    """What `audience` sees of the rows that were read in this transaction."""
    through = lens(
        audience,
        workshop,
        current_session(session, workshop),
        counting(groups(session, workshop)),
    )
    state: dict[str, Any] = {"n": number(session, workshop, audience).n}
    for kind, model in KINDS.items():
        views = (VIEWS[model](row, audience, through) for row in read[model].values())
        state[kind] = [view for view in views if view is not None]
    return state


def documents(session: OrmSession, workshop: Workshop) -> dict[str, Any]:
    """All that exported documents may hold, with the attribution set for documents.

    `at`: when what they tell last changed, in milliseconds. `n` is the public's: the workshop's
    own number would count what staff do among themselves. `participants`: those who agreed to be
    published; `attendance`: how many people there are and came.
    """
    moment = {"n": number(session, workshop, PUBLIC).n, "at": last_change.of(session, workshop)}
    people = [listed(row) for row in session.scalars(_PEOPLE, {"workshop": workshop.id})]
    told = {"participants": [row for row in people if row], "attendance": attendance(workshop)}
    return whole(session, workshop, DOCUMENTS) | told | moment


def wordings(
    session: OrmSession, workshop: Workshop, audience: Audience, conclusion: str
) -> list[View] | None:
    """Every text that a conclusion had, the oldest first; None where there is no such conclusion.

    Too much for a state: it is fetched when somebody asks for it.
    """
    named = {"workshop": workshop.id, "conclusion": conclusion}
    if session.scalar(_CONCLUSION, named) is None:
        return None
    kept = session.scalars(_WORDINGS, named)
    return [view for row in kept if (view := wording(row, audience)) is not None]


def number(session: OrmSession, workshop: Workshop, audience: Audience) -> AudienceNumber:
    """The audience's number and generation in this transaction."""
    stored = session.get(AudienceNumber, (workshop.id, str(audience)))
    return stored or AudienceNumber(workshop_id=workshop.id, name=str(audience), n=0, generation=0)


def version(epoch: str, audience: Audience, n: int, build: str) -> str:
    """What a browser compares: a new epoch or build means the whole state again."""
    return f"{epoch}.{audience}.{n}.{build}"
