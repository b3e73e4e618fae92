"""Groups present one after another: in which order, who has, and how the time left is divided."""

from typing import Annotated, Any, ClassVar

from msgspec import UNSET, Meta, UnsetType
from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import Id, Ids
from colaboracion.commands.sessions import SessionCommand
from colaboracion.commands.timers import MINUTE
from colaboracion.errors import Refused
from colaboracion.models import Group, Session

Plan = dict[str, Any]
Moment = Annotated[int, Meta(ge=0, le=2**53)]

_COUNTED = (
    select(Group.id)
    .where(
        Group.workshop_id == bindparam("workshop"),
        Group.number > 0,
        Group.aside.is_(False),
        Group.merged_into.is_(None),
    )
    .order_by(Group.number)
)


class StartPresenting(SessionCommand, frozen=True):
    """Divide so many minutes among the groups; nobody presents yet."""

    name: ClassVar[str] = "start_presenting"
    minutes: Annotated[int, Meta(ge=1, le=600)]
    order: Ids | UnsetType = UNSET

    def alter(self, change: Change, session: Session) -> None:
        """In the order given, else by number all groups that count."""
        order = _counted(change) if self.order is UNSET else _named(change, self.order)
        if not order:
            raise Refused("no_groups")
        plan = {"order": order, "done": [], "ends_at": change.now + self.minutes * MINUTE}
        session.presenting = _divided(_silent(plan), change.now)


class PlanCommand(SessionCommand, frozen=True):
    """A command on presentations that have begun."""

    def alter(self, change: Change, session: Session) -> None:
        """Set the plan anew, as a whole: a value changed within would go unseen."""
        if not session.presenting:
            raise Refused("not_presenting")
        session.presenting = self.planned(change, _of_those_here(change, session.presenting))

    def planned(self, change: Change, plan: Plan) -> Plan:
        """What stands there afterwards."""
        raise NotImplementedError


class PresentGroup(PlanCommand, frozen=True):
    """Let a group present, or nobody; the one that did has had its turn.

    Where one goes back to a group that had its turn, the other waits for its own again.
    """

    name: ClassVar[str] = "present_group"
    group: Id | None

    def planned(self, change: Change, plan: Plan) -> Plan:
        """The group's share is the time left, divided among those left."""
        if self.group == plan["group"]:
            return plan
        if self.group is None:
            return _divided(_silent(plan | {"done": _done_with(plan)}), change.now)
        group = change.get(Group, self.group).id
        done = plan["done"] if group in plan["done"] else _done_with(plan)
        spoken = {"done": [each for each in done if each != group], "group": group}
        order = plan["order"] if group in plan["order"] else [*plan["order"], group]
        return _begun(plan | spoken | {"order": order}, change.now)


class SetOrder(PlanCommand, frozen=True):
    """Present in another order; a group that is left out presents no more."""

    name: ClassVar[str] = "set_order"
    order: Ids

    def planned(self, change: Change, plan: Plan) -> Plan:
        """Who has presented has; the time is divided anew only where there are more or fewer."""
        order = _named(change, self.order)
        found = plan | {"order": order, "done": [each for each in plan["done"] if each in order]}
        if plan["group"] not in order:
            found = _silent(found)
        same = set(order) == set(plan["order"])
        return found if same else _divided(found, change.now)


class SpreadTime(PlanCommand, frozen=True):
    """Divide a delay among the groups that have not begun."""

    name: ClassVar[str] = "spread_time"

    def planned(self, change: Change, plan: Plan) -> Plan:
        """So that the last ends on time again."""
        return _divided(plan, change.now)


class SetPresentingEnd(PlanCommand, frozen=True):
    """Let the last group end earlier or later."""

    name: ClassVar[str] = "set_presenting_end"
    ends_at: Moment

    def planned(self, change: Change, plan: Plan) -> Plan:
        """Whoever presents keeps the share; the others have the rest."""
        return _divided(plan | {"ends_at": self.ends_at}, change.now)


class StopPresenting(SessionCommand, frozen=True):
    """Presentations are over, or were never meant."""

    name: ClassVar[str] = "stop_presenting"

    def alter(self, change: Change, session: Session) -> None:
        """Forget the plan."""
        session.presenting = {}


def _counted(change: Change) -> list[str]:
    return list(change.session.scalars(_COUNTED, {"workshop": change.workshop.id}))


def _of_those_here(change: Change, plan: Plan) -> Plan:
    """Without groups that were set aside or joined another before their turn came."""
    here = {*_counted(change), *plan["done"], plan["group"]}
    return plan | {"order": [each for each in plan["order"] if each in here]}


def _named(change: Change, ids: list[str]) -> list[str]:
    """Each once, all of this workshop."""
    return [change.get(Group, each).id for each in dict.fromkeys(ids)]


def _done_with(plan: Plan) -> list[str]:
    """Those that have presented once the one that does is done."""
    spoke = plan["group"]
    return plan["done"] if spoke is None else [*plan["done"], spoke]


def _silent(plan: Plan) -> Plan:
    return plan | {"group": None, "since": None, "share": None}


def _begun(plan: Plan, now: int) -> Plan:
    share = max(0, plan["ends_at"] - now) // (1 + len(_waiting(plan)))
    return plan | {"since": now, "share": share, "each": share}


def _divided(plan: Plan, now: int) -> Plan:
    """`each`: what those have who wait, from when whoever presents should or does end."""
    waiting = len(_waiting(plan))
    begin = now if plan["group"] is None else max(now, plan["since"] + plan["share"])
    return plan | {"each": max(0, plan["ends_at"] - begin) // waiting if waiting else 0}


def _waiting(plan: Plan) -> list[str]:
    had = {*plan["done"], plan["group"]}
    return [each for each in plan["order"] if each not in had]
