"""What `execute` keeps: the log without texts, accepted commands, each audience's number; and which
documents left.
"""

from typing import Any

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop, Json, Milliseconds


class LogEntry(Base):
    """One accepted command: which, by what kind of seat, when. No text, no person."""

    __tablename__ = "log"

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    group_number: Mapped[int | None]
    at: Mapped[Milliseconds]


class Accepted(Base):
    """The answer that a command got, so that the same command sent again gets the same answer."""

    __tablename__ = "accepted"

    key: Mapped[str] = mapped_column(Text, primary_key=True)  # hash of workshop, seat, id
    workshop_id: Mapped[InWorkshop]
    content: Mapped[str] = mapped_column(Text)  # hash of name and fields: same id, other fields
    answer: Mapped[Json]  # numbers and row ids, never a text
    # What would take it back: values before and after, versions of texts but never a text.
    inverse: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))


class AudienceNumber(Base):
    """How many events one audience has had (`n`), and which people belong to it (`generation`)."""

    __tablename__ = "audiences"

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    name: Mapped[str] = mapped_column(Text, primary_key=True)  # staff, public, seat:3, group:3
    n: Mapped[int] = mapped_column(default=0)
    generation: Mapped[int] = mapped_column(default=0)


class ExportRecord(Base):
    """One document that left: which, for what kind of seat, when. Organizers alone read it."""

    __tablename__ = "export_records"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    at: Mapped[Milliseconds]
    role: Mapped[str] = mapped_column(Text)
    group_number: Mapped[int | None]
    kind: Mapped[str] = mapped_column(Text)  # docx, pdf, …
    document: Mapped[str] = mapped_column(Text)  # conclusions, archive, people, 1.0, …
    language: Mapped[str] = mapped_column(Text)
