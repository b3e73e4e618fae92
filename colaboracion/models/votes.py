"""An indicative order of headings: what is ranked, the slips handed out, the ballots cast."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from colaboracion.database import Base
from colaboracion.models.boards import Session
from colaboracion.models.columns import Id, InWorkshop, Json, Milliseconds

BASES = ("delegation", "group", "person")  # whose ballots they are: slips, seats, devices
OBSERVERS = ("none", "apart")
SLIP_KINDS = ("member", "observer")


class Ranking(Base):
    """One ranking of the headings of a column, frozen as they stood when it was opened.

    `options`: [{id, kind: cluster | card, text, source, held}]: `source` is the row whose words
    they are, `held` whether it is held back by now. `result`: {} until it is revealed.
    """

    __tablename__ = "rankings"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"))
    column_id: Mapped[str] = mapped_column(ForeignKey("columns.id"))
    basis: Mapped[str] = mapped_column(Text)
    observers: Mapped[str] = mapped_column(Text)
    dots: Mapped[int]
    options: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(Text)
    opened_at: Mapped[Milliseconds]
    closed_at: Mapped[Milliseconds | None]
    result: Mapped[Json] = mapped_column(default=dict)

    session: Mapped[Session] = relationship()


class Slip(Base):
    """A paper with a code: whoever holds it casts one ballot, once, from any device.

    `label`: the delegation it was printed for. It is void once `void` or once replaced.
    """

    __tablename__ = "slips"
    __table_args__ = (Index("ix_slips_lookup", "lookup", unique=True),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    ranking_id: Mapped[str] = mapped_column(ForeignKey("rankings.id"), index=True)
    number: Mapped[int]
    label: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    code: Mapped[str] = mapped_column(Text)
    lookup: Mapped[str] = mapped_column(Text)
    void: Mapped[bool] = mapped_column(default=False)

    ranking: Mapped[Ranking] = relationship()


class Ballot(Base):
    """What one slip, seat or device chose: {option id: dots}. It leaves the server for no one.

    `voter`: the slip's id, the seat's name, or a hash of the device; unique in its ranking.
    """

    __tablename__ = "ballots"
    __table_args__ = (UniqueConstraint("ranking_id", "voter"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    ranking_id: Mapped[str] = mapped_column(ForeignKey("rankings.id"))
    voter: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)  # member | observer
    choices: Mapped[Json]
    void: Mapped[bool] = mapped_column(default=False)
    entered: Mapped[bool] = mapped_column(default=False)  # staff typed it from a paper
    at: Mapped[Milliseconds]
