"""Who sits in which group, and who reports for it."""

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, Struct, UnsetType
from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import Id
from colaboracion.commands.groups import group_of
from colaboracion.commands.roster import RosterCommand, raise_roster
from colaboracion.errors import BadRequest
from colaboracion.models.people import TASKS, Participant

Task = Annotated[str, Meta(pattern=rf"\A({'|'.join(TASKS)})\Z")]
_DOING_IT = select(Participant).where(
    Participant.workshop_id == bindparam("workshop"),
    Participant.group_id == bindparam("group"),
    Participant.task == bindparam("task"),
)


class Move(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody into a group, or (null) into none."""

    participant: Id
    group: Id | None
    task: Task | UnsetType = UNSET


class SeatParticipants(RosterCommand, frozen=True):
    """Seat people in groups, one of them or the whole room at once."""

    name: ClassVar[str] = "seat_participants"
    moves: Annotated[list[Move], Meta(min_length=1, max_length=1000)]

    def do(self, change: Change) -> None:
        """In the order given, so that whoever is named last reports."""
        for move in self.moves:
            person = change.get(Participant, move.participant)
            seat(change, person, move.group, move.task)
        raise_roster(change)


def seat(
    change: Change,
    person: Participant,
    group: str | UnsetType | None,
    task: str | UnsetType,
) -> None:
    """Someone into a group with a task there; whoever had it has none from now on.

    Who goes to another group leaves the task behind, unless told otherwise.
    """
    if group is not UNSET and group != person.group_id:
        person.group_id = group_of(change, group).id if group else None
        person.task = ""
    if task is not UNSET and task != person.task:
        if task and person.group_id is None:
            raise BadRequest("bad_fields", why="task without group")
        if task:
            _relieve(change, person, task)
        person.task = task


def _relieve(change: Change, person: Participant, task: str) -> None:
    change.session.flush()
    for other in change.all(_DOING_IT, group=person.group_id, task=task):
        other.task = ""
