"""What staff do with groups while people work: set one aside, let two work as one, add one.

Groups that work as one take part or stand aside together, and all name the same group: the one
whose people the others joined.
"""

from typing import ClassVar

from sqlalchemy import bindparam, func, select

from colaboracion import new_groups
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id, StaffCommand
from colaboracion.errors import Refused, Unknown
from colaboracion.models import Group
from colaboracion.models.workshops import PLENARY

_JOINED = select(Group).where(
    Group.workshop_id == bindparam("workshop"), Group.merged_into == bindparam("group")
)
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
