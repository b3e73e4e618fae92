"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "workshops",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title_es", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("first_language", sa.Text(), nullable=False),
        sa.Column("attribution_room", sa.Text(), nullable=False),
        sa.Column("attribution_documents", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
    )
    op.create_table(
        "accepted",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_accepted_workshop_id"), "accepted", ["workshop_id"], unique=False)
    op.create_table(
        "audiences",
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("workshop_id", "name"),
    )
    op.create_table(
        "groups",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("workshop_id", "number"),
    )
    op.create_index(op.f("ix_groups_workshop_id"), "groups", ["workshop_id"], unique=False)
    op.create_table(
        "log",
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("group_number", sa.Integer(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("workshop_id", "seq"),
    )
    op.create_table(
        "questions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text_es", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_questions_workshop_id"), "questions", ["workshop_id"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("title_es", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("sharing", sa.Text(), nullable=False),
        sa.Column("headings_shown", sa.Boolean(), nullable=False),
        sa.Column("stage", sa.JSON(), nullable=False),
        sa.Column("timer", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_sessions_workshop_id"), "sessions", ["workshop_id"], unique=False)
    op.create_table(
        "text_versions",
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("subject_id", "version"),
    )
    op.create_index(
        op.f("ix_text_versions_workshop_id"), "text_versions", ["workshop_id"], unique=False
    )
    op.create_table(
        "boards",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["sessions.id"],
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("session_id", "group_id"),
    )
    op.create_index(op.f("ix_boards_workshop_id"), "boards", ["workshop_id"], unique=False)
    op.create_table(
        "codes",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("seat", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("lookup", sa.Text(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("workshop_id", "seat"),
    )
    op.create_index("ix_codes_lookup", "codes", ["lookup"], unique=True)
    op.create_index(op.f("ix_codes_workshop_id"), "codes", ["workshop_id"], unique=False)
    op.create_table(
        "columns",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name_es", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("question_es", sa.Text(), nullable=False),
        sa.Column("question_en", sa.Text(), nullable=False),
        sa.Column("cap", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["sessions.id"],
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_columns_session_id"), "columns", ["session_id"], unique=False)
    op.create_index(op.f("ix_columns_workshop_id"), "columns", ["workshop_id"], unique=False)
    op.create_table(
        "conclusions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("question_id", sa.String(length=32), nullable=False),
        sa.Column(
            "position", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["questions.id"],
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_conclusions_place", "conclusions", ["question_id", "position"], unique=False
    )
    op.create_index(
        op.f("ix_conclusions_workshop_id"), "conclusions", ["workshop_id"], unique=False
    )
    op.create_table(
        "clusters",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("column_id", sa.String(length=32), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column(
            "position", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("dissolved", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["column_id"],
            ["columns.id"],
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_clusters_place", "clusters", ["column_id", "position"], unique=False)
    op.create_index(op.f("ix_clusters_workshop_id"), "clusters", ["workshop_id"], unique=False)
    op.create_table(
        "cards",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("board_id", sa.String(length=32), nullable=False),
        sa.Column("column_id", sa.String(length=32), nullable=False),
        sa.Column("cluster_id", sa.String(length=32), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("neutral_number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column(
            "position", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False
        ),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("posted_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"],
            ["boards.id"],
        ),
        sa.ForeignKeyConstraint(
            ["cluster_id"],
            ["clusters.id"],
        ),
        sa.ForeignKeyConstraint(
            ["column_id"],
            ["columns.id"],
        ),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("board_id", "number"),
        sa.UniqueConstraint("workshop_id", "neutral_number"),
    )
    op.create_index(op.f("ix_cards_cluster_id"), "cards", ["cluster_id"], unique=False)
    op.create_index("ix_cards_place", "cards", ["board_id", "column_id", "position"], unique=False)
    op.create_index(op.f("ix_cards_workshop_id"), "cards", ["workshop_id"], unique=False)
    op.create_table(
        "conclusion_clusters",
        sa.Column("conclusion_id", sa.String(length=32), nullable=False),
        sa.Column("cluster_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["cluster_id"],
            ["clusters.id"],
        ),
        sa.ForeignKeyConstraint(
            ["conclusion_id"],
            ["conclusions.id"],
        ),
        sa.PrimaryKeyConstraint("conclusion_id", "cluster_id"),
    )
    op.create_index(
        op.f("ix_conclusion_clusters_cluster_id"),
        "conclusion_clusters",
        ["cluster_id"],
        unique=False,
    )
    op.create_table(
        "conclusion_cards",
        sa.Column("conclusion_id", sa.String(length=32), nullable=False),
        sa.Column("card_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"],
            ["cards.id"],
        ),
        sa.ForeignKeyConstraint(
            ["conclusion_id"],
            ["conclusions.id"],
        ),
        sa.PrimaryKeyConstraint("conclusion_id", "card_id"),
    )
    op.create_index(
        op.f("ix_conclusion_cards_card_id"), "conclusion_cards", ["card_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_conclusion_cards_card_id"), table_name="conclusion_cards")
    op.drop_table("conclusion_cards")
    op.drop_index(op.f("ix_conclusion_clusters_cluster_id"), table_name="conclusion_clusters")
    op.drop_table("conclusion_clusters")
    op.drop_index(op.f("ix_cards_workshop_id"), table_name="cards")
    op.drop_index("ix_cards_place", table_name="cards")
    op.drop_index(op.f("ix_cards_cluster_id"), table_name="cards")
    op.drop_table("cards")
    op.drop_index(op.f("ix_clusters_workshop_id"), table_name="clusters")
    op.drop_index("ix_clusters_place", table_name="clusters")
    op.drop_table("clusters")
    op.drop_index(op.f("ix_conclusions_workshop_id"), table_name="conclusions")
    op.drop_index("ix_conclusions_place", table_name="conclusions")
    op.drop_table("conclusions")
    op.drop_index(op.f("ix_columns_workshop_id"), table_name="columns")
    op.drop_index(op.f("ix_columns_session_id"), table_name="columns")
    op.drop_table("columns")
    op.drop_index(op.f("ix_codes_workshop_id"), table_name="codes")
    op.drop_index("ix_codes_lookup", table_name="codes")
    op.drop_table("codes")
    op.drop_index(op.f("ix_boards_workshop_id"), table_name="boards")
    op.drop_table("boards")
    op.drop_index(op.f("ix_text_versions_workshop_id"), table_name="text_versions")
    op.drop_table("text_versions")
    op.drop_index(op.f("ix_sessions_workshop_id"), table_name="sessions")
    op.drop_table("sessions")
    op.drop_index(op.f("ix_questions_workshop_id"), table_name="questions")
    op.drop_table("questions")
    op.drop_table("log")
    op.drop_index(op.f("ix_groups_workshop_id"), table_name="groups")
    op.drop_table("groups")
    op.drop_table("audiences")
    op.drop_index(op.f("ix_accepted_workshop_id"), table_name="accepted")
    op.drop_table("accepted")
    op.drop_table("workshops")
