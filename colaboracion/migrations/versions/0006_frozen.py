"""What the room words and takes home: lasting numbers, objectives, frozen versions, comments."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _add_to("conclusions", "was", sa.Text(), "")
    _add_to("conclusions", "was_version", sa.Text(), "")
    _add_to("conclusions", "pen", sa.JSON(), sa.text("'{}'"))
    op.add_column("conclusions", sa.Column("number", sa.Integer(), nullable=True))
    op.add_column("conclusions", sa.Column("former_number", sa.Integer(), nullable=True))
    _add_to("sessions", "item_minutes", sa.Integer(), "2")
    _create("objectives", _id(), *_texts("kind", "text_es", "text_en"), _integer("position"))
    op.create_table(
        "conclusion_objectives",
        _pointer("conclusions", "conclusion_id", primary_key=True),
        _pointer("objectives", "objective_id", primary_key=True, index=True),
    )
    _create_snapshots()


def _create_snapshots() -> None:
    _create(
        "snapshots",
        _id(),
        *_texts("version", "kind", "sha256", "completed_by", "review", "review_until"),
        sa.Column("at", sa.BigInteger(), nullable=False),
        _integer("n"),
        sa.Column("outline", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("workshop_id", "version"),
    )
    _create(
        "snapshot_contents",
        _pointer("snapshots", "snapshot_id", primary_key=True),
        *_texts("content"),
    )
    _create(
        "comments",
        _id(),
        _pointer("snapshots", "snapshot_id", nullable=False, index=True),
        _pointer("conclusions", "conclusion_id", nullable=True),
        _pointer("groups", "group_id", nullable=True),
        *_texts("delegation", "text", "version", "state"),
        sa.Column("at", sa.BigInteger(), nullable=False),
    )


def _create(name: str, *parts: Any) -> None:
    """A table whose rows belong to a workshop."""
    workshop = sa.Column(
        "workshop_id", sa.String(), sa.ForeignKey("workshops.id"), nullable=False, index=True
    )
    op.create_table(name, *parts, workshop)


def _add_to(table: str, name: str, kind: Any, default: Any) -> None:
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=default))


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.String(32), primary_key=True)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _integer(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _pointer(table: str, name: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.String(32), sa.ForeignKey(f"{table}.id"), **options)
