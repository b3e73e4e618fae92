"""What people do with their own data: correct it, say what they agree to, ask to be taken out."""

from typing import ClassVar, Literal

from msgspec import UNSET, UnsetType
from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command
from colaboracion.commands.roster import raise_roster
from colaboracion.models import Code, Participant, Workshop
from colaboracion.models.people import CONSENTS
from colaboracion.seats import PERSON
from colaboracion.texts import clean

LONGEST = 300
Consent = Literal[CONSENTS]  # type: ignore[valid-type]
_OWN = (
    select(Participant)
    .join(Code, Code.participant_id == Participant.id)
    .where(Code.workshop_id == bindparam("workshop"), Code.seat == bindparam("seat"))
)
_FIELDS = ("institution", "post", "email", "phone", "access_needs")


class OwnCommand(Command, frozen=True):
    """A command of a person of the list on nobody's data but the own."""

    of_archived: ClassVar[bool] = True  # a right does not end with the workshop

    def may(self, change: Change) -> bool:
        """By the own code, which organizers do not hold."""
        return change.seat.role == PERSON

    def do(self, change: Change) -> Workshop:
        """Organizers' pages learn that the list is another, and nothing of what is in it."""
        self.change(change, change.one(_OWN, seat=change.seat.name))
        return raise_roster(change)

    def change(self, change: Change, own: Participant) -> None:
        """What becomes of the own row."""
        raise NotImplementedError


class CorrectOwn(OwnCommand, frozen=True):
    """Correct how one can be reached and where one works; what is not given stays."""

    name: ClassVar[str] = "correct_own"
    institution: str | UnsetType = UNSET
    post: str | UnsetType = UNSET
    email: str | UnsetType = UNSET
    phone: str | UnsetType = UNSET
    access_needs: str | UnsetType = UNSET

    def change(self, change: Change, own: Participant) -> None:
        """Each field may be emptied: nobody has to give it."""
        for field in _FIELDS:
            given = getattr(self, field)
            if given is not UNSET:
                setattr(own, field, clean(given, may_be_empty=True, limit=LONGEST))


class SetOwnConsents(OwnCommand, frozen=True):
    """Agree or not: to be in the list that participants get, in what is published, in pictures."""

    name: ClassVar[str] = "set_own_consents"
    consents: dict[Consent, bool]

    def change(self, change: Change, own: Participant) -> None:
        """Each apart; what is not named stays as it was."""
        own.consents = own.consents | self.consents


class AskDeletion(OwnCommand, frozen=True):
    """Ask to be taken out of the list, or no longer; organizers see it and do it."""

    name: ClassVar[str] = "ask_deletion"
    asked: bool

    def change(self, change: Change, own: Participant) -> None:
        """The first time counts."""
        own.deletion_asked_at = (own.deletion_asked_at or change.now) if self.asked else None
