"""What commands on the list of participants share: whose they are, and what the list counts.

The list is in no state. Each change raises its version, so that pages which show it fetch it again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import bindparam, func, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command
from colaboracion.errors import Refused
from colaboracion.models import Workshop
from colaboracion.models.people import FUNDED_PER_COUNTRY, Participant

_NO_REASON = (
    select(Participant.country, func.count())
    .where(Participant.workshop_id == bindparam("workshop"), Participant.funded.is_(True))
    .where(Participant.country.in_(bindparam("countries", expanding=True)))
    .where(Participant.country != "", Participant.funded_reason == "")
    .group_by(Participant.country)
)


class RosterCommand(Command, frozen=True):
    """A command on the list of participants, which organizers alone know."""

    def may(self, change: Change) -> bool:
        """Organizers only."""
        return change.seat.role == "organizer"


def raise_roster(change: Change, people: int = 0, present: int = 0) -> Workshop:
    """The list is another: so many more people are on it, so many more have come."""
    workshop = change.get(Workshop, change.workshop.id)
    was = workshop.roster or {"version": 0, "people": 0, "present": 0}
    workshop.roster = {
        **was,  # when the list was emptied for good stays said
        "version": was["version"] + 1,
        "people": was["people"] + people,
        "present": was["present"] + present,
    }
    return workshop


@contextmanager
def covered(change: Change, countries: Iterable[str]) -> Iterator[None]:
    """Refuse what is done inside where a country then has more funded delegates than are covered,
    and no reason for each one more. Who pays for themselves may be as many as they like.

    What was so before may stay so.
    """
    named = sorted({*countries} - {""})
    before = _without_reason(change, named)
    yield
    change.session.flush()
    after = _without_reason(change, named)
    over = [each for each in named if after[each] > max(FUNDED_PER_COUNTRY, before[each])]
    if over:
        raise Refused("funded_needs_reason", countries=over, limit=FUNDED_PER_COUNTRY)


def _without_reason(change: Change, countries: list[str]) -> Counter[str]:
    found = change.session.execute(
        _NO_REASON, {"workshop": change.workshop.id, "countries": countries}
    )
    return Counter({row[0]: row[1] for row in found})
