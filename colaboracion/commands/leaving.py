"""How people leave a workshop: the list of participants goes, what the groups wrote stays."""

from typing import ClassVar, cast

from sqlalchemy import CursorResult, bindparam, delete

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command
from colaboracion.errors import Refused
from colaboracion.models import Code, Participant, Workshop
from colaboracion.seats import PUBLIC

_THEIR_CODES = delete(Code).where(
    Code.workshop_id == bindparam("workshop"), Code.participant_id.is_not(None)
)
_PEOPLE = delete(Participant).where(Participant.workshop_id == bindparam("workshop"))


class PurgePeople(Command, frozen=True):
    """Forget the participants for good: their rows and the codes of their own data.

    What somebody typed is not touched, not even where it names a person: people decide that
    (`leaving.found`). The file and its copies are cleaned by who asks for this (`retention.py`).
    `on_date`: the server does it, on the day that was set.
    """

    name: ClassVar[str] = "purge_people"
    is_sent: ClassVar[bool] = False
    of_archived: ClassVar[bool] = True  # the day comes for those that were put away, too
    title: str
    on_date: bool = False

    def may(self, change: Change) -> bool:
        """Organizers only."""
        return change.seat.role == "organizer"

    def do(self, change: Change) -> Workshop:
        """Those who look at their own data are sent out with it."""
        require_title(change.workshop, self.title)
        workshop = change.get(Workshop, change.workshop.id)
        of_it = {"workshop": workshop.id}
        codes = cast("CursorResult[object]", change.session.execute(_THEIR_CODES, of_it))
        change.session.execute(_PEOPLE, of_it)
        if codes.rowcount:
            change.regrouped.append(PUBLIC)
        counts = {"version": workshop.roster.get("version", 0) + 1, "people": 0, "present": 0}
        workshop.roster = counts | {"purged_at": change.now, "on_date": self.on_date}
        return workshop


def require_title(workshop: Workshop, typed: str) -> None:
    """What cannot be taken back is asked for by the title, in either language."""
    if _plain(typed) not in {_plain(workshop.title_es), _plain(workshop.title_en)} - {""}:
        raise Refused("title_differs")


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()
