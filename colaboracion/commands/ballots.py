"""Ballots: cast by a slip, a group's seat or a device, or typed by staff from a paper.

Nobody but the caster hears of one: a ballot has no view, so it makes no event and moves no
number, and a code that is wrong, void or used gets one and the same answer.
"""

import hashlib
from typing import Annotated, ClassVar

from msgspec import Meta
from sqlalchemy import bindparam, select

from colaboracion import codes
from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, Id, StaffCommand
from colaboracion.commands.slips import ballot_of, require_uncounted
from colaboracion.errors import Forbidden, Refused, WrongCode
from colaboracion.models import Ballot, Ranking, Slip

_WITH_DEVICES = ("everyone", "delegate", "rapporteur")
GRACE = 60_000  # for what was cast before the close by someone who was cut off
Choices = Annotated[dict[Id, Annotated[int, Meta(ge=1, le=10)]], Meta(max_length=100)]
_BY_CODE = select(Slip).where(
    Slip.workshop_id == bindparam("workshop"),
    Slip.ranking_id == bindparam("ranking"),
    Slip.lookup == bindparam("lookup"),
)


class CastBallot(Command, frozen=True):
    """Give one's dots to the options of a ranking.

    `code`: of the slip; `device`: kept by a browser, where each person counts. `cast_at`: when
    it was cast by the server's clock, as the page knows it; it decides for a late one only.
    """

    name: ClassVar[str] = "cast_ballot"
    ranking: Id
    choices: Choices
    code: Annotated[str, Meta(max_length=100)] | None = None
    device: Id | None = None
    cast_at: int | None = None

    def may(self, change: Change) -> bool:
        """Whoever holds a slip; with a device those who take part; for a group its rapporteur."""
        if self.code is not None:
            return True
        return change.seat.role in (_WITH_DEVICES if self.device is not None else ("rapporteur",))

    def do(self, change: Change) -> Ballot:
        """A slip is cast once; a group and a device may think again until the close."""
        ranking = change.get(Ranking, self.ranking)
        self._require_in_time(change, ranking)
        require_within(ranking, self.choices)
        if ranking.basis == "delegation":
            return cast_slip(change, self._slip(change, ranking), self.choices)
        ballot = ballot_of(change, ranking, self._voter(change, ranking))
        if ballot:
            if ranking.state == "open":  # what comes late is older than what is here
                ballot.choices, ballot.at = self.choices, change.now
            return ballot
        ballot = Ballot(voter=self._voter(change, ranking), kind="member", choices=self.choices)
        return _make(change, ranking, ballot)

    def _require_in_time(self, change: Change, ranking: Ranking) -> None:
        require_uncounted(ranking)
        if ranking.state == "closed" and not self._is_late_only(change.now, ranking.closed_at or 0):
            raise Refused("ranking_closed")

    def _is_late_only(self, now: int, closed_at: int) -> bool:
        return self.cast_at is not None and self.cast_at <= closed_at and now <= closed_at + GRACE

    def _slip(self, change: Change, ranking: Ranking) -> Slip:
        lookup = codes.lookup(self.code or "")
        slip = change.find(_BY_CODE, ranking=ranking.id, lookup=lookup)
        if slip is None or slip.void:
            raise WrongCode
        return slip

    def _voter(self, change: Change, ranking: Ranking) -> str:
        """The seat's name, or what nobody can lead back to the device."""
        if ranking.basis == "group":
            if change.seat.role != "rapporteur" or self.device is not None:
                raise Forbidden
            return change.seat.name
        if self.device is None:
            raise Forbidden
        return hashlib.sha256(f"{ranking.id}{self.device}".encode()).hexdigest()


class EnterBallot(StaffCommand, frozen=True):
    """Type the dots that stand on a slip of paper, until the reveal."""

    name: ClassVar[str] = "enter_ballot"
    slip: Id
    choices: Choices

    def do(self, change: Change) -> Ballot:
        """It counts like one that was cast, and only one of both does."""
        slip = change.get(Slip, self.slip)
        require_uncounted(slip.ranking)
        if slip.void:
            raise WrongCode
        require_within(slip.ranking, self.choices)
        return cast_slip(change, slip, self.choices, entered=True)


def require_within(ranking: Ranking, choices: dict[str, int]) -> None:
    """At least one dot, no more than there are, and only for what is ranked."""
    if not set(choices) <= {option["id"] for option in ranking.options}:
        raise Refused("other_options")
    if not choices:
        raise Refused("no_dots")
    if sum(choices.values()) > ranking.dots:
        raise Refused("over_budget", most=ranking.dots)


def cast_slip(
    change: Change, slip: Slip, choices: dict[str, int], *, entered: bool = False
) -> Ballot:
    """The one ballot of a slip."""
    if ballot_of(change, slip.ranking, slip.id):
        raise WrongCode
    ballot = Ballot(voter=slip.id, kind=slip.kind, choices=choices, entered=entered)
    return _make(change, slip.ranking, ballot)


def _make(change: Change, ranking: Ranking, ballot: Ballot) -> Ballot:
    ballot.id, ballot.workshop_id = change.id, change.workshop.id
    ballot.ranking_id, ballot.at = ranking.id, change.now
    change.add(ballot)
    return ballot
