"""The Word file by which documents are laid out: the organizers' own, or none."""

from typing import Annotated, ClassVar

from msgspec import Meta
from sqlalchemy import bindparam, delete

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command
from colaboracion.errors import BadRequest
from colaboracion.models import Letterhead, Workshop
from colaboracion.texts import clean

MOST_BYTES = 5 * 1024 * 1024
LONGEST_NAME = 200
_FORMER = delete(Letterhead).where(Letterhead.workshop_id == bindparam("workshop"))
BEGINNING = b"PK"  # how every .docx begins


class LetterheadCommand(Command, frozen=True):
    """A command on how documents look, whoever writes what they say."""

    def may(self, change: Change) -> bool:
        """Organizers only: it bears their name."""
        return change.seat.role == "organizer"

    def do(self, change: Change) -> Workshop:
        """The former file goes: its documents were laid out and handed out."""
        workshop = change.workshop
        change.watch.touch(workshop)
        change.session.execute(_FORMER, {"workshop": workshop.id})
        workshop.letterhead = self.told(change)
        return workshop

    def told(self, change: Change) -> dict[str, object]:
        """What is known of it from now on."""
        raise NotImplementedError


class SetLetterhead(LetterheadCommand, frozen=True):
    """Lay documents out by this file from now on; its own address has had it inspected.

    It comes from nowhere else. One that fails later is passed over for the built-in one.
    """

    name: ClassVar[str] = "set_letterhead"
    is_sent: ClassVar[bool] = False
    file_name: str
    content: Annotated[bytes, Meta(max_length=MOST_BYTES)]  # base64

    def told(self, change: Change) -> dict[str, object]:
        """Its id, the name it was saved under, and since when it is used."""
        if not self.content.startswith(BEGINNING):
            raise BadRequest("bad_fields", why="not a Word file")
        name = clean(self.file_name, limit=LONGEST_NAME)
        change.add(Letterhead(id=change.id, workshop_id=change.workshop.id, content=self.content))
        return {"id": change.id, "name": name, "at": change.now}


class RemoveLetterhead(LetterheadCommand, frozen=True):
    """Lay documents out by the one that is built in again."""

    name: ClassVar[str] = "remove_letterhead"

    def told(self, change: Change) -> dict[str, object]:
        """Nothing."""
        return {}
