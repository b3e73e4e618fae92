"""The small JSON values that some columns hold, as an archive must have them."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from colaboracion.commands.command import Id, Slide

Hash = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Int = Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
Moment = Annotated[int, Meta(ge=0, le=2**53)]
Count = Annotated[int, Meta(ge=0, le=2**31 - 1)]
# PostgreSQL takes no NUL in a text.
Line = Annotated[str, Meta(max_length=20_000, pattern=r"\A[^\0]*\Z")]
Long = Annotated[str, Meta(pattern=r"\A[^\0]*\Z")]


class Whole(Struct, forbid_unknown_fields=True):
    """A small JSON value of a column: all its fields, and no other."""


class Letterhead(Whole):
    """`letterhead` of workshops."""

    id: Id
    name: Line
    at: Moment


class Roster(Whole):
    """`roster` of workshops."""

    version: Count
    people: Count
    present: Count
    purged_at: Moment | UnsetType = UNSET
    on_date: bool | UnsetType = UNSET


class Running(Whole):
    """`timer` of sessions, while it counts."""

    ends_at: int
    length: int


class Standing(Whole):
    """`timer` of sessions, while it stands still."""

    left: int
    length: int


class Presenting(Whole):
    """`presenting` of sessions."""

    order: list[Id]
    done: list[Id]
    group: Id | None
    since: Moment | None
    share: int | None
    each: int
    ends_at: Moment


class Wall(Whole):
    """`wall` of sessions."""

    height: float
    distance: float


class Trial(Whole):
    """`trial` of boards."""

    at: Moment
    storage: bool
    websocket: bool
    back: bool


class Pen(Whole):
    """`pen` of conclusions."""

    page: Id
    since: Moment


class Look(Whole):
    """What people are asked to look at."""

    kind: Literal["card", "cluster"]
    id: Id
    page: int


class Stage(Whole):
    """`stage` of sessions."""

    slide: Slide
    column: Id | None = None
    page: Int = 0
    group: Id | None = None
    card: Id | None = None
    cluster: Id | None = None
    conclusion: Id | None = None
    since: Moment | None = None
    look: Look | None = None
    before: "Stage | None" = None


class Option(Whole):
    """One of `options` of rankings."""

    id: Id
    kind: Literal["card", "cluster"]
    text: Line
    source: Id
    held: bool


class Ranked(Whole):
    """One line of a result."""

    id: Id
    dots: Count
    rank: Count


class Counted(Whole):
    """What was counted of members, or of observers."""

    options: list[Ranked]
    ballots: Count
    of: Count | None


class Result(Counted):
    """`result` of rankings, once it is revealed."""

    observers: Counted | None


# Each is empty or one of these.
WHOLE: dict[str, tuple[type[Whole], ...]] = {
    "workshops/letterhead": (Letterhead,),
    "workshops/roster": (Roster,),
    "sessions/timer": (Running, Standing),
    "sessions/presenting": (Presenting,),
    "sessions/wall": (Wall,),
    "boards/trial": (Trial,),
    "conclusions/pen": (Pen,),
    "rankings/result": (Result,),
}
