"""What the plenary needs: groups set aside or merged, remarks, presenting, holding back, votes."""

import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NO = sa.false()
_EMPTY = sa.text("'{}'")


def upgrade() -> None:
    _add_columns(
        "groups",
        sa.Column("aside", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("merged_into", sa.String(length=32), nullable=True),
    )
    _add_columns(
        "cards",
        sa.Column("entered", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("mentioned", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("objected", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("held", sa.Text(), nullable=True),
    )
    _add_columns("clusters", sa.Column("held", sa.Text(), nullable=True))
    _add_columns(
        "sessions",
        sa.Column("presenting", sa.JSON(), nullable=False, server_default=_EMPTY),
        sa.Column("wall", sa.JSON(), nullable=False, server_default=_EMPTY),
    )
    _make_rankings()
    _make_slips()
    _make_ballots()
    _give_the_plenary_boards()


def _add_columns(table: str, *columns: sa.Column[Any]) -> None:
    for column in columns:
        op.add_column(table, column)


def _make_rankings() -> None:
    op.create_table(
        "rankings",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("column_id", sa.String(length=32), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("observers", sa.Text(), nullable=False),
        sa.Column("dots", sa.Integer(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["column_id"], ["columns.id"]),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"]),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_rankings_workshop_id"), "rankings", ["workshop_id"], unique=False)


def _make_slips() -> None:
    op.create_table(
        "slips",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("ranking_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("lookup", sa.Text(), nullable=False),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["ranking_id"], ["rankings.id"]),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_slips_lookup", "slips", ["lookup"], unique=True)
    op.create_index(op.f("ix_slips_ranking_id"), "slips", ["ranking_id"], unique=False)
    op.create_index(op.f("ix_slips_workshop_id"), "slips", ["workshop_id"], unique=False)


def _make_ballots() -> None:
    op.create_table(
        "ballots",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("ranking_id", sa.String(length=32), nullable=False),
        sa.Column("voter", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.Column("entered", sa.Boolean(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["ranking_id"], ["rankings.id"]),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ranking_id", "voter"),
    )
    op.create_index(op.f("ix_ballots_workshop_id"), "ballots", ["workshop_id"], unique=False)


def _give_the_plenary_boards() -> None:
    """The plenary of every workshop as the group numbered 0, with a board in each session."""
    metadata = sa.MetaData()
    tables = {
        name: sa.Table(name, metadata, autoload_with=op.get_bind())
        for name in ("workshops", "sessions", "groups", "boards")
    }
    for workshop in op.get_bind().scalars(sa.select(tables["workshops"].c.id)).all():
        plenary = {"id": secrets.token_hex(16), "workshop_id": workshop, "number": 0}
        op.get_bind().execute(sa.insert(tables["groups"]), plenary)
        sessions = tables["sessions"]
        of_workshop = sa.select(sessions.c.id).where(sessions.c.workshop_id == workshop)
        for session in op.get_bind().scalars(of_workshop).all():
            board = {"id": secrets.token_hex(16), "workshop_id": workshop, "counts": {}}
            board |= {"session_id": session, "group_id": plenary["id"], "last_number": 0}
            op.get_bind().execute(sa.insert(tables["boards"]), board)
