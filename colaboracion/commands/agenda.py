"""The agenda as organizers set it: whole, as a version that is kept for good."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta, Struct, field, structs
from sqlalchemy import bindparam, select

from colaboracion.agenda.entry import MOST_ENTRIES
from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, Id
from colaboracion.database import Base
from colaboracion.errors import BadRequest, Refused
from colaboracion.models import AgendaEntry, AgendaVersion, Workshop
from colaboracion.models.agenda import ENTRY_KINDS
from colaboracion.texts import clean

LONGEST_PRINTED, LONGEST_TITLE, LONGEST_POINT = 60, 500, 500
Kind = Literal[ENTRY_KINDS]  # type: ignore[valid-type]
Day = Annotated[str, Meta(pattern=r"\A(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\Z")]
Hour = Annotated[str, Meta(pattern=r"\A([01][0-9]|2[0-3]):[0-5][0-9]\Z")]
Points = Annotated[list[str], Meta(max_length=40)]
_ENTRIES = select(AgendaEntry).where(AgendaEntry.workshop_id == bindparam("workshop"))


class EntryFields(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry as it is asked for; its place is where it stands in the list."""

    id: Id
    day: Day
    printed: str = ""
    starts: Hour | None = None
    ends: Hour | None = None
    kind: Kind = "session"
    title_es: str = ""
    title_en: str = ""
    lead: str = ""
    points: Points = field(default_factory=list)
    continues: Id | None = None

    def values(self) -> dict[str, Any]:
        """As they are stored: nothing is cut, and hours stay as they are told."""
        _require_day(self.day)
        values = structs.asdict(self)
        for name, limit in (("printed", LONGEST_PRINTED), ("lead", LONGEST_TITLE)):
            values[name] = clean(values[name], may_be_empty=True, limit=limit)
        for name in ("title_es", "title_en"):
            values[name] = clean(values[name], may_be_empty=True, limit=LONGEST_TITLE)
        points = (clean(each, may_be_empty=True, limit=LONGEST_POINT) for each in self.points)
        return values | {"points": [each for each in points if each]}


def _require_day(given: str) -> None:
    try:
        date.fromisoformat(given)
    except ValueError as error:  # 31 February
        raise Refused("no_such_day", field="day") from error


class SetAgenda(Command, frozen=True):
    """Let the agenda be this from now on; `base` is the version that it was made of.

    Entries keep their ids from version to version, so that two of them can be compared. Nothing
    is mended: what overlaps or is out of order is told where an agenda is looked at.
    """

    name: ClassVar[str] = "set_agenda"
    entries: Annotated[list[EntryFields], Meta(max_length=MOST_ENTRIES)]
    base: int

    def may(self, change: Change) -> bool:
        """Organizers only."""
        return change.seat.role == "organizer"

    def do(self, change: Change) -> Base:
        """The same once more is no new version."""
        workshop = change.get(Workshop, change.workshop.id)
        if self.base != workshop.agenda_version:
            raise Refused("agenda_changed")
        asked = self._asked()
        standing = {row.id: row for row in change.all(_ENTRIES)}
        if _differ(standing, asked):
            _set(change, standing, asked)
            _keep(change, workshop, asked)
        return workshop

    def _asked(self) -> list[dict[str, Any]]:
        asked = [each.values() for each in self.entries]
        ids = {each["id"] for each in asked}
        if len(ids) < len(asked):
            raise BadRequest("bad_fields", why="an id twice")
        if any(each["continues"] in {each["id"], ""} for each in asked):
            raise BadRequest("bad_fields", why="goes on with itself")
        gone = [each for each in asked if each["continues"] and each["continues"] not in ids]
        for each in gone:  # what it went on with was taken out
            each["continues"] = None
        return asked


def _differ(standing: dict[str, AgendaEntry], asked: list[dict[str, Any]]) -> bool:
    ordered = sorted(standing.values(), key=lambda row: row.position)
    if [row.id for row in ordered] != [each["id"] for each in asked]:
        return True
    return any(
        getattr(row, name) != value
        for row, each in zip(ordered, asked, strict=True)
        for name, value in each.items()
    )


def _set(change: Change, standing: dict[str, AgendaEntry], asked: list[dict[str, Any]]) -> None:
    for position, each in enumerate(asked, 1):
        values = each | {"position": position}
        if row := standing.pop(each["id"], None):
            for name, value in values.items():
                setattr(row, name, value)
        else:
            change.add(AgendaEntry(workshop_id=change.workshop.id, **values))
    for row in standing.values():
        change.remove(row)


def _keep(change: Change, workshop: Workshop, asked: list[dict[str, Any]]) -> None:
    workshop.agenda_version += 1
    kept = AgendaVersion(id=change.id, workshop_id=workshop.id, at=change.now)
    kept.number, kept.entries = workshop.agenda_version, asked
    change.add(kept)
