"""The agenda: its entries as printed, what the hours mean, and every version it ever had."""

from typing import Any

from sqlalchemy import JSON, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop, Milliseconds

ENTRY_KINDS = ("session", "break", "registration", "ceremony", "closing")


class AgendaEntry(Base):
    """One entry, in the order of `position` as the agenda was printed.

    `day`: ISO date. `printed`: the time as it stood on paper, kept whatever it means; empty where
    it was typed here. `starts`, `ends`: «14:00», 24 hours, of the workshop's time zone; None where
    the printed time does not tell. `continues`: the id of the entry that this one goes on with.
    `points`: what is dealt with, a line each; `lead`: who facilitates or speaks.
    """

    __tablename__ = "agenda"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    position: Mapped[int]
    day: Mapped[str] = mapped_column(Text)
    printed: Mapped[str] = mapped_column(Text, default="")
    starts: Mapped[str | None] = mapped_column(Text)
    ends: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    title_es: Mapped[str] = mapped_column(Text, default="")
    title_en: Mapped[str] = mapped_column(Text, default="")
    lead: Mapped[str] = mapped_column(Text, default="")
    points: Mapped[list[str]] = mapped_column(JSON, default=list)
    continues: Mapped[str | None] = mapped_column(Text)


class AgendaVersion(Base):
    """The agenda as it was set once: version 1, 2, 3… Kept for good, in no state."""

    __tablename__ = "agenda_versions"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    number: Mapped[int]
    at: Mapped[Milliseconds]
    entries: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
