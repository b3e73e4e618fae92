"""What staff do with the session: phases and sharing. Each can be taken back."""

from typing import ClassVar

from colaboracion.commands.change import Change
from colaboracion.commands.command import Phase, Sharing, StaffCommand
from colaboracion.models import Session
from colaboracion.models.boards import STAGE

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
            session.stage = STAGE | {"slide": _SLIDE_OF_PHASE[self.phase]}
        session.phase = self.phase


class SetSharing(SessionCommand, frozen=True):
    """Show groups' texts live, or from the plenary on."""

    name: ClassVar[str] = "set_sharing"
    sharing: Sharing

    def alter(self, change: Change, session: Session) -> None:
        """Set it."""
        session.sharing = self.sharing
