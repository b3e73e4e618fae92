"""Forgets people on the day that was set, through `execute`, and cleans up after who was forgotten.

Whoever has people forgotten leaves a mark in DATA_DIR first, which goes when the file and the
copies hold them no more. So what was cut short is taken up at the next start.
"""

import logging
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import Flask
from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import database, seats, wiping
from colaboracion.children import ChildError
from colaboracion.config import Config
from colaboracion.copying import Copying
from colaboracion.errors import Refusal
from colaboracion.execute import Order, execute
from colaboracion.models import LogEntry, Participant, Workshop
from colaboracion.models.columns import now
from colaboracion.packets import Outgoing
from colaboracion.seats import Claim

log = logging.getLogger(__name__)

EVERY = 60.0  # seconds between two looks
A_DAY = 24 * 3600 * 1000  # milliseconds
SEAT = "organizer"

_WITH_A_DATE = select(Workshop).where(
    Workshop.retention_on != "", exists().where(Participant.workshop_id == Workshop.id)
)
_LAST_SET = select(func.max(LogEntry.at)).where(
    LogEntry.workshop_id == bindparam("workshop"), LogEntry.name == "edit_workshop"
)


@dataclass(frozen=True)
class Due:
    """A workshop whose people are to be forgotten now."""

    slug: str
    title: str
    held: tuple[tuple[str, int], ...]


class Retention:
    """Looks every minute for as long as the process lives."""

    def __init__(
        self,
        app: Flask,
        config: Config,
        copying: Copying,
        outgoing: Outgoing,
        leads: Callable[[], bool] = lambda: True,
    ) -> None:
        """`leads`: whether this process is the one of several that forgets people on their day."""
        self._app = app
        self._leads = leads
        self._config = config
        self._mark = config.data_dir / "to-be-cleaned"
        self._copying = copying
        self._outgoing = outgoing
        self._turn = threading.Lock()

    def start(self) -> None:
        """In eventlet and gevent the thread is a greenlet."""
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            try:
                with self._app.app_context():
                    self.once()
            except Exception:  # the next minute tries again
                log.exception("People could not be forgotten")
            time.sleep(EVERY)

    def once(self) -> None:
        """Forget those whose day has come, and clean up where that is still to be done.

        Each process of several cleans: its DATA_DIR may be its own.
        """
        for each in due() if self._leads() else ():
            self._forget(each)
        today = datetime.now(UTC).date().isoformat()
        for path in wiping.drop_due(self._config, today):
            log.warning("The archive %s was deleted on its day", path.name)
        with self._turn:
            if not self.is_clean:
                self._clean()

    @contextmanager
    def forgetting(self) -> Iterator[None]:
        """What is deleted inside is cleaned up after, now or at the next look.

        What was refused deleted nothing, and no copy is given up for it.
        """
        with self._turn:
            was_clean = self.is_clean
            self._mark.touch()
            try:
                yield
            except Refusal:
                if was_clean:
                    self._mark.unlink(missing_ok=True)
                raise
            self._mark.touch()  # another process may have cleaned up before this was committed
            self._clean()

    @property
    def is_clean(self) -> bool:
        """Whether the file and the copies hold nothing that was deleted."""
        return not self._mark.exists()

    def _clean(self) -> None:
        try:
            self._copying.forget()
        except (ChildError, OSError):  # told by `is_clean`; the next minute tries again
            log.exception("The file and its copies are still to be cleaned")
        else:
            self._mark.unlink(missing_ok=True)

    def _forget(self, due: Due) -> None:
        fields = {"title": due.title, "on_date": True}
        order = Order(secrets.token_hex(16), "purge_people", fields)
        slug = due.slug
        try:
            with self.forgetting():
                execute(slug, Claim(SEAT, due.held), order, self._outgoing)
                wiping.forget(self._config, slug)
        except Refusal:
            log.exception("The people of %s could not be forgotten", slug)
        else:
            log.warning("The people of %s were forgotten on the day that was set", slug)


def due() -> list[Due]:
    """The workshops whose day has come, by their own time zone."""
    with database.reading() as session:
        return [
            Due(each.slug, each.title_es or each.title_en, seats.held_now(session, each, SEAT))
            for each in session.scalars(_WITH_A_DATE)
            if is_due(each, set_at(session, each), now())
        ]


def set_at(session: OrmSession, workshop: Workshop) -> int:
    """When the workshop's settings were changed last, in milliseconds."""
    return session.scalar(_LAST_SET, {"workshop": workshop.id}) or 0


def is_due(workshop: Workshop, set_at: int, moment: int) -> bool:
    """Whether the day is there. One that was past already when it was set may be a slip of the
    pen: then there is a day to mend it.
    """
    if not workshop.retention_on:
        return False
    zone = ZoneInfo(workshop.timezone)
    if _day(moment, zone) < workshop.retention_on:
        return False
    return _day(set_at, zone) < workshop.retention_on or moment - set_at > A_DAY


def _day(moment: int, zone: ZoneInfo) -> str:
    return datetime.fromtimestamp(moment / 1000, zone).date().isoformat()
