"""What organizers say of the workshop itself: its name, place and dates, and who is named in it."""

from datetime import date
from typing import Annotated, ClassVar, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import UNSET, Meta, UnsetType

from colaboracion.commands.change import Change
from colaboracion.commands.command import OrganizerCommand
from colaboracion.commands.setting_up import (
    LONGEST_LINE,
    LONGEST_TITLE,
    Stage,
    change_stage,
    is_bound,
    is_written,
    require_words,
)
from colaboracion.errors import Refused
from colaboracion.models import Workshop
from colaboracion.texts import line

Day = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
DayOrNone = Annotated[str, Meta(pattern=r"\A([0-9]{4}-[0-9]{2}-[0-9]{2})?\Z")]
Zone = Annotated[str, Meta(pattern=r"\A[A-Za-z][A-Za-z0-9_+/-]*\Z", max_length=60)]
Languages = Annotated[list[Literal["es", "en"]], Meta(min_length=1, max_length=2)]
Attribution = Literal["group", "none"]


class EditWorkshop(OrganizerCommand, frozen=True):
    """Say something else of the workshop; what is not given stays as it is."""

    name: ClassVar[str] = "edit_workshop"
    title_es: str | UnsetType = UNSET
    title_en: str | UnsetType = UNSET
    place: str | UnsetType = UNSET
    starts_on: Day | UnsetType = UNSET
    ends_on: Day | UnsetType = UNSET
    timezone: Zone | UnsetType = UNSET
    languages: Languages | UnsetType = UNSET
    retention_on: DayOrNone | UnsetType = UNSET
    controller: str | UnsetType = UNSET
    rehearsal: bool | UnsetType = UNSET

    def do(self, change: Change) -> Workshop:
        """A title in one language is enough; the first language is the one that is spoken first."""
        workshop = change.get(Workshop, change.workshop.id)
        for field, limit in _LINES.items():
            given = getattr(self, field)
            if given is not UNSET:
                setattr(workshop, field, line(given, may_be_empty=True, limit=limit))
        require_words(workshop.title_es, workshop.title_en)
        self._date(workshop)
        self._speak(workshop)
        self._rehearse(change, workshop)
        return workshop

    def _date(self, workshop: Workshop) -> None:
        for field in ("starts_on", "ends_on", "retention_on"):
            given = getattr(self, field)
            if given is not UNSET:
                _require_day(given, field)
                setattr(workshop, field, given)
        days = [day for day in (workshop.starts_on, workshop.ends_on, workshop.retention_on) if day]
        if days != sorted(days):
            raise Refused("days_out_of_order")
        if self.timezone is not UNSET:
            _require_zone(self.timezone)
            workshop.timezone = self.timezone

    def _speak(self, workshop: Workshop) -> None:
        if self.languages is not UNSET:
            workshop.languages = list(dict.fromkeys(self.languages))
            workshop.first_language = workshop.languages[0]

    def _rehearse(self, change: Change, workshop: Workshop) -> None:
        """What a rehearsal holds may be wiped, so no workshop becomes one by what it holds."""
        if self.rehearsal is True and not workshop.rehearsal and is_written(change):
            raise Refused("already_written")
        if self.rehearsal is not UNSET:
            workshop.rehearsal = self.rehearsal


class SetAttribution(OrganizerCommand, frozen=True):
    """Whether groups are named, in the room and in documents; people never are.

    Once a group has written, only towards more protection: it wrote under what held then.
    """

    name: ClassVar[str] = "set_attribution"
    room: Attribution
    documents: Attribution

    def do(self, change: Change) -> Workshop:
        """What the stage shows by group is shown no longer where groups are not named."""
        workshop = change.get(Workshop, change.workshop.id)
        loosens = (self.room == "group" != workshop.attribution_room) or (
            self.documents == "group" != workshop.attribution_documents
        )
        if loosens and is_bound(change):
            raise Refused("only_tighter")
        workshop.attribution_room, workshop.attribution_documents = self.room, self.documents
        if self.room == "none":
            change_stage(change.current(), _unnamed)
        return workshop


class ArchiveWorkshop(OrganizerCommand, frozen=True):
    """Put the workshop away, or take it out again; meanwhile nothing in it is changed."""

    name: ClassVar[str] = "archive_workshop"
    of_archived: ClassVar[bool] = True
    archived: bool

    def do(self, change: Change) -> Workshop:
        """Since when is kept, whoever asks for it a second time."""
        workshop = change.get(Workshop, change.workshop.id)
        if self.archived != (workshop.archived_at is not None):
            workshop.archived_at = change.now if self.archived else None
        return workshop


_LINES = {
    "title_es": LONGEST_TITLE,
    "title_en": LONGEST_TITLE,
    "place": LONGEST_LINE,
    "controller": LONGEST_LINE,
}


def _require_day(given: str, field: str) -> None:
    try:
        if given:
            date.fromisoformat(given)
    except ValueError as error:
        raise Refused("no_such_day", field=field) from error


def _require_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Refused("unknown_zone") from error


def _unnamed(stage: Stage) -> Stage:
    slide = "boards" if stage["slide"] == "gallery" else stage["slide"]
    return stage | {"slide": slide, "group": None}
