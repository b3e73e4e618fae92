"""Rankings and their slips; of ballots nothing is ever seen."""

from typing import Any

from colaboracion.lenses import Lens
from colaboracion.models import Ranking, Slip
from colaboracion.seats import Audience
from colaboracion.views import View


def ranking(row: Ranking, audience: Audience, through: Lens) -> View | None:
    """Its options are headings in their words; of its ballots there is nothing before `result`."""
    if not through.headings_open:
        return None
    return {
        "id": row.id,
        "column": row.column_id,
        "basis": row.basis,
        "observers": row.observers,
        "dots": row.dots,
        "options": [_ranked(option, audience) for option in row.options],
        "state": row.state,
        "opened_at": row.opened_at,
        "closed_at": row.closed_at,
        "result": row.result or None,
    }


def _ranked(option: dict[str, Any], audience: Audience) -> View:
    """Beyond staff, what is held back is ranked without its words."""
    hidden = option["held"] and audience.kind != "staff"
    shown = {name: option[name] for name in ("id", "kind", "text", "held")}
    return shown | {"text": "" if hidden else option["text"]}


def slip(row: Slip, audience: Audience, through: Lens) -> View | None:
    """Whoever reads its code may cast it; whether it was cast is told to nobody."""
    if audience.kind != "staff":
        return None
    return {
        "id": row.id,
        "ranking": row.ranking_id,
        "number": row.number,
        "label": row.label,
        "kind": row.kind,
        "code": row.code,
        "void": row.void,
    }
