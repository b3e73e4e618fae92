"""The slips of a ranking: one for each delegation, printed by the desk and handed out."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct
from sqlalchemy import bindparam, func, select

from colaboracion import codes
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id, StaffCommand
from colaboracion.errors import Refused
from colaboracion.models import Ballot, Ranking, Slip
from colaboracion.models.columns import new_id
from colaboracion.models.votes import SLIP_KINDS
from colaboracion.texts import clean

SlipKind = Literal[SLIP_KINDS]  # type: ignore[valid-type]
LONGEST_LABEL = 80
_LAST = select(func.max(Slip.number)).where(Slip.ranking_id == bindparam("ranking"))
_BALLOT = select(Ballot).where(
    Ballot.workshop_id == bindparam("workshop"),
    Ballot.ranking_id == bindparam("ranking"),
    Ballot.voter == bindparam("voter"),
)


class Label(Struct, frozen=True, forbid_unknown_fields=True):
    """Whom a slip is for."""

    label: str
    kind: SlipKind = "member"


class IssueSlips(StaffCommand, frozen=True):
    """Make slips, each with a code of its own."""

    name: ClassVar[str] = "issue_slips"
    ranking: Id
    labels: Annotated[list[Label], Meta(min_length=1, max_length=200)]

    def do(self, change: Change) -> Ranking:
        """Numbered on from those that are there."""
        ranking = change.get(Ranking, self.ranking)
        _require_slips(ranking)
        if ranking.observers == "none" and any(each.kind == "observer" for each in self.labels):
            raise Refused("no_observers")
        last = change.session.scalar(_LAST, {"ranking": ranking.id}) or 0
        for number, each in enumerate(self.labels, last + 1):
            label = clean(each.label, limit=LONGEST_LABEL)
            _make(change, Slip(id=new_id(), number=number, label=label, kind=each.kind), ranking)
        return ranking


class SlipCommand(StaffCommand, frozen=True):
    """A command on one slip, before its ranking is revealed."""

    slip: Id

    def _slip(self, change: Change) -> Slip:
        slip = change.get(Slip, self.slip)
        require_uncounted(slip.ranking)
        return slip


class VoidSlip(SlipCommand, frozen=True):
    """Let a slip count for nothing, nor the ballot that was cast by it."""

    name: ClassVar[str] = "void_slip"

    def do(self, change: Change) -> Slip:
        """Once is enough."""
        slip = self._slip(change)
        _void(change, slip)
        return slip


class ReissueSlip(SlipCommand, frozen=True):
    """Put a slip with a new code in the place of one that was lost or spoilt."""

    name: ClassVar[str] = "reissue_slip"

    def do(self, change: Change) -> Slip:
        """The old one counts no more, whether it was cast or not; it has one successor."""
        old = self._slip(change)
        if old.void:
            raise Refused("slip_void")
        _require_slips(old.ranking)
        _void(change, old)
        new = Slip(id=change.id, number=old.number, label=old.label, kind=old.kind)
        return _make(change, new, old.ranking)


def require_uncounted(ranking: Ranking) -> None:
    """Refused once the result is known."""
    if ranking.state == "revealed":
        raise Refused("ranking_revealed")


def ballot_of(change: Change, ranking: Ranking, voter: str) -> Ballot | None:
    """What a slip, seat or device has chosen, if it has."""
    return change.find(_BALLOT, ranking=ranking.id, voter=voter)


def _require_slips(ranking: Ranking) -> None:
    if ranking.basis != "delegation":
        raise Refused("no_slips")
    require_uncounted(ranking)


def _make(change: Change, slip: Slip, ranking: Ranking) -> Slip:
    slip.workshop_id, slip.ranking_id, slip.void = change.workshop.id, ranking.id, False
    codes.assign_slip(change.session, slip)
    change.add(slip)
    return slip


def _void(change: Change, slip: Slip) -> None:
    slip.void = True
    ballot = ballot_of(change, slip.ranking, slip.id)
    if ballot:
        ballot.void = True
