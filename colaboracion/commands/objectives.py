"""Which of the workshop's objectives a conclusion serves."""

from typing import ClassVar

from msgspec import field

from colaboracion.commands.change import Change
from colaboracion.commands.command import Ids
from colaboracion.commands.conclusions import ConclusionCommand
from colaboracion.models import Conclusion, Objective


class LinkObjectives(ConclusionCommand, frozen=True):
    """Let a conclusion serve some objectives more, and some no longer; the others stay.

    So two people who choose at the same time do not undo each other.
    """

    name: ClassVar[str] = "link_objectives"
    add: Ids = field(default_factory=list)
    remove: Ids = field(default_factory=list)

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """What is named both as joining and as leaving joins."""
        more = {each: change.get(Objective, each) for each in self.add}
        left = {change.get(Objective, each).id for each in self.remove}
        stay = {row.id: row for row in conclusion.objectives if row.id not in left}
        conclusion.objectives = list((stay | more).values())
