"""What staff do with the session: phases, sharing, stage. Each can be taken back."""

from typing import Annotated, ClassVar

from msgspec import Meta

from colaboracion.commands.change import Change
from colaboracion.commands.command import Id, Phase, Sharing, Slide, StaffCommand
from colaboracion.models import Column, Session

# Opening a phase turns the projector to what the phase is about.
_SLIDE_OF_PHASE = {"writing": "progress", "plenary": "boards"}


class SessionCommand(StaffCommand, frozen=True):
    """A command on the session in which the groups write."""

    def do(self, change: Change) -> Session:
        """Find the session, then change it."""
        session = change.current()
        self.alter(change, session)
        return session

    def alter(self, change: Change, session: Session) -> None:
        """What this command does to the session."""
        raise NotImplementedError


class SetPhase(SessionCommand, frozen=True):
    """Go to a phase, forth or back."""

    name: ClassVar[str] = "set_phase"
    phase: Phase

    def alter(self, change: Change, session: Session) -> None:
        """Set it, and the slide that goes with it when the phase is another."""
        if session.phase != self.phase and self.phase in _SLIDE_OF_PHASE:
            session.stage = _stage(_SLIDE_OF_PHASE[self.phase])
        session.phase = self.phase


class SetSharing(SessionCommand, frozen=True):
    """Show groups' texts live, or from the plenary on."""

    name: ClassVar[str] = "set_sharing"
    sharing: Sharing

    def alter(self, change: Change, session: Session) -> None:
        """Set it."""
        session.sharing = self.sharing


class ShowStage(SessionCommand, frozen=True):
    """Choose what the projector shows; pages beyond the last begin anew on the screen."""

    name: ClassVar[str] = "show_stage"
    slide: Slide
    column: Id | None = None
    page: Annotated[int, Meta(ge=0, le=10_000)] = 0

    def alter(self, change: Change, session: Session) -> None:
        """Headings become public when they are first shown."""
        column = change.get(Column, self.column).id if self.column else None
        session.stage = _stage(self.slide, column, self.page)
        if self.slide == "headings":
            session.headings_shown = True


def _stage(slide: str, column: str | None = None, page: int = 0) -> dict[str, object]:
    return {"slide": slide, "column": column, "page": page}
