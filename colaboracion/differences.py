"""The difference that a command makes for each audience: what it could see before, and after.

Its cost grows with the rows that were touched, never with the workshop (law 11).
"""

from typing import Any, TypeVar

from sqlalchemy.orm import Session as OrmSession

from colaboracion.database import Base
from colaboracion.lenses import Lens, lens
from colaboracion.models import Group, Workshop
from colaboracion.seats import PUBLIC, STAFF, Audience, audiences
from colaboracion.state import KIND_OF, counting, current_session, groups
from colaboracion.views import View
from colaboracion.visible import dependents, onlookers, see

# How a row looks to those to whom it may look different; all others see it as the public does.
Looks = dict[Audience, View | None]
Thing = TypeVar("Thing")


class Differences:
    """What each audience saw of the touched rows before a command, and sees after it.

    Its cost grows with the rows that were touched, never with the workshop (law 11).
    """

    def __init__(self, session: OrmSession, workshop: Workshop) -> None:
        self._workshop = workshop
        self._current = current_session(session, workshop)
        self._groups = groups(session, workshop)  # held, so that each card finds its own there
        self._audiences = audiences([group.number for group in self._groups])
        self._lenses = self._look()
        self._before: dict[Base, Looks] = {}
        self._gone = set[Base]()
        self._anew = False

    def touch(self, row: Base) -> None:
        """Remember how `row` and what depends on it look, the first time it is handed out."""
        for each in (row, *dependents(row)):
            if each not in self._before:
                self._before[each] = _looks(each, self._lenses)

    def add(self, row: Base) -> None:
        """Remember that `row` was not there."""
        self._before[row] = {PUBLIC: None}
        if isinstance(row, Group):
            self._groups.append(row)

    def remove(self, row: Base) -> None:
        """Remember that `row` goes for good."""
        self.touch(row)
        self._gone.add(row)
        if isinstance(row, Group):
            self._groups.remove(row)
            self._audiences = [each for each in self._audiences if each.group != row.number]

    def start_anew(self) -> None:
        """Let every audience take the whole state again."""
        self._anew = True

    def settle(self) -> dict[Audience, dict[str, Any]]:
        """After the flush: each audience's part of an event; audiences without any are absent."""
        lenses = self._look()
        after = {row: self._looks_after(row, lenses) for row in self._before}
        return {
            audience: found
            for audience in self._audiences
            if (
                found := {"reset": True}
                if self._anew or _of(lenses, audience) != _of(self._lenses, audience)
                else self._difference(audience, after)
            )
        }

    def _looks_after(self, row: Base, lenses: dict[Audience, Lens]) -> Looks:
        return {PUBLIC: None} if row in self._gone else _looks(row, lenses)

    def _look(self) -> dict[Audience, Lens]:
        return {
            audience: lens(audience, self._workshop, self._current, counting(self._groups))
            for audience in (STAFF, PUBLIC)
        }

    def _difference(self, audience: Audience, after: dict[Base, Looks]) -> dict[str, Any]:
        changed: dict[str, list[View]] = {}
        removed: dict[str, list[str]] = {}
        for row, looks in after.items():
            old, new = _of(self._before[row], audience), _of(looks, audience)
            if new is not None and new != old:
                changed.setdefault(KIND_OF[type(row)], []).append(new)
            elif new is None and old is not None:
                removed.setdefault(KIND_OF[type(row)], []).append(old["id"])
        parts = {"changed": changed, "removed": removed}
        return {name: part for name, part in parts.items() if part}


def _looks(row: Base, lenses: dict[Audience, Lens]) -> Looks:
    return {each: see(row, each, _of(lenses, each)) for each in onlookers(row)}


def _of(known: dict[Audience, Thing], audience: Audience) -> Thing:
    """What is known of the audience, else of the public, as which all others see."""
    return known.get(audience, known[PUBLIC])
