"""What is noted beside a conclusion: who follows it up, what is reserved, how it translates."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, TypeAlias

from msgspec import UnsetType, field

from colaboracion.commands.change import Change
from colaboracion.commands.command import UNSET, Id, VersionOrNone
from colaboracion.commands.conclusions import ConclusionCommand
from colaboracion.errors import Conflict, Unknown
from colaboracion.models import Conclusion
from colaboracion.models.cards import HIDDEN_STATES
from colaboracion.texts import LIMIT

Given: TypeAlias = str | UnsetType
NAMES = 200  # characters of a name, a date, an office: a line and not a text


class SetFollowUp(ConclusionCommand, frozen=True):
    """Say who is responsible and until when, in the words of the room; empty: nobody yet.

    What is not given stays as it is, so that two people note one each. `base`: the texts that
    stood there when these were typed.
    """

    name: ClassVar[str] = "set_follow_up"
    responsible: Given = UNSET
    deadline: Given = UNSET
    base: dict[Literal["responsible", "deadline"], str] = field(default_factory=dict)

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Both at once, where they are said together."""
        _require_unchanged(conclusion, self.base)
        _write(change, conclusion, "responsible", self.responsible, NAMES)
        _write(change, conclusion, "deadline", self.deadline, NAMES)


class SetReservation(ConclusionCommand, frozen=True):
    """Note a reservation, with the name of its delegation only where that asks for it.

    What is not given stays as it is. `base`: the texts that stood there when these were typed.
    """

    name: ClassVar[str] = "set_reservation"
    reservation: Given = UNSET
    reserved_by: Given = UNSET
    base: dict[Literal["reservation", "reserved_by"], str] = field(default_factory=dict)

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """A name without a reservation is for staff, who see it where they type one."""
        _require_unchanged(conclusion, self.base)
        _write(change, conclusion, "reservation", self.reservation, LIMIT)
        _write(change, conclusion, "reserved_by", self.reserved_by, NAMES)


def _require_unchanged(conclusion: Conclusion, base: Mapping[Any, str]) -> None:
    for name, text in base.items():
        now: str = getattr(conclusion, name)
        if text != now:
            raise Conflict(now, conclusion.version)


def _write(change: Change, conclusion: Conclusion, name: str, text: Given, limit: int) -> None:
    if text is not UNSET:
        change.write_beside(conclusion, name, text, limit)


class TranslateConclusion(ConclusionCommand, frozen=True):
    """Type a working translation of the text; `base`: the translation seen before.

    `of`: the version of the text that its translator had; not given: the one that stands.
    """

    name: ClassVar[str] = "translate_conclusion"
    text: str
    base: VersionOrNone
    of: Id | UnsetType = UNSET

    def may(self, change: Change) -> bool:
        """Staff, and who interprets."""
        return super().may(change) or change.seat.role == "interpreter"

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """It belongs to that wording: where another stands it is told to be outdated."""
        if conclusion.state in HIDDEN_STATES and not change.seat.is_staff:
            raise Unknown
        if self.base != conclusion.translation_version:
            raise Conflict(conclusion.translation, conclusion.translation_version)
        if self.of is not UNSET:
            change.kept_text(conclusion.id, self.of)  # unknown where it never had that wording
        change.write_beside(conclusion, "translation", self.text)
        conclusion.translation_version = change.id
        conclusion.translation_of = conclusion.version if self.of is UNSET else self.of
