"""What was said of suggestions, which are staff's only."""

from colaboracion.lenses import Lens
from colaboracion.models import Rejection
from colaboracion.seats import Audience
from colaboracion.views import View


def rejection(row: Rejection, audience: Audience, through: Lens) -> View | None:
    """Two cards that are not suggested for each other any more."""
    if row.lifted or audience.kind != "staff":
        return None
    return {"id": row.id, "cards": [row.one_id, row.other_id]}
