"""Versions of the conclusions that were frozen, and what is said of them in their review."""

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop, Milliseconds

SNAPSHOT_KINDS = ("room", "final")
COMMENT_STATES = ("new", "taken", "declined")


class Snapshot(Base):
    """One frozen version («1.0», «1.1»): when, of which public number, and its hash.

    `kind`: the room's, or final. `outline`: the room adopted only the outline, which
    `completed_by` completes. `review`: "" | open | closed; `review_until`: until when the
    delegations may comment, as it was said.
    """

    __tablename__ = "snapshots"
    __table_args__ = (UniqueConstraint("workshop_id", "version"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    version: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    at: Mapped[Milliseconds]
    n: Mapped[int]
    sha256: Mapped[str] = mapped_column(Text)
    outline: Mapped[bool] = mapped_column(default=False)
    completed_by: Mapped[str] = mapped_column(Text, default="")
    review: Mapped[str] = mapped_column(Text, default="")
    review_until: Mapped[str] = mapped_column(Text, default="")


class SnapshotContent(Base):
    """What a frozen version holds: the text of one JSON file, of which `sha256` is the hash.

    Apart from its snapshot, so that no state has to read it.
    """

    __tablename__ = "snapshot_contents"

    snapshot_id: Mapped[str] = mapped_column(
        String(32), ForeignKey("snapshots.id"), primary_key=True
    )
    workshop_id: Mapped[InWorkshop]
    content: Mapped[str] = mapped_column(Text)


class Comment(Base):
    """What a delegation says of one conclusion, or of the whole, while a version is in review.

    `delegation`: as its writer named it, or empty. `group_id`: the group whose seat it came from.
    """

    __tablename__ = "comments"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    snapshot_id: Mapped[str] = mapped_column(ForeignKey("snapshots.id"), index=True)
    conclusion_id: Mapped[str | None] = mapped_column(ForeignKey("conclusions.id"))
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    delegation: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text, default="new")
    at: Mapped[Milliseconds]
