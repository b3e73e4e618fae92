"""What staff show the room: the slide, what to look at, the neutral slide and back, and how long
one conclusion is meant to take.
"""

from typing import Annotated, Any, ClassVar

from msgspec import Meta

from colaboracion.commands import numbering
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id, Slide, one_of
from colaboracion.commands.opening import require_standing
from colaboracion.commands.sessions import SessionCommand
from colaboracion.errors import BadRequest, Refused, Unknown
from colaboracion.models import Card, Cluster, Column, Conclusion, Group, Session
from colaboracion.models.boards import STAGE
from colaboracion.models.cards import HIDDEN_STATES
from colaboracion.models.workshops import PLENARY

Stage = dict[str, Any]
Minutes = Annotated[int, Meta(ge=1, le=30)]


class ShowStage(SessionCommand, frozen=True):
    """Choose what the projector shows; pages beyond the last begin anew on the screen."""

    name: ClassVar[str] = "show_stage"
    slide: Slide
    column: Id | None = None
    page: Annotated[int, Meta(ge=0, le=10_000)] = 0
    group: Id | None = None
    card: Id | None = None
    cluster: Id | None = None
    conclusion: Id | None = None

    def alter(self, change: Change, session: Session) -> None:
        """Headings become public when they are first shown, one alone too; where one conclusion
        is shown, wording has begun, and the numbers stand still.
        """
        if self.slide == "gallery" and change.workshop.attribution_room == "none":
            raise Refused("not_by_group")
        if self.slide == "card":
            one_of(self.card, self.cluster)
        former = STAGE | session.stage
        session.stage = (
            STAGE
            | self._chosen(change)
            | self._worded(change, former)
            | {"look": _kept_look(former, self.slide)}
            if self.slide != "neutral"
            else STAGE | {"slide": "neutral", "before": _hidden(former)}
        )
        if self.slide == "headings" or (self.slide == "card" and self._shows_heading(change)):
            session.headings_shown = True

    def _shows_heading(self, change: Change) -> bool:
        """Whether the one thing that is shown is a heading, and shown in its words."""
        return self.cluster is not None and _cluster(change, self.cluster).held is None

    def _worded(self, change: Change, former: Stage) -> Stage:
        """The one conclusion that the room words, and since when it does."""
        if (self.slide == "conclusion") != (self.conclusion is not None):
            raise BadRequest("bad_fields", why="One conclusion is shown on a slide of its own.")
        if self.conclusion is None:
            return {}
        conclusion = change.get(Conclusion, self.conclusion)
        if conclusion.state in HIDDEN_STATES:
            raise Refused("not_proposed")
        numbering.begin(change)
        shown = STAGE | (_hidden(former) or former)
        same = shown["conclusion"] == conclusion.id
        return {"conclusion": conclusion.id, "since": shown["since"] if same else change.now}

    def _chosen(self, change: Change) -> Stage:
        """What is named, if it is there to be shown."""
        return {
            "slide": self.slide,
            "column": change.get(Column, self.column).id if self.column else None,
            "page": self.page,
            "group": _group(change, self.group).id if self.group else None,
            "card": _card(change, self.card).id if self.card else None,
            "cluster": _cluster(change, self.cluster).id if self.cluster else None,
        }


class ResumeStage(SessionCommand, frozen=True):
    """Go back from the neutral slide to what it hides; sent twice, it is done once."""

    name: ClassVar[str] = "resume_stage"

    def alter(self, change: Change, session: Session) -> None:
        """Exactly as it was."""
        before = (STAGE | session.stage)["before"]
        if before:
            session.stage = before


class PointAt(SessionCommand, frozen=True):
    """Ask everyone to look at one card or heading, wherever it is shown; nothing: no longer."""

    name: ClassVar[str] = "point_at"
    card: Id | None = None
    cluster: Id | None = None

    def alter(self, change: Change, session: Session) -> None:
        """It stands out as long as the slide stays."""
        stage = STAGE | session.stage
        session.stage = stage | {"look": self._look(change, stage["page"])}

    def _look(self, change: Change, page: int) -> Stage | None:
        if self.card is None and self.cluster is None:
            return None
        one_of(self.card, self.cluster)
        row = _card(change, self.card) if self.card else _cluster(change, str(self.cluster))
        return {"kind": "card" if self.card else "cluster", "id": row.id, "page": page}


class SetItemTime(SessionCommand, frozen=True):
    """Say how many minutes the room means to take for one conclusion; nothing ends by it."""

    name: ClassVar[str] = "set_item_time"
    minutes: Minutes

    def alter(self, change: Change, session: Session) -> None:
        """Set it; the one that is being worded has it too."""
        session.item_minutes = self.minutes


def _kept_look(stage: Stage, slide: str) -> Stage | None:
    """It is kept while pages are turned, and dropped with the slide."""
    look: Stage | None = stage["look"] if stage["slide"] == slide else None
    return look


def _hidden(stage: Stage) -> Stage | None:
    """What the neutral slide hides; of two who ask for it the second hides nothing anew."""
    hidden: Stage | None = stage["before"] if stage["slide"] == "neutral" else stage
    return hidden


def _card(change: Change, card_id: str) -> Card:
    card = change.get(Card, card_id)
    require_standing(card)
    return card


def _cluster(change: Change, cluster_id: str) -> Cluster:
    cluster = change.get(Cluster, cluster_id)
    if cluster.dissolved:
        raise Unknown
    return cluster


def _group(change: Change, group_id: str) -> Group:
    group = change.get(Group, group_id)
    if group.number == PLENARY:
        raise Unknown
    return group
