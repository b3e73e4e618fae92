"""Taking a workshop out as a file and letting it come back, in one database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import func, select

from colaboracion import archive, frozen, imports
from colaboracion.database import Base, reading
from colaboracion.exports import Order
from colaboracion.exports.json import write
from colaboracion.imports.reading import parse
from tests.kept import Kept
from tests.room import Room


def taken(room: Room) -> bytes:
    """The workshop's archive, as its organizers download it."""
    with reading() as session:
        whole = archive.whole(session, room.workshop(session))
    return write(Order("json", "archive", ["es"], whole, whole["at"], whole["n"]))


@contextmanager
def gone(room: Room) -> Iterator[None]:
    """The workshop is not there, as on another server; in the end it stands again as it did."""
    kept = Kept(room.slug)
    kept.remove()
    try:
        yield
    finally:
        kept.put_back()


def brought_back(room: Room, file: bytes) -> imports.Preview:
    """Import the file where the workshop is gone."""
    return imports.store(parse(file))


def sealed(told: dict[str, Any]) -> bytes:
    """A file that somebody has changed, with a seal that fits again."""
    told["sha256"] = frozen.sha256(frozen.spelled(told["tables"]))
    return frozen.spelled(told).encode()


def rows_of_all() -> dict[str, int]:
    """How many rows each table holds, of all workshops."""
    with reading() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
        }
