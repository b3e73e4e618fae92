"""Who has come, and what each agreed to."""

from typing import Annotated, ClassVar

from msgspec import Meta

from colaboracion.commands.change import Change
from colaboracion.commands.command import Id
from colaboracion.commands.roster import RosterCommand, raise_roster
from colaboracion.database import Base
from colaboracion.models.people import CONSENTS, Participant

Consent = Annotated[str, Meta(pattern=rf"\A({'|'.join(CONSENTS)})\Z")]
Consents = dict[Consent, bool | None]  # null: as if it had not been asked


class CheckIn(RosterCommand, frozen=True):
    """Somebody has come, or was taken for someone else.

    Said twice, at two doors, it counts once, and the first time is kept.
    """

    name: ClassVar[str] = "check_in"
    participant: Id
    present: bool

    def do(self, change: Change) -> Base:
        """The list is another only where this was news."""
        person = change.get(Participant, self.participant)
        if self.present != bool(person.checked_in_at):
            person.checked_in_at = change.now if self.present else None
            raise_roster(change, present=1 if self.present else -1)
        return person


class SetConsents(RosterCommand, frozen=True):
    """What somebody agrees to, each thing apart; what is not named stays."""

    name: ClassVar[str] = "set_consents"
    participant: Id
    consents: Annotated[Consents, Meta(min_length=1, max_length=len(CONSENTS))]

    def do(self, change: Change) -> Base:
        """Not agreeing is kept too: then it was asked."""
        person = change.get(Participant, self.participant)
        told = {**person.consents, **self.consents}
        person.consents = {name: said for name, said in told.items() if said is not None}
        raise_roster(change)
        return person
