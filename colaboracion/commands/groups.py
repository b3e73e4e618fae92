"""What staff do with groups while people work: set one aside, let two work as one, add one; and
what organizers say of them at set-up, or take away again.

Groups that work as one take part or stand aside together, and all name the same group: the one
whose people the others joined.
"""

from functools import partial
from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType
from sqlalchemy import bindparam, delete, func, select

from colaboracion import new_groups
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id, OrganizerCommand, StaffCommand
from colaboracion.commands.setting_up import Stage, change_stage, require_unused
from colaboracion.errors import Refused, Unknown
from colaboracion.models import Board, Card, Code, Comment, Group, Offer, Participant
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import audiences_of
from colaboracion.texts import line

Language = Annotated[str, Meta(pattern=r"\A[a-z]{2,3}\Z")]
Spoken = Annotated[list[Language], Meta(max_length=6)]
LONGEST_NAME = 60

_JOINED = select(Group).where(
    Group.workshop_id == bindparam("workshop"), Group.merged_into == bindparam("group")
)
_BOARD = select(Board).where(
    Board.workshop_id == bindparam("workshop"), Board.group_id == bindparam("group")
)
_HOW_MANY = select(func.count(Group.id)).where(
    Group.workshop_id == bindparam("workshop"), Group.number != PLENARY
)
_ITS_CODES = delete(Code).where(Code.group_id == bindparam("group"))
_LAST_NUMBER = select(func.max(Group.number)).where(Group.workshop_id == bindparam("workshop"))


class SetGroupAside(StaffCommand, frozen=True):
    """Count a group no longer, or again; its cards stay and its people may go on writing."""

    name: ClassVar[str] = "set_group_aside"
    group: Id
    aside: bool

    def do(self, change: Change) -> Group:
        """With it those who work as one with it."""
        group = group_of(change, self.group)
        leader = _leader(change, group)
        for each in (leader, *_joined(change, leader)):
            each.aside = self.aside
        return group


class MergeGroups(StaffCommand, frozen=True):
    """Let a group work as one with another, or (`into` null) apart again.

    Its cards keep their codes, and count as the other group's.
    """

    name: ClassVar[str] = "merge_groups"
    group: Id
    into: Id | None

    def do(self, change: Change) -> Group:
        """Those who had joined it come along."""
        group = group_of(change, self.group)
        if self.into is None:
            group.merged_into = None
            return group
        leader = _leader(change, group_of(change, self.into))
        if leader is group:
            raise Refused("same_group")
        if leader.aside:
            raise Refused("group_aside")
        for each in (group, *_joined(change, group)):
            each.merged_into, each.aside = leader.id, False
        return group


class AddGroup(StaffCommand, frozen=True):
    """A group more, with the next number: its board, its seats and their codes."""

    name: ClassVar[str] = "add_group"

    def do(self, change: Change) -> Group:
        """Its codes are on the organizer's page from now on."""
        if change.session.get(Group, change.id) is not None:
            raise Refused("id_taken")
        last = change.session.scalar(_LAST_NUMBER, {"workshop": change.workshop.id}) or PLENARY
        made = new_groups.add_group(
            change.session, change.workshop, change.current(), last + 1, change.id
        )
        for row in made:
            change.watch.add(row)
        return made[0]


class EditGroup(OrganizerCommand, frozen=True):
    """Say where a group sits and what is spoken there; what is not given stays as it is."""

    name: ClassVar[str] = "edit_group"
    group: Id
    table: str | UnsetType | None = UNSET
    languages: Spoken | UnsetType = UNSET

    def do(self, change: Change) -> Group:
        """A table need not have a name."""
        group = group_of(change, self.group)
        if self.table is not UNSET:
            table = line(self.table or "", may_be_empty=True, limit=LONGEST_NAME)
            group.table_name = table or None
        if self.languages is not UNSET:
            group.languages = list(dict.fromkeys(self.languages))
        return group


class RemoveGroup(OrganizerCommand, frozen=True):
    """Take a group away that has no people and has never written; the others keep their numbers."""

    name: ClassVar[str] = "remove_group"
    group: Id

    def do(self, change: Change) -> Group:
        """With it go its board and its codes; whoever came by one of these hears no more."""
        group = group_of(change, self.group)
        board = change.one(_BOARD, group=group.id)
        _require_untouched(change, group, board)
        change_stage(change.current(), partial(_unshown, group=group))
        change.session.execute(_ITS_CODES, {"group": group.id})
        change.remove(board)
        change.remove(group)
        change.closed.extend(audiences_of(group.number))
        return group


def _require_untouched(change: Change, group: Group, board: Board) -> None:
    """Nobody is in it, has written in it or is led by it, and it has no turn to present."""
    require_unused(change, group, Participant.group_id, Comment.group_id, Group.merged_into)
    require_unused(change, board, Card.board_id, Offer.board_id)
    plan = change.current().presenting
    if board.last_number or board.reasons or (plan and group.id in plan["order"]):
        raise Refused("in_use")
    if (change.session.scalar(_HOW_MANY, {"workshop": change.workshop.id}) or 0) < 2:
        raise Refused("last_one")


def _unshown(stage: Stage, group: Group) -> Stage:
    return stage | {"group": None} if stage["group"] == group.id else stage


def is_sound(change: Change, group: Group) -> bool:
    """Whether a group names one that leads, is led by none itself, and stands aside with it."""
    if group.merged_into is None:
        return all(each.aside == group.aside for each in _joined(change, group))
    leader = change.get(Group, group.merged_into)
    leads = leader.merged_into is None and not _joined(change, group)
    return leads and leader.aside == group.aside


def group_of(change: Change, group_id: str) -> Group:
    """The group of that id; Unknown for the plenary, which is none."""
    group = change.get(Group, group_id)
    if group.number == PLENARY:
        raise Unknown
    return group


def _leader(change: Change, group: Group) -> Group:
    return change.get(Group, group.merged_into) if group.merged_into else group


def _joined(change: Change, group: Group) -> list[Group]:
    return change.all(_JOINED, group=group.id)
