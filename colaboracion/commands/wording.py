"""How a conclusion is worded with the room: one page has the pen, and what it changes is marked.

The pen is told, never enforced: whoever writes with an old version gets both texts, pen or not.
"""

from typing import ClassVar

from colaboracion.commands.change import Change
from colaboracion.commands.command import Id
from colaboracion.commands.conclusions import ConclusionCommand, begin_wording
from colaboracion.models import Conclusion


class TakePen(ConclusionCommand, frozen=True):
    """Say that this open page words the conclusion from now on, whoever did before."""

    name: ClassVar[str] = "take_pen"
    page: Id

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Numbers stand still now, and the room compares the wording with what it was."""
        if conclusion.pen.get("page") != self.page:
            conclusion.pen = {"page": self.page, "since": change.now}
        begin_wording(change, conclusion)


class LayPen(ConclusionCommand, frozen=True):
    """Say that this page words it no longer; it says nothing for the one that does by now."""

    name: ClassVar[str] = "lay_pen"
    page: Id

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Only its own."""
        if conclusion.pen.get("page") == self.page:
            conclusion.pen = {}


class AcceptWording(ConclusionCommand, frozen=True):
    """Take the wording as it stands: nothing of it is marked as changed any more."""

    name: ClassVar[str] = "accept_wording"

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """The versions are kept in any case."""
        conclusion.was = conclusion.was_version = ""
