"""What a conclusion rests on: which headings and cards it cites, and that staff looked at them."""

from typing import ClassVar

from colaboracion.commands.change import Change
from colaboracion.commands.command import Ids
from colaboracion.commands.conclusions import ConclusionCommand, sources
from colaboracion.models import Conclusion


class ConfirmSources(ConclusionCommand, frozen=True):
    """Say that the cards of a conclusion, as they are now, were looked at."""

    name: ClassVar[str] = "confirm_sources"

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """From here on only what changes later is told."""
        conclusion.seen = conclusion.versions


class SetSources(ConclusionCommand, frozen=True):
    """Let a conclusion cite these headings and cards, and no others."""

    name: ClassVar[str] = "set_sources"
    clusters: Ids
    cards: Ids

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Whoever chooses a source has seen it; what stays cited and changed before stays told."""
        seen, before = conclusion.seen, conclusion.versions
        conclusion.clusters, conclusion.direct = sources(change, self.clusters, self.cards)
        now = conclusion.versions
        conclusion.seen = {
            card: seen[card] if card in before else version
            for card, version in now.items()
            if card in seen or card not in before
        }
