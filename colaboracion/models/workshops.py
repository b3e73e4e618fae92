"""The workshop itself, its groups, and the codes people join by."""

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop, Milliseconds


class Workshop(Base):
    """One workshop; `seq` numbers its commands and never leaves the server.

    `epoch` is new after every restore and import, so that browsers take the whole state.
    """

    __tablename__ = "workshops"

    id: Mapped[Id]
    slug: Mapped[str] = mapped_column(Text, unique=True)
    title_es: Mapped[str] = mapped_column(Text)
    title_en: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text)
    starts_on: Mapped[str] = mapped_column(Text)  # ISO dates as the organizers wrote them
    ends_on: Mapped[str] = mapped_column(Text)
    timezone: Mapped[str] = mapped_column(Text)
    first_language: Mapped[str] = mapped_column(Text)
    attribution_room: Mapped[str] = mapped_column(Text)  # group | none
    attribution_documents: Mapped[str] = mapped_column(Text)
    epoch: Mapped[str] = mapped_column(Text)
    seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[Milliseconds]


class Group(Base):
    """A breakout group at its table."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    number: Mapped[int]
    table_name: Mapped[str | None] = mapped_column(Text)


class Code(Base):
    """What opens one seat. `generation` counts the times that its people were sent out."""

    __tablename__ = "codes"
    __table_args__ = (
        UniqueConstraint("workshop_id", "seat"),
        Index("ix_codes_lookup", "lookup", unique=True),
    )

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    seat: Mapped[str] = mapped_column(Text)  # organizer, rapporteur-3, …
    role: Mapped[str] = mapped_column(Text)
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    text: Mapped[str] = mapped_column(Text)  # as printed: G3-TUCAN-4821
    lookup: Mapped[str] = mapped_column(Text)  # as compared, whatever way it was typed
    generation: Mapped[int] = mapped_column(default=0)
