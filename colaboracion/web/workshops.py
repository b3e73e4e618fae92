"""Finding the workshop of an address and checking who asks, in one snapshot."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import database, entering, seats
from colaboracion.entering import Door, Reached
from colaboracion.errors import Forbidden, NotJoined
from colaboracion.models import Workshop
from colaboracion.seats import Seat
from colaboracion.web import identity

_WORKSHOP = select(Workshop).where(Workshop.slug == bindparam("slug"))


@contextmanager
def asked_by(slug: str, seat: str | None) -> Iterator[tuple[OrmSession, Workshop, Seat]]:
    """A read transaction, the workshop, and the seat that the cookie claims in it.

    Raises NotJoined, for an unknown workshop too: nobody learns which ones there are.
    """
    claim = identity.claim(slug, seat)
    with _workshop(slug) as (session, workshop):
        yield session, workshop, seats.resolve(session, workshop, claim)


def entered_by(slug: str, seat: str | None) -> tuple[Door, Seat]:
    """Who asks, checked as by `asked_by`, where nothing else is read of the workshop."""
    claim = identity.claim(slug, seat)
    with database.glancing() as connection:
        door, open_now = entering.by_claim(connection, slug, claim)
    return door, seats.meant_in(open_now, claim)


def entered_by_fittest(
    slug: str, roles: tuple[str, ...] | None, first: tuple[str, ...] = seats.STAFF_ROLES
) -> tuple[Door, Seat]:
    """The same with the fittest seat that stands, chosen as by `asked_by_fittest`."""
    claim = identity.claim(slug)
    with database.glancing() as connection:
        door, open_now = entering.by_claim(connection, slug, claim)
    return door, _fittest(seats.standing_in(open_now, claim), roles, first)


def reached_by(slug: str, seat: str | None) -> tuple[Door, Seat, Reached]:
    """Who asks, and how far the audience of that seat had come in the same moment."""
    claim = identity.claim(slug, seat)
    with database.glancing() as connection:
        return entering.how_far(connection, slug, claim)


@contextmanager
def asked_by_fittest(
    slug: str, roles: tuple[str, ...] | None, first: tuple[str, ...] = seats.STAFF_ROLES
) -> Iterator[tuple[OrmSession, Workshop, Seat]]:
    """The same with the fittest seat that stands, by the order of `roles`; None = any,
    those that come `first` first.

    Raises Forbidden where none of them will do.
    """
    claim = identity.claim(slug)
    with _workshop(slug) as (session, workshop):
        standing = seats.standing(session, workshop, claim)
        yield session, workshop, _fittest(standing, roles, first)


def held_here() -> list[tuple[str, Seat]]:
    """(slug, seat) for every seat of this browser that still stands, in the order of joining."""
    return [(workshop.slug, seat) for workshop, seat in _held()]


def organized_here() -> list[dict[str, Any]]:
    """What is told of every workshop in which this browser holds an organizer's seat."""
    return [_told(workshop) for workshop, seat in _held() if seat.role == "organizer"]


def _held() -> list[tuple[Workshop, Seat]]:
    slugs = list(dict.fromkeys(slug for slug, _, _ in identity.held()))
    if not slugs:
        return []
    with database.reading() as session:
        found = session.scalars(select(Workshop).where(Workshop.slug.in_(slugs)))
        workshops = {workshop.slug: workshop for workshop in found}
        held = [
            (workshops[slug], seat)
            for slug in slugs
            if slug in workshops
            for seat in seats.standing(session, workshops[slug], identity.claim(slug))
        ]
        session.expunge_all()
        return held


def _told(workshop: Workshop) -> dict[str, Any]:
    return {
        "workshop": workshop.slug,
        "title": {"es": workshop.title_es, "en": workshop.title_en},
        "starts_on": workshop.starts_on,
        "ends_on": workshop.ends_on,
        "archived": workshop.archived_at is not None,
        "rehearsal": workshop.rehearsal,
    }


def _fittest(standing: list[Seat], roles: tuple[str, ...] | None, first: tuple[str, ...]) -> Seat:
    if not standing:
        raise NotJoined
    order = roles or first
    fitting = [seat for seat in standing if roles is None or seat.role in roles]
    if not fitting:
        raise Forbidden
    return min(
        fitting, key=lambda seat: order.index(seat.role) if seat.role in order else len(order)
    )


@contextmanager
def _workshop(slug: str) -> Iterator[tuple[OrmSession, Workshop]]:
    with database.reading() as session:
        workshop = session.scalar(_WORKSHOP, {"slug": slug})
        if workshop is None:
            raise NotJoined
        yield session, workshop
