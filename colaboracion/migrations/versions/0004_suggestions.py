"""What suggestions need: pairs of cards of which staff said that they do not say the same."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "rejections",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("one_id", sa.String(length=32), nullable=False),
        sa.Column("other_id", sa.String(length=32), nullable=False),
        sa.Column("lifted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["one_id"], ["cards.id"]),
        sa.ForeignKeyConstraint(["other_id"], ["cards.id"]),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("one_id", "other_id"),
    )
    op.create_index(op.f("ix_rejections_workshop_id"), "rejections", ["workshop_id"], unique=False)
