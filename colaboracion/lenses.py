"""What decides visibility in bulk: where a lens changes, its audience starts anew."""

from dataclasses import dataclass

from colaboracion.models import Session, Workshop
from colaboracion.seats import Audience

Counting = tuple[str | None, ...]


@dataclass(frozen=True)
class Lens:
    """The settings that decide visibility in bulk: where one changes, the audience starts anew."""

    attribution: str  # group | none: whether others' groups may be told apart
    texts_open: bool
    headings_open: bool
    counting: Counting  # as which group each group counts, in «n of m groups» and in its n

    @property
    def groups(self) -> int:
        """M of «n of m groups»: those that were not set aside, merged ones as one."""
        return len({*self.counting} - {None})


def lens(audience: Audience, workshop: Workshop, session: Session, counting: Counting) -> Lens:
    """How `audience` looks at what belongs to `session`."""
    if audience.kind == "staff":
        return Lens("group", texts_open=True, headings_open=True, counting=counting)
    if audience.kind == "documents":
        attribution = workshop.attribution_documents
    else:
        attribution = workshop.attribution_room
    # Papers too: a frozen version goes to every seat, and headings in the making are staff's only.
    headings_open = session.texts_open and session.headings_shown
    return Lens(attribution, session.texts_open, headings_open, counting)
