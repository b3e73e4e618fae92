"""The clock of the room: it counts by the server's time, stands still, or gets other minutes."""

from typing import Annotated, Any, ClassVar

from msgspec import Meta

from colaboracion.commands.change import Change
from colaboracion.commands.sessions import SessionCommand
from colaboracion.models import Session

MINUTE = 60_000


class StartTimer(SessionCommand, frozen=True):
    """Let all screens count down; the end of it changes nothing."""

    name: ClassVar[str] = "start_timer"
    minutes: Annotated[int, Meta(ge=1, le=600)]

    def alter(self, change: Change, session: Session) -> None:
        """Count from now by the server's clock."""
        length = self.minutes * MINUTE
        session.timer = {"ends_at": change.now + length, "length": length}


class StopTimer(SessionCommand, frozen=True):
    """Take the countdown off the screens."""

    name: ClassVar[str] = "stop_timer"

    def alter(self, change: Change, session: Session) -> None:
        """Forget it."""
        session.timer = {}


class PauseTimer(SessionCommand, frozen=True):
    """Let the countdown stand still."""

    name: ClassVar[str] = "pause_timer"

    def alter(self, change: Change, session: Session) -> None:
        """Keep what is left; one that stands still already, or is not there, stays as it is."""
        timer = session.timer
        if "ends_at" in timer:
            session.timer = _standing(timer["ends_at"] - change.now, timer["length"])


class ResumeTimer(SessionCommand, frozen=True):
    """Let it count on."""

    name: ClassVar[str] = "resume_timer"

    def alter(self, change: Change, session: Session) -> None:
        """What was left then is left from now on."""
        timer = session.timer
        if "left" in timer:
            session.timer = _running(change.now + timer["left"], timer["length"])


class AddTime(SessionCommand, frozen=True):
    """Give the countdown more minutes, or fewer."""

    name: ClassVar[str] = "add_time"
    minutes: Annotated[int, Meta(ge=-600, le=600)]

    def alter(self, change: Change, session: Session) -> None:
        """On what is left, whether it counts or stands still; without a clock there is none."""
        timer, added = session.timer, self.minutes * MINUTE
        if not timer:
            return
        length = max(0, timer["length"] + added)
        if "left" in timer:
            session.timer = _standing(_with_more(timer["left"], added), length)
        else:
            left = _with_more(timer["ends_at"] - change.now, added)
            session.timer = _running(change.now + left, length)


def _with_more(left: int, added: int) -> int:
    """«Five more minutes» means five from now where the time is over; fewer end it at most now."""
    return max(left, 0) + added if added > 0 else max(min(left, 0), left + added)


def _running(ends_at: int, length: int) -> dict[str, Any]:
    return {"ends_at": ends_at, "length": length}


def _standing(left: int, length: int) -> dict[str, Any]:
    return {"left": left, "length": length}
