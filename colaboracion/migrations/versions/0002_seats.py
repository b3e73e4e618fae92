"""What the rapporteur's seat needs: marks, halves, delivery, trials, offers, acts to be undone."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NO = sa.false()
_EMPTY = sa.text("'{}'")


def upgrade() -> None:
    of_cards: list[sa.Column[Any]] = [
        sa.Column("top", sa.Integer(), nullable=True),
        sa.Column("same_as", sa.String(length=32), nullable=True),
        sa.Column("split_from", sa.String(length=32), nullable=True),
        sa.Column("addendum", sa.Boolean(), nullable=False, server_default=_NO),
    ]
    of_boards: list[sa.Column[Any]] = [
        sa.Column("delivered_at", sa.BigInteger(), nullable=True),
        sa.Column("read_back", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("everyone", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("inbox", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("trial", sa.JSON(), nullable=False, server_default=_EMPTY),
        sa.Column("reasons", sa.JSON(), nullable=False, server_default=_EMPTY),
    ]
    for column in of_cards:
        op.add_column("cards", column)
    for column in of_boards:
        op.add_column("boards", column)
    op.add_column("accepted", sa.Column("inverse", sa.JSON(), nullable=True))
    op.create_table(
        "offers",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("board_id", sa.String(length=32), nullable=False),
        sa.Column("column_id", sa.String(length=32), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("card_id", sa.String(length=32), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"]),
        sa.ForeignKeyConstraint(["column_id"], ["columns.id"]),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_offers_workshop_id"), "offers", ["workshop_id"], unique=False)
