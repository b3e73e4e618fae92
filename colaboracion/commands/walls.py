"""How large the room's wall is, so that its last row can read what is projected."""

from typing import Annotated, ClassVar

from msgspec import Meta

from colaboracion.commands.change import Change
from colaboracion.commands.sessions import SessionCommand
from colaboracion.errors import BadRequest
from colaboracion.models import Session

Height = Annotated[float, Meta(ge=0.3, le=30)]
Distance = Annotated[float, Meta(ge=1, le=200)]


class SetWall(SessionCommand, frozen=True):
    """Tell, in metres, how high the projected picture is and how far the last row sits.

    From both the screens work out the smallest size of text; without both it is as before.
    """

    name: ClassVar[str] = "set_wall"
    height: Height | None = None
    distance: Distance | None = None

    def alter(self, change: Change, session: Session) -> None:
        """Set it; one measure without the other says nothing."""
        if (self.height is None) != (self.distance is None):
            raise BadRequest("bad_fields", why="one measure without the other")
        given = self.height is not None
        session.wall = {"height": self.height, "distance": self.distance} if given else {}
