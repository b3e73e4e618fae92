"""What left: each document that was handed out is written down."""

from typing import Annotated, ClassVar

from msgspec import Meta

from colaboracion.commands.change import Change
from colaboracion.commands.command import Command
from colaboracion.models import ExportRecord

Word = Annotated[str, Meta(pattern=r"\A[a-z0-9.-]{1,40}\Z")]


class RecordExport(Command, frozen=True):
    """Write down that a document was handed out to this seat: which, and when; no address, no name.

    It comes from no browser: whoever hands a document out says so (`web/recording.py`).
    """

    name: ClassVar[str] = "record_export"
    is_sent: ClassVar[bool] = False
    of_archived: ClassVar[bool] = True
    kind: Word
    document: Word
    language: Word

    def may(self, change: Change) -> bool:
        """Whoever was handed it."""
        return True

    def do(self, change: Change) -> None:
        """Nobody's state holds it, so no number moves."""
        record = ExportRecord(id=change.id, workshop_id=change.workshop.id, at=change.now)
        record.kind, record.document, record.language = self.kind, self.document, self.language
        record.role, record.group_number = change.seat.role, change.seat.group
        change.add(record)
