"""What is noted beside a conclusion: who follows it up, what is reserved, how it translates."""

from typing import ClassVar

from colaboracion.commands.change import Change
from colaboracion.commands.command import VersionOrNone
from colaboracion.commands.conclusions import ConclusionCommand
from colaboracion.errors import Conflict, Unknown
from colaboracion.models import Conclusion
from colaboracion.models.cards import HIDDEN_STATES

NAMES = 200  # characters of a name, a date, an office: a line and not a text


class SetFollowUp(ConclusionCommand, frozen=True):
    """Say who is responsible and until when, in the words of the room; empty: nobody yet."""

    name: ClassVar[str] = "set_follow_up"
    responsible: str
    deadline: str

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Both at once, as they are said together."""
        change.write_beside(conclusion, "responsible", self.responsible, NAMES)
        change.write_beside(conclusion, "deadline", self.deadline, NAMES)


class SetReservation(ConclusionCommand, frozen=True):
    """Note a reservation, with the name of its delegation only where that asks for it."""

    name: ClassVar[str] = "set_reservation"
    reservation: str
    reserved_by: str

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """A name without a reservation is kept with the texts and shown nowhere."""
        change.write_beside(conclusion, "reservation", self.reservation)
        change.write_beside(conclusion, "reserved_by", self.reserved_by, NAMES)


class TranslateConclusion(ConclusionCommand, frozen=True):
    """Type a working translation of the text as it stands; `base`: the translation seen before."""

    name: ClassVar[str] = "translate_conclusion"
    text: str
    base: VersionOrNone

    def may(self, change: Change) -> bool:
        """Staff, and who interprets."""
        return super().may(change) or change.seat.role == "interpreter"

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """It belongs to this wording: where the text changes later it is told to be of another."""
        if conclusion.state in HIDDEN_STATES and not change.seat.is_staff:
            raise Unknown
        if self.base != conclusion.translation_version:
            raise Conflict(conclusion.translation, conclusion.translation_version)
        change.write_beside(conclusion, "translation", self.text)
        conclusion.translation_version = change.id
        conclusion.translation_of = conclusion.version
