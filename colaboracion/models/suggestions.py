"""What people said of cards that were suggested as saying the same."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop


class Rejection(Base):
    """Two cards that do not say the same: staff said so, and they are not suggested again.

    `one_id` is the smaller id of the two, so that a pair has one row. `lifted`: it was taken back.
    """

    __tablename__ = "rejections"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    one_id: Mapped[str] = mapped_column(ForeignKey("cards.id"))
    other_id: Mapped[str] = mapped_column(ForeignKey("cards.id"))
    lifted: Mapped[bool] = mapped_column(default=False)
