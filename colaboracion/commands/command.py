"""What every command is: fields, may(), do(). It writes no event and knows no audience."""

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, cast

from msgspec import UNSET, Meta, Struct, UnsetType, ValidationError, convert

from colaboracion.commands.change import Change
from colaboracion.database import Base
from colaboracion.errors import BadRequest
from colaboracion.models.boards import PHASES, SHARINGS, SLIDES
from colaboracion.models.cards import CONCLUSION_STATES, HELD, TOPS
from colaboracion.models.snapshots import COMMENT_STATES

Id = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
VersionOrNone = Annotated[str, Meta(pattern=r"\A([0-9a-f]{32})?\Z")]
SeatName = Annotated[str, Meta(pattern=r"\A[a-z]+(-[0-9]{1,4})?\Z")]
Ids = Annotated[list[Id], Meta(max_length=1000)]
After: TypeAlias = Id | UnsetType | None  # not given = at the end, null = first
Phase = Literal[PHASES]  # type: ignore[valid-type]
Sharing = Literal[SHARINGS]  # type: ignore[valid-type]
Top = Literal[TOPS]  # type: ignore[valid-type]
Slide = Literal[SLIDES]  # type: ignore[valid-type]
Held = Literal[HELD]  # type: ignore[valid-type]
ConclusionState = Literal[CONCLUSION_STATES]  # type: ignore[valid-type]
CommentState = Literal[COMMENT_STATES]  # type: ignore[valid-type]


class Command(Struct, frozen=True, forbid_unknown_fields=True):
    """A change that someone asks for.

    A newcomer adds one by a class here beside its likes, a line in COMMANDS, a test
    file of its name, and catalog entries for what it can refuse.
    """

    name: ClassVar[str]
    is_sent: ClassVar[bool] = True  # or it has an address of its own, and no page sends it
    of_archived: ClassVar[bool] = False  # whether it is done in a workshop that was archived

    def may(self, change: Change) -> bool:
        """Whether this seat may do it."""
        raise NotImplementedError

    def do(self, change: Change) -> Base | None:
        """Change the rows; the one returned is named in the answer."""
        raise NotImplementedError


class StaffCommand(Command, frozen=True):
    """A command of organizers and facilitators."""

    def may(self, change: Change) -> bool:
        """Staff only."""
        return change.seat.is_staff


class OrganizerCommand(Command, frozen=True):
    """A command of organizers only."""

    def may(self, change: Change) -> bool:
        """Organizers only."""
        return change.seat.role == "organizer"


def one_of(*fields: str | None) -> None:
    """Of these fields exactly one must name something."""
    if sum(field is not None for field in fields) != 1:
        raise BadRequest("bad_fields", why="Name one thing.")


def parse(commands: dict[str, type[Command]], name: object, fields: object) -> Command:
    """The command asked for; BadRequest for an unknown one, a wrong type or a foreign field."""
    known = commands.get(name) if isinstance(name, str) else None
    if known is None:
        raise BadRequest("unknown_command")
    return cast("Command", convert_strictly(fields, known))


def convert_strictly(value: object, into: type[Any]) -> Any:
    """`value` as `into`, no type bent to fit."""
    try:
        return convert(value, into, strict=True)
    except ValidationError as error:
        raise BadRequest("bad_fields", why=str(error)) from error
    except UnicodeError as error:  # half an emoji where an id or a name belongs
        raise BadRequest("bad_fields", why="Unicode") from error


__all__ = [
    "UNSET",
    "After",
    "Command",
    "Id",
    "Ids",
    "OrganizerCommand",
    "StaffCommand",
    "Top",
    "one_of",
    "parse",
]
