"""What conclusions need: follow-up, reservation, translation, their cards as they were cited."""

from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TEXTS = (
    "responsible",
    "deadline",
    "reservation",
    "reserved_by",
    "translation",
    "translation_version",
    "translation_of",
)


def upgrade() -> None:
    for name in _TEXTS:
        op.add_column("conclusions", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    seen = sa.Column("seen", sa.JSON(), nullable=False, server_default=sa.text("'{}'"))
    op.add_column("conclusions", seen)
    _take_the_cards_as_seen()


def _take_the_cards_as_seen() -> None:
    """What stands under the conclusions that are there: nobody can tell what changed before."""
    metadata = sa.MetaData()
    tables = {
        name: sa.Table(name, metadata, autoload_with=op.get_bind())
        for name in ("conclusions", "cards", "conclusion_cards", "conclusion_clusters", "clusters")
    }
    conclusions, cards = tables["conclusions"], tables["cards"]
    alone, gathered = tables["conclusion_cards"].c, tables["conclusion_clusters"].c
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    for citing, cited in (
        (alone.conclusion_id, cards.c.id == alone.card_id),
        (gathered.conclusion_id, cards.c.cluster_id == gathered.cluster_id),
    ):
        for conclusion, card, version in _standing(cards, citing, cited):
            seen[conclusion][card] = version
    for conclusion, versions in seen.items():
        change = sa.update(conclusions).where(conclusions.c.id == conclusion)
        op.get_bind().execute(change.values(seen=versions))


def _standing(
    cards: sa.Table, citing: sa.ColumnElement[str], cited: sa.ColumnElement[bool]
) -> Iterable[tuple[str, str, str]]:
    query = sa.select(citing, cards.c.id, cards.c.version).where(cited)
    query = query.where(cards.c.withdrawn.is_(False))
    return [(row[0], row[1], row[2]) for row in op.get_bind().execute(query)]
