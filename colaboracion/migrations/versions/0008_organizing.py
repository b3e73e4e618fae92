"""The organizer's desk: how a workshop is set up, its people, its agenda, what left of it."""

import secrets

import sqlalchemy as sa
from alembic import op

from colaboracion.codes import draw, lookup

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    _widen()
    _participants()
    _agenda()
    _export_records()
    op.add_column("codes", sa.Column("participant_id", sa.String(32), nullable=True))
    _observers()


def _widen() -> None:
    for table, name, kind, empty in (
        ("workshops", "languages", sa.JSON(), """'["es", "en"]'"""),
        ("workshops", "retention_on", sa.Text(), "''"),
        ("workshops", "controller", sa.Text(), "''"),
        ("workshops", "rehearsal", sa.Boolean(), "false"),
        ("workshops", "agenda_version", sa.Integer(), "0"),
        ("workshops", "roster", sa.JSON(), "'{}'"),
        ("groups", "languages", sa.JSON(), "'[]'"),
    ):
        column = sa.Column(name, kind, nullable=False, server_default=sa.text(empty))
        op.add_column(table, column)
    op.add_column("workshops", sa.Column("archived_at", sa.BigInteger(), nullable=True))


def _of_workshop() -> tuple[sa.Column[str], sa.Column[str]]:
    return (
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column(
            "workshop_id", sa.String(), sa.ForeignKey("workshops.id"), nullable=False, index=True
        ),
    )


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _participants() -> None:
    op.create_table(
        "participants",
        *_of_workshop(),
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("first_name", "last_name", "category", "country", "organization", "institution"),
        *_texts("post"),
        sa.Column("languages", sa.JSON(), nullable=False),
        *_texts("email", "phone", "access_needs"),
        sa.Column("group_id", sa.String(), sa.ForeignKey("groups.id"), nullable=True),
        *_texts("task"),
        sa.Column("funded", sa.Boolean(), nullable=False),
        *_texts("funded_reason"),
        sa.Column("consents", sa.JSON(), nullable=False),
        sa.Column("checked_in_at", sa.BigInteger(), nullable=True),
        sa.Column("deletion_asked_at", sa.BigInteger(), nullable=True),
        sa.UniqueConstraint("workshop_id", "number"),
    )
    op.create_index("ix_participants_group", "participants", ["group_id"])


def _agenda() -> None:
    op.create_table(
        "agenda",
        *_of_workshop(),
        sa.Column("position", sa.Integer(), nullable=False),
        *_texts("day", "printed"),
        sa.Column("starts", sa.Text(), nullable=True),
        sa.Column("ends", sa.Text(), nullable=True),
        *_texts("kind", "title_es", "title_en", "lead"),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("continues", sa.Text(), nullable=True),
    )
    op.create_table(
        "agenda_versions",
        *_of_workshop(),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.UniqueConstraint("workshop_id", "number"),
    )


def _export_records() -> None:
    op.create_table(
        "export_records",
        *_of_workshop(),
        sa.Column("at", sa.BigInteger(), nullable=False),
        *_texts("role"),
        sa.Column("group_number", sa.Integer(), nullable=True),
        *_texts("kind", "document", "language"),
    )


def _observers() -> None:
    """Every workshop gets the code of its observers."""
    codes = sa.table(
        "codes",
        *map(sa.column, ("id", "workshop_id", "seat", "role", "text", "lookup")),
        sa.column("generation"),
    )
    connection = op.get_bind()
    taken = set(connection.scalars(sa.text("SELECT lookup FROM codes")))
    for workshop in connection.scalars(sa.text("SELECT id FROM workshops")).all():
        text = draw("observer", None)
        while lookup(text) in taken:
            text = draw("observer", None)
        taken.add(lookup(text))
        row = {"id": secrets.token_hex(16), "workshop_id": workshop, "seat": "observer"}
        row |= {"role": "observer", "text": text, "lookup": lookup(text), "generation": 0}
        connection.execute(codes.insert().values(row))
