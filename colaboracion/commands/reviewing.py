"""The review of a frozen version: delegations comment on it, staff take or decline each comment."""

from typing import ClassVar

from sqlalchemy import bindparam, func, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, CommentState, Id, StaffCommand
from colaboracion.errors import Refused, Unknown
from colaboracion.models import Comment, Conclusion, Snapshot, SnapshotContent
from colaboracion.texts import clean

MOST_COMMENTS = (
    1000  # on one version: more than eleven delegations write, and all are in staff's state
)
LINE = 200  # characters of a delegation's name, or of a date as it was said
_COMMENTING = ("rapporteur", "delegate", "everyone")

# Put together once. In the order of their numbers, 1.9 before 1.10: clocks of laptops jump.
_LATEST = (
    select(Snapshot)
    .where(Snapshot.workshop_id == bindparam("workshop"))
    .order_by(func.length(Snapshot.version).desc(), Snapshot.version.desc())
    .limit(1)
)
_OPEN = select(Snapshot).where(
    Snapshot.workshop_id == bindparam("workshop"), Snapshot.review == "open"
)
_LAST_OF_MOST = (
    select(Comment.id)
    .where(Comment.snapshot_id == bindparam("snapshot"))
    .offset(MOST_COMMENTS - 1)
    .limit(1)
)
_HOLDS = select(SnapshotContent.snapshot_id).where(
    SnapshotContent.snapshot_id == bindparam("snapshot"),
    SnapshotContent.content.contains(bindparam("conclusion")),
    SnapshotContent.workshop_id == Conclusion.workshop_id,
    Conclusion.id == bindparam("conclusion"),
)


class OpenReview(StaffCommand, frozen=True):
    """Let delegations comment on the last version, until when it was said; nothing ends by itself.

    Said again, it moves that moment, or opens what was closed too early.
    """

    name: ClassVar[str] = "open_review"
    snapshot: Id
    until: str

    def do(self, change: Change) -> Snapshot:
        """One version at a time: a review of an earlier one ends with it."""
        snapshot = change.get(Snapshot, self.snapshot)
        if change.find(_LATEST) is not snapshot:
            raise Refused("not_latest")
        for earlier in change.all(_OPEN):
            earlier.review = "closed"
        snapshot.review = "open"
        change.write_beside(snapshot, "review_until", self.until, LINE)
        return snapshot


class CloseReview(StaffCommand, frozen=True):
    """Take no more comments on a version; those that came stay."""

    name: ClassVar[str] = "close_review"
    snapshot: Id

    def do(self, change: Change) -> Snapshot:
        """Of any version, so that none stays open behind a later one."""
        snapshot = change.get(Snapshot, self.snapshot)
        if not snapshot.review:
            raise Refused("review_closed")
        snapshot.review = "closed"
        return snapshot


class PostComment(Command, frozen=True):
    """Say something of one conclusion of the version in review, or of the whole."""

    name: ClassVar[str] = "post_comment"
    snapshot: Id
    conclusion: Id | None
    text: str
    delegation: str = ""

    def may(self, change: Change) -> bool:
        """Whoever took part; staff for a delegation that wrote on paper."""
        return change.seat.is_staff or change.seat.role in _COMMENTING

    def do(self, change: Change) -> Comment:
        """Only staff ever read it."""
        snapshot = change.get(Snapshot, self.snapshot)
        if self.conclusion is not None:
            _require_held(change, snapshot, self.conclusion)
        if snapshot.review != "open":
            raise Refused("review_closed")
        if change.session.scalar(_LAST_OF_MOST, {"snapshot": snapshot.id}):
            raise Refused("too_many_comments", limit=MOST_COMMENTS)
        comment = change.make(
            Comment,
            snapshot_id=snapshot.id,
            conclusion_id=self.conclusion,
            group_id=change.seat.group_id,
            delegation=clean(self.delegation, may_be_empty=True, limit=LINE),
            state="new",
            at=change.now,
        )
        change.write(comment, self.text)
        return comment


class SetCommentState(StaffCommand, frozen=True):
    """Say whether a comment was taken up, or not, or is to be looked at again."""

    name: ClassVar[str] = "set_comment_state"
    comment: Id
    state: CommentState

    def do(self, change: Change) -> Comment:
        """Set it."""
        comment = change.get(Comment, self.comment)
        comment.state = self.state
        return comment


def _require_held(change: Change, snapshot: Snapshot, conclusion: str) -> None:
    """The conclusion must stand in that very version: a draft is unknown to who comments.

    Asked of the version's own text, for the conclusion may have been withdrawn since.
    """
    held = {"snapshot": snapshot.id, "conclusion": conclusion}
    if change.session.scalar(_HOLDS, held) is None:
        raise Unknown
