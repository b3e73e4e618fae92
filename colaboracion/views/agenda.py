"""The agenda, the same for everyone: what was printed, and what its hours mean."""

from colaboracion.lenses import Lens
from colaboracion.models import AgendaEntry
from colaboracion.seats import Audience
from colaboracion.views import View


def entry(row: AgendaEntry, audience: Audience, through: Lens) -> View:
    """One entry."""
    return plain(row)


def plain(row: AgendaEntry) -> View:
    """The same to whoever looks."""
    return {
        "id": row.id,
        "position": row.position,
        "day": row.day,
        "printed": row.printed,
        "starts": row.starts,
        "ends": row.ends,
        "kind": row.kind,
        "title": {"es": row.title_es, "en": row.title_en},
        "lead": row.lead,
        "points": row.points,
        "continues": row.continues,
    }
