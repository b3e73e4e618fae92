"""Everything one audience sees, and the difference that a command makes for it.

State + events = state: `whole` builds what a page starts from, `Differences`
what it gets afterwards, both from the same views. Only the tests compute whole
states to prove it (law 4).
"""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import rows
from colaboracion.database import Base
from colaboracion.models import (
    AudienceNumber,
    Board,
    Card,
    Cluster,
    Column,
    Conclusion,
    Group,
    Question,
    Session,
    Workshop,
)
from colaboracion.seats import DOCUMENTS, Audience
from colaboracion.visible import VIEWS, Lens, View, dependents, lens, see

KINDS: dict[str, type[Base]] = {
    "workshops": Workshop,
    "sessions": Session,
    "columns": Column,
    "questions": Question,
    "groups": Group,
    "boards": Board,
    "cards": Card,
    "clusters": Cluster,
    "conclusions": Conclusion,
}
KIND_OF = {model: kind for kind, model in KINDS.items()}


def group_numbers(session: OrmSession, workshop: Workshop) -> list[int]:
    """The numbers of the workshop's groups, in order."""
    query = select(Group.number).filter_by(workshop_id=workshop.id).order_by(Group.number)
    return list(session.scalars(query))


def current_session(session: OrmSession, workshop: Workshop) -> Session:
    """The session in which the groups write."""
    return session.scalars(select(Session).filter_by(workshop_id=workshop.id)).one()


def whole(session: OrmSession, workshop: Workshop, audience: Audience) -> dict[str, Any]:
    """All that `audience` sees now: {n, workshops: [row…], …}, rows in the order of their ids.

    The order of ids is random, so it tells nothing of who wrote when.
    """
    through = lens(
        audience,
        workshop,
        current_session(session, workshop),
        len(group_numbers(session, workshop)),
    )
    state: dict[str, Any] = {"n": number(session, workshop, audience).n}
    stored = rows.plain(session, workshop, KINDS.values())
    for kind, model in KINDS.items():
        views = (VIEWS[model](row, audience, through) for row in stored[model].values())
        state[kind] = [view for view in views if view is not None]
    return state


def documents(session: OrmSession, workshop: Workshop) -> dict[str, Any]:
    """All that exported documents may hold, with the attribution set for documents."""
    return whole(session, workshop, DOCUMENTS)


def number(session: OrmSession, workshop: Workshop, audience: Audience) -> AudienceNumber:
    """The audience's number and generation in this transaction."""
    stored = session.get(AudienceNumber, (workshop.id, str(audience)))
    return stored or AudienceNumber(workshop_id=workshop.id, name=str(audience), n=0, generation=0)


def version(workshop: Workshop, audience: Audience, n: int, build: str) -> str:
    """What a browser compares: a new epoch or build means the whole state again."""
    return f"{workshop.epoch}.{audience}.{n}.{build}"


class Differences:
    """What each audience saw of the touched rows before a command, and sees after it.

    Its cost grows with the rows that were touched, never with the workshop (law 11).
    """

    def __init__(self, session: OrmSession, workshop: Workshop, audiences: list[Audience]) -> None:
        self._session = session
        self._workshop = workshop
        self._groups = sum(audience.kind == "seat" for audience in audiences)
        self._current = current_session(session, workshop)
        self._audiences = audiences
        self._lenses = self._look()
        self._before: dict[Base, dict[Audience, View | None]] = {}

    def touch(self, row: Base) -> None:
        """Remember how `row` and what depends on it look, the first time it is handed out."""
        for each in (row, *dependents(row)):
            if each not in self._before:
                self._before[each] = self._views(each, self._lenses)

    def add(self, row: Base) -> None:
        """Remember that `row` was not there."""
        self._before[row] = dict.fromkeys(self._audiences)

    def settle(self) -> dict[Audience, dict[str, Any]]:
        """After the flush: each audience's part of an event; audiences without any are absent."""
        lenses = self._look()
        after = {row: self._views(row, lenses) for row in self._before}
        return {
            audience: found
            for audience in self._audiences
            if (
                found := {"reset": True}
                if lenses[audience] != self._lenses[audience]
                else self._difference(audience, after)
            )
        }

    def _look(self) -> dict[Audience, Lens]:
        return {
            audience: lens(audience, self._workshop, self._current, self._groups)
            for audience in self._audiences
        }

    def _views(self, row: Base, lenses: dict[Audience, Lens]) -> dict[Audience, View | None]:
        return {audience: see(row, audience, lenses[audience]) for audience in self._audiences}

    def _difference(
        self, audience: Audience, after: dict[Base, dict[Audience, View | None]]
    ) -> dict[str, Any]:
        changed: dict[str, list[View]] = {}
        removed: dict[str, list[str]] = {}
        for row, views in after.items():
            old, new = self._before[row][audience], views[audience]
            if new is not None and new != old:
                changed.setdefault(KIND_OF[type(row)], []).append(new)
            elif new is None and old is not None:
                removed.setdefault(KIND_OF[type(row)], []).append(old["id"])
        parts = {"changed": changed, "removed": removed}
        return {name: part for name, part in parts.items() if part}
