"""Texts offered for a board by someone who may not write on it at that moment."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from colaboracion.database import Base
from colaboracion.models.boards import Board
from colaboracion.models.columns import Id, InWorkshop, Milliseconds

KINDS = ("idea", "late")


class Offer(Base):
    """A text that becomes a card only when someone takes it.

    An `idea` is sent by a delegate to the inbox of the own group, where the rapporteur takes
    it; a `late` card by a writer after the close, and staff take it. `card_id`: the card it
    became. Declined or not, its text is kept.
    """

    __tablename__ = "offers"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    board_id: Mapped[str] = mapped_column(ForeignKey("boards.id"))
    column_id: Mapped[str | None] = mapped_column(ForeignKey("columns.id"))
    kind: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    card_id: Mapped[str | None] = mapped_column(String(32))
    at: Mapped[Milliseconds]

    board: Mapped[Board] = relationship()
