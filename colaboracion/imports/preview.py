"""What would come of an archive on this server: counts, and every doubt there is."""

from dataclasses import dataclass
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.database import Base
from colaboracion.imports.reading import Archive
from colaboracion.imports.refusals import ImportRefused
from colaboracion.models import Workshop
from colaboracion.views.archive import COLUMNS

_AT_ONCE = 500  # ids asked for in one query
COUNTED = ("groups", "cards", "clusters", "conclusions", "snapshots", "comments", "text_versions")


@dataclass(frozen=True)
class Preview:
    """`counts`: of its tables, the plenary being no group; `slug`: the address it gets here, and
    `wanted` the one it had; `unrevealed`: in which columns a ranking comes back without its
    ballots; `slips`: how many get new codes.
    """

    slug: str
    wanted: str
    counts: dict[str, int]
    unrevealed: list[str]
    slips: int


def look(session: OrmSession, archive: Archive, language: str) -> Preview:
    """Look at it beside what is here; ImportRefused where it is here already."""
    _require_new(session, archive)
    tables = archive.tables
    names = {row["id"]: row[f"name_{language}"] for row in tables["columns"]}
    open_ones = [row for row in tables["rankings"] if row["state"] != "revealed"]
    return Preview(
        free_slug(session, archive.workshop["slug"]),
        archive.workshop["slug"],
        {name: len(tables[name]) for name in COUNTED} | {"groups": len(tables["groups"]) - 1},
        [names[row["column_id"]] for row in open_ones],
        len(tables["slips"]),
    )


def free_slug(session: OrmSession, wanted: str) -> str:
    """The address it had, or one like it that no workshop of the server has."""
    for number in count(1):
        slug = wanted if number == 1 else f"{wanted}-{number}"
        if session.scalar(select(Workshop.id).filter_by(slug=slug)) is None:
            return slug
    raise AssertionError


def _require_new(session: OrmSession, archive: Archive) -> None:
    """No row of it is here: ids are drawn at random, so one that is, came with it."""
    here = session.scalar(select(Workshop.slug).filter_by(id=archive.workshop["id"]))
    if here is not None:
        raise ImportRefused("already_here", slug=here)
    for name, columns in COLUMNS.items():
        if "id" in columns and _any_here(
            session, name, [row["id"] for row in archive.tables[name]]
        ):
            raise ImportRefused("ids_taken", table=name)


def _any_here(session: OrmSession, name: str, ids: list[str]) -> bool:
    key = Base.metadata.tables[name].c.id
    some = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
    return any(session.scalar(select(key).where(key.in_(each)).limit(1)) for each in some)
