"""What documents need: which countries took part, and the organizers' own letterhead."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    for name, empty in (("countries", "[]"), ("letterhead", "{}")):
        column = sa.Column(name, sa.JSON(), nullable=False, server_default=sa.text(f"'{empty}'"))
        op.add_column("workshops", column)
    op.create_table(
        "letterheads",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column(
            "workshop_id", sa.String(), sa.ForeignKey("workshops.id"), nullable=False, index=True
        ),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
