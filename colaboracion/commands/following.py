"""What staff note beside a conclusion: who follows it up until when, and what is reserved."""

from typing import ClassVar

from colaboracion.commands.change import Change
from colaboracion.commands.conclusions import ConclusionCommand
from colaboracion.models import Conclusion

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
