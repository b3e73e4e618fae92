"""The participants: whole for organizers and the person, by name for papers where it was agreed.

None of these is in an audience's state.
"""

from colaboracion.models import Participant
from colaboracion.views import View

# What organizers read and write of a person; the ids of groups are theirs already.
FIELDS = (
    *("first_name", "last_name", "category", "country", "organization", "institution", "post"),
    *("languages", "email", "phone", "access_needs", "task", "funded", "funded_reason"),
)


def whole(row: Participant) -> View:
    """Everything that is kept of the person."""
    view: View = {"id": row.id, "number": row.number, "group": row.group_id}
    view |= {name: getattr(row, name) for name in FIELDS}
    view |= {"consents": row.consents, "checked_in_at": row.checked_in_at}
    return view | {"deletion_asked_at": row.deletion_asked_at}


def listed(row: Participant) -> View | None:
    """The person in a list that is published, where that was agreed to: no contact, no group."""
    if not row.consents.get("publication"):
        return None
    names = ("first_name", "last_name", "category", "country", "organization", "institution")
    return {"id": row.id} | {name: getattr(row, name) for name in names}
