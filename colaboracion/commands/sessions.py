"""What staff do with the session: phases and sharing, each of which can be taken back; and what
it is called.
"""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from colaboracion.commands.change import Change
from colaboracion.commands.command import OrganizerCommand, Phase, Sharing, StaffCommand
from colaboracion.commands.setting_up import LONGEST_TITLE, require_words
from colaboracion.models import Session
from colaboracion.models.boards import STAGE
from colaboracion.texts import line

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


class EditSession(OrganizerCommand, frozen=True):
    """Call the session something else; what is not given stays as it is."""

    name: ClassVar[str] = "edit_session"
    title_es: str | UnsetType = UNSET
    title_en: str | UnsetType = UNSET

    def do(self, change: Change) -> Session:
        """A title in one language is enough."""
        session = change.current()
        for field in ("title_es", "title_en"):
            given = getattr(self, field)
            if given is not UNSET:
                setattr(session, field, line(given, may_be_empty=True, limit=LONGEST_TITLE))
        require_words(session.title_es, session.title_en)
        return session
