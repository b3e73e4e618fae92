"""The list of participants as organizers read it: whole, at an address of its own.

It is in no audience's state.
"""

from collections import Counter
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.models import Code, Group, Participant, Workshop
from colaboracion.models.workshops import PLENARY
from colaboracion.views import View
from colaboracion.visible import person

_PEOPLE = (
    select(Participant, Code.text)
    .outerjoin(Code, Code.participant_id == Participant.id)
    .where(Participant.workshop_id == bindparam("workshop"))
    .order_by(Participant.number)
)
_GROUPS = (
    select(Group.number, Group.id)
    .where(Group.workshop_id == bindparam("workshop"), Group.number != PLENARY)
    .order_by(Group.number)
)
_TAKING_PART = (
    select(Group)
    .where(Group.workshop_id == bindparam("workshop"), Group.number != PLENARY)
    .where(Group.aside.is_(False), Group.merged_into.is_(None))
    .order_by(Group.number)
)
_SEATING = ("id", "country", "organization", "category", "languages", "group", "task")


def people(session: OrmSession, workshop: Workshop) -> list[View]:
    """Everybody with their code, in the order in which they came onto the list."""
    found = session.execute(_PEOPLE, {"workshop": workshop.id})
    return [person(row) | {"code": code} for row, code in found]


def groups(session: OrmSession, workshop: Workshop) -> dict[int, str]:
    """{number: id} of the groups that people sit in."""
    found = session.execute(_GROUPS, {"workshop": workshop.id})
    return {row[0]: row[1] for row in found}


def seatable(session: OrmSession, workshop: Workshop) -> dict[str, Any]:
    """{people, groups}: what a proposal is made of; no name and no address is in it."""
    found = session.scalars(select(Participant).filter_by(workshop_id=workshop.id))
    listed = sorted((person(row) for row in found), key=lambda row: row["number"])
    groups = session.scalars(_TAKING_PART, {"workshop": workshop.id})
    return {
        "people": [{name: row[name] for name in _SEATING} for row in listed],
        "groups": [{"id": group.id, "languages": group.languages} for group in groups],
    }


def told(session: OrmSession, workshop: Workshop) -> dict[str, Any]:
    """{version, people, funded}: the list, and how many of each country are funded."""
    listed = people(session, workshop)
    funded = Counter(row["country"] for row in listed if row["funded"] and row["country"])
    version = workshop.roster.get("version", 0)
    return {"version": version, "people": listed, "funded": dict(sorted(funded.items()))}
