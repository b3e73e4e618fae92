"""Finding the workshop of an address and checking who asks, in one snapshot."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import database, seats
from colaboracion.errors import NotJoined
from colaboracion.models import Workshop
from colaboracion.seats import Seat
from colaboracion.web import identity


@contextmanager
def asked_by(slug: str, seat: str | None) -> Iterator[tuple[OrmSession, Workshop, Seat]]:
    """A read transaction, the workshop, and the seat that the cookie claims in it.

    Raises NotJoined, for an unknown workshop too: nobody learns which ones there are.
    """
    claim = identity.claim(slug, seat)
    with database.reading() as session:
        workshop = session.scalar(select(Workshop).filter_by(slug=slug))
        if workshop is None:
            raise NotJoined
        yield session, workshop, seats.resolve(session, workshop, claim)
