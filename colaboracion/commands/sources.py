"""What a conclusion rests on: which headings and cards it cites, and that staff looked at them."""

from typing import Annotated, ClassVar

from msgspec import Meta, Struct, UnsetType

from colaboracion.commands.change import Change
from colaboracion.commands.command import UNSET, Id, Ids, VersionOrNone
from colaboracion.commands.conclusions import ConclusionCommand, sources
from colaboracion.models import Card, Cluster, Conclusion

Seen = Annotated[dict[Id, VersionOrNone], Meta(max_length=1000)]


class ConfirmSources(ConclusionCommand, frozen=True):
    """Say that cards of a conclusion were looked at.

    `seen`: each with the version that was, or "" where it was seen to be gone; not given: all.
    """

    name: ClassVar[str] = "confirm_sources"
    seen: Seen | UnsetType = UNSET

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """What has become something else since it was looked at is told again."""
        now = conclusion.versions
        if self.seen is UNSET:
            conclusion.seen = now
            return
        same = {card for card, version in self.seen.items() if now.get(card, "") == version}
        stays = {card: version for card, version in conclusion.seen.items() if card not in same}
        conclusion.seen = stays | {card: now[card] for card in same & now.keys()}


class Cited(Struct, frozen=True, forbid_unknown_fields=True):
    """Headings, and cards by themselves."""

    clusters: Ids
    cards: Ids


class ChangeSources(ConclusionCommand, frozen=True):
    """Let a conclusion cite some headings and cards more, and some no longer.

    What it cites besides stays, also what its sender does not see: dissolved, withdrawn.
    """

    name: ClassVar[str] = "change_sources"
    cite: Cited
    leave: Cited

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Whoever chooses a source has seen it; what changed before stays told."""
        seen, before = conclusion.seen, conclusion.versions
        left = {change.get(Cluster, each).id for each in self.leave.clusters}
        left |= {change.get(Card, each).id for each in self.leave.cards}
        headings = [row for row in conclusion.clusters if row.id not in left]
        alone = [row for row in conclusion.direct if row.id not in left]
        cited = {row.id for row in headings} | {row.id for row in alone}
        more, others = sources(
            change,
            [each for each in self.cite.clusters if each not in cited],
            [each for each in self.cite.cards if each not in cited],
        )
        conclusion.clusters, conclusion.direct = headings + more, alone + others
        now = conclusion.versions
        stays = {card: seen[card] for card in seen if card in now or card not in before}
        conclusion.seen = stays | {card: now[card] for card in now if card not in before}
