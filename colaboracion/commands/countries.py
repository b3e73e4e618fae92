"""Which countries take part: those that staff tick as being in the room, none by itself."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from msgspec import Meta, field

from colaboracion.commands.change import Change
from colaboracion.commands.command import StaffCommand
from colaboracion.countries import CODES
from colaboracion.database import Base
from colaboracion.errors import BadRequest
from colaboracion.models import Workshop

Country = Annotated[str, Meta(pattern=r"\A[A-Z]{2}\Z")]
Countries = Annotated[list[Country], Meta(max_length=300)]


class SetCountries(StaffCommand, frozen=True):
    """Let some countries join those that take part, and some leave them; the others stay.

    So two people who tick at the same time do not undo each other.
    """

    name: ClassVar[str] = "set_countries"
    add: Countries = field(default_factory=list)
    remove: Countries = field(default_factory=list)

    def do(self, change: Change) -> Base:
        """What is named both as joining and as leaving joins."""
        require_known([*self.add, *self.remove])
        workshop = change.get(Workshop, change.workshop.id)
        workshop.countries = sorted({*workshop.countries} - {*self.remove} | {*self.add})
        return workshop


def require_known(codes: Sequence[str]) -> None:
    """Two letters that no country has are a mistake of the sender's."""
    if not CODES.issuperset(codes):
        raise BadRequest("bad_fields", why="no such country")
