"""A session of the agenda, its columns and closing questions, each group's board in it; and what
the workshop set out to do.
"""

from typing import Any

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop, Json, Milliseconds
from colaboracion.models.workshops import Group

COLUMN_KINDS = ("key_element", "challenge", "priority", "other")
PHASES = ("prepared", "writing", "plenary", "closed")
SHARINGS = ("plenary", "live")
SLIDES = (
    "progress",
    "boards",
    "headings",
    "conclusions",
    "ranking",
    "neutral",
    "join",
    "gallery",
    "card",
    "conclusion",
    "take_home",
)
# `look`: {kind, id, page}: which card or heading of the slide people are asked to look at, and the
# page at which the stage stood then. `before`: the stage that the neutral slide hides. `since`:
# from when on the one `conclusion` has been shown, in milliseconds.
STAGE: dict[str, Any] = {
    "slide": "progress",
    "column": None,
    "page": 0,
    "group": None,
    "card": None,
    "cluster": None,
    "conclusion": None,
    "since": None,
    "look": None,
    "before": None,
}


class Session(Base):
    """A session in which groups write; its phase says what may be done, its stage what is shown.

    `presenting`: {} or {order, done, group, since, share, each, ends_at}: ids of groups in the
    order in which they present, those that have, the one that does (or null) since `since` for
    `share` milliseconds, how many `each` of the others has, and when the last shall have ended.
    `stage`: what is shown, as `STAGE` has it.
    `wall`: {} or {height, distance} in metres: how high the projected picture is, and how far from
    it the last row sits. `item_minutes`: how long the room means to take for one conclusion.
    """

    __tablename__ = "sessions"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    title_es: Mapped[str] = mapped_column(Text)
    title_en: Mapped[str] = mapped_column(Text)
    phase: Mapped[str] = mapped_column(Text)
    sharing: Mapped[str] = mapped_column(Text)
    headings_shown: Mapped[bool] = mapped_column(default=False)
    stage: Mapped[Json]
    timer: Mapped[Json]  # {}, {ends_at, length} or, while it stands still, {left, length}; ms
    presenting: Mapped[Json] = mapped_column(default=dict)
    wall: Mapped[Json] = mapped_column(default=dict)
    item_minutes: Mapped[int] = mapped_column(default=2)

    @property
    def texts_open(self) -> bool:
        """Whether groups' texts may be seen outside the group and the staff."""
        return self.sharing == "live" or self.phase in {"plenary", "closed"}

    @property
    def presenting_unnamed(self) -> dict[str, Any]:
        """Where groups may not be told apart: how many present and have, whether one does."""
        plan = self.presenting
        if not plan:
            return plan
        counts = {"order": len(plan["order"]), "done": len(plan["done"])}
        return plan | counts | {"group": plan["group"] is not None}


class Column(Base):
    """A column of every group's board.

    `count` = standing cards of all groups in it; the plenary's remarks are not among them.
    """

    __tablename__ = "columns"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    kind: Mapped[str] = mapped_column(Text)  # one of COLUMN_KINDS
    position: Mapped[int]
    name_es: Mapped[str] = mapped_column(Text)
    name_en: Mapped[str] = mapped_column(Text)
    question_es: Mapped[str] = mapped_column(Text)
    question_en: Mapped[str] = mapped_column(Text)
    cap: Mapped[int]
    count: Mapped[int] = mapped_column(default=0)


class Question(Base):
    """A closing question, under which conclusions are agreed."""

    __tablename__ = "questions"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    position: Mapped[int]
    text_es: Mapped[str] = mapped_column(Text)
    text_en: Mapped[str] = mapped_column(Text)


class Objective(Base):
    """What the workshop set out to do; conclusions may say that they serve it."""

    __tablename__ = "objectives"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    kind: Mapped[str] = mapped_column(Text)  # general | specific
    position: Mapped[int]
    text_es: Mapped[str] = mapped_column(Text)
    text_en: Mapped[str] = mapped_column(Text)


class Board(Base):
    """One group's board in one session: its counts by column, and the last card number given.

    `delivered_at`: when the group gave its word that this is its work, and `read_back` whether
    it was read to the table before. `everyone`: the delegates at the table write too; `inbox`:
    they may send ideas. `trial`: what the group's trial before the opening showed.
    `reasons`: {column id: why there are more cards than were asked for}.
    """

    __tablename__ = "boards"
    __table_args__ = (UniqueConstraint("session_id", "group_id"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"))
    group_id: Mapped[str] = mapped_column(ForeignKey("groups.id"))
    counts: Mapped[Json]  # {column id: standing cards}
    last_number: Mapped[int] = mapped_column(default=0)
    delivered_at: Mapped[Milliseconds | None]
    read_back: Mapped[bool] = mapped_column(default=False)
    everyone: Mapped[bool] = mapped_column(default=False)
    inbox: Mapped[bool] = mapped_column(default=False)
    trial: Mapped[Json] = mapped_column(default=dict)
    reasons: Mapped[Json] = mapped_column(default=dict)

    session: Mapped[Session] = relationship()
    group: Mapped[Group] = relationship()
