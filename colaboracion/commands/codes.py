"""What an organizer does with the codes that people join by."""

from typing import ClassVar

from sqlalchemy import bindparam, select

from colaboracion import codes
from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, SeatName
from colaboracion.models import Code
from colaboracion.seats import seat_of

_CODE = select(Code).where(
    Code.workshop_id == bindparam("workshop"), Code.seat == bindparam("seat")
)


class ReplaceCode(Command, frozen=True):
    """Give a seat a new code, for instance after its link was passed on.

    `keep`: those who came by the old code stay; otherwise they are out at once.
    """

    name: ClassVar[str] = "replace_code"
    seat: SeatName
    keep: bool

    def may(self, change: Change) -> bool:
        """Organizers only."""
        return change.seat.role == "organizer"

    def do(self, change: Change) -> Code:
        """The audience's room is left behind, so that an open socket goes silent."""
        code = change.one(_CODE, seat=self.seat)
        seat = seat_of(change.session, code)
        codes.assign(change.session, code, seat.group)
        if not self.keep:
            code.generation += 1
            change.regrouped.append(seat.audience)
        return code
