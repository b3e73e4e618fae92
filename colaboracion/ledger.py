"""What `execute` keeps of a command beside the rows it changed: numbers, log entry, answer.

The same few statements for every command, hence put together once and asked below the
ORM, whose bookkeeping would cost more than the command itself. They belong to the
command's transaction.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session as OrmSession

from colaboracion.models import Accepted, AudienceNumber, LogEntry, Workshop
from colaboracion.seats import Audience

Step = dict[str, Any]  # one row of an inverse: {kind, id, before, after}

_ACCEPTED, _AUDIENCES, _LOG, _WORKSHOPS = (
    cast("Table", model.__table__) for model in (Accepted, AudienceNumber, LogEntry, Workshop)
)
_EARLIER = select(_ACCEPTED.c.content, _ACCEPTED.c.answer).where(
    _ACCEPTED.c.key == bindparam("asked")
)
_INVERSE = select(_ACCEPTED.c.inverse).where(_ACCEPTED.c.key == bindparam("asked"))
_NUMBERS = select(_AUDIENCES.c.name, _AUDIENCES.c.n, _AUDIENCES.c.generation).where(
    _AUDIENCES.c.workshop_id == bindparam("workshop")
)
_RAISE = (
    update(_AUDIENCES)
    .where(
        _AUDIENCES.c.workshop_id == bindparam("workshop"),
        _AUDIENCES.c.name.in_(bindparam("audiences", expanding=True)),
    )
    .values(
        n=_AUDIENCES.c.n + bindparam("counted"),
        generation=_AUDIENCES.c.generation + bindparam("parted"),
    )
)
_CLOSE = delete(_AUDIENCES).where(
    _AUDIENCES.c.workshop_id == bindparam("workshop"), _AUDIENCES.c.name == bindparam("audience")
)
_COUNT = (
    update(_WORKSHOPS)
    .where(_WORKSHOPS.c.id == bindparam("workshop"))
    .values(seq=bindparam("reached"))
)
_LOG_IT, _REMEMBER = insert(_LOG), insert(_ACCEPTED)


@dataclass
class Number:
    """How many events an audience has had, and which lot of people belongs to it."""

    audience: str
    n: int
    generation: int
    counted: int = 0  # how much of `n` is of this transaction
    parted: int = 0  # and of `generation`

    def count(self) -> int:
        """One event more; gives its number."""
        self.n, self.counted = self.n + 1, self.counted + 1
        return self.n

    def part(self) -> None:
        """Other people belong to it from now on."""
        self.generation, self.parted = self.generation + 1, self.parted + 1


class Ledger:
    """The ledger of one workshop within one transaction; the workshop's row is locked."""

    def __init__(self, session: OrmSession, workshop: Workshop) -> None:
        self._connection = session.connection()
        self._workshop = workshop

    def earlier(self, key: str) -> tuple[str, dict[str, Any]] | None:
        """(content, answer) of the command that was accepted under this key, if one was."""
        found = self._connection.execute(_EARLIER, {"asked": key}).one_or_none()
        return None if found is None else (found.content, found.answer)

    def inverse(self, key: str) -> list[Step] | None:
        """What would take back the command accepted under this key.

        Empty for one that cannot be taken back, None where none was accepted.
        """
        found = self._connection.execute(_INVERSE, {"asked": key}).one_or_none()
        return None if found is None else (found.inverse or [])

    def numbers(self) -> dict[str, Number]:
        """Each audience's number, by its name."""
        found = self._connection.execute(_NUMBERS, {"workshop": self._workshop.id})
        return {name: Number(name, n, generation) for name, n, generation in found}

    def keep_numbers(self, numbers: Iterable[Number]) -> None:
        """Store those that have changed: all that rise alike, which are most, at once."""
        alike: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for number in numbers:
            alike[number.counted, number.parted].append(number.audience)
        alike.pop((0, 0), None)
        for (counted, parted), names in alike.items():
            raised = {"workshop": self._workshop.id, "audiences": names}
            self._connection.execute(_RAISE, raised | {"counted": counted, "parted": parted})

    def close(self, audiences: Iterable[Audience]) -> None:
        """Count no longer for audiences that are gone."""
        for audience in audiences:
            of_it = {"workshop": self._workshop.id, "audience": str(audience)}
            self._connection.execute(_CLOSE, of_it)

    def log(self, name: str, role: str, group: int | None, at: int) -> int:
        """The command's one entry, under the workshop's next `seq`: no text, no person."""
        seq = self._workshop.seq + 1
        entry = {"name": name, "role": role, "group_number": group, "at": at, "seq": seq}
        self._connection.execute(_LOG_IT, entry | {"workshop_id": self._workshop.id})
        self._connection.execute(_COUNT, {"workshop": self._workshop.id, "reached": seq})
        return seq

    def remember(self, key: str, content: str, answer: dict[str, Any], inverse: list[Step]) -> None:
        """So that the same command sent again gets the same answer, and can be taken back."""
        kept: dict[str, Any] = {"key": key, "workshop_id": self._workshop.id, "content": content}
        kept |= {"answer": answer, "inverse": inverse or None}
        self._connection.execute(_REMEMBER, kept)
