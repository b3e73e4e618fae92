"""Each row as each audience may see it, or not at all: the only door out of the server (law 5).

Reads rows only: no clock, no presence, no request. Whoever adds a table writes its view in
`views/` and adds it to VIEWS, or nobody sees it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from colaboracion.database import Base
from colaboracion.lenses import Lens
from colaboracion.models import (
    AgendaEntry,
    AgendaVersion,
    Board,
    Card,
    Cluster,
    Column,
    Comment,
    Conclusion,
    ExportRecord,
    Group,
    Letterhead,
    Objective,
    Offer,
    Participant,
    Question,
    Ranking,
    Rejection,
    Session,
    Slip,
    Snapshot,
    SnapshotContent,
    TextVersion,
    Workshop,
)
from colaboracion.seats import GROUP_ROLES, PUBLIC, STAFF, Audience
from colaboracion.views import (
    View,
    agenda,
    archive,
    cards,
    people,
    room,
    snapshots,
    suggestions,
    votes,
)

ARCHIVED = (*archive.COLUMNS,)  # the tables that a workshop's archive holds


def see(row: Base, audience: Audience, through: Lens) -> View | None:
    """`row` as `audience` may see it; None when it may not know of it."""
    view = VIEWS.get(type(row))
    return view(row, audience, through) if view else None


def wording(row: TextVersion, audience: Audience) -> View | None:
    """One text that a conclusion had; it is in no state, and fetched when somebody asks for it."""
    return cards.wording(row) if audience == STAFF else None


def frozen(row: SnapshotContent) -> str:
    """What a version holds, for any seat: it was put together of the papers' views when it was
    frozen, and goes out as it was kept.
    """
    return row.content


def archived(table: str, row: Mapping[str, Any]) -> View:
    """A row of a table as the archive holds it, which organizers alone may take."""
    return archive.row(table, row)


def own_letterhead(row: Letterhead) -> bytes:
    """The file as organizers sent it: back to them, and to whatever lays documents out by it."""
    return row.content


def person(row: Participant) -> View:
    """A participant whole: to organizers, and to that person alone; in no state."""
    return people.whole(row)


def listed(row: Participant) -> View | None:
    """A participant as documents name people: only who agreed to be published."""
    return people.listed(row)


def told_first(row: Workshop) -> View | None:
    """Who answers for the data and until when, for who holds no seat yet; nothing of a rehearsal
    or of what is archived.
    """
    if row.rehearsal or row.archived_at is not None:
        return None
    return {"controller": row.controller, "until": row.retention_on}


def attendance(row: Workshop) -> View:
    """How many are on the list, and how many came: documents tell numbers of all, names of few."""
    return {name: row.roster.get(name, 0) for name in ("people", "present")}


def left(row: ExportRecord) -> View:
    """What left and when, for organizers, at an address of its own."""
    return {
        "at": row.at,
        "role": row.role,
        "group": row.group_number,
        "kind": row.kind,
        "document": row.document,
        "language": row.language,
    }


def agenda_entry(row: AgendaEntry) -> View:
    """An entry for calendars, as everyone sees it."""
    return agenda.plain(row)


def agenda_version(row: AgendaVersion) -> View:
    """The agenda as it was once, for everyone: it is in no state, and fetched when asked for."""
    return {"number": row.number, "at": row.at, "entries": row.entries}


def onlookers(row: Base) -> list[Audience]:
    """Staff, everyone, and the group whose own `row` is: to other groups it looks as to everyone.

    So the cost of looking does not grow with the number of groups.
    """
    own = _own_group(row)
    groups = [] if own is None else [Audience(kind, own) for kind in GROUP_ROLES.values()]
    return [STAFF, PUBLIC, *groups]


def _own_group(row: Base) -> int | None:
    board = row.board if isinstance(row, Card | Offer) else row
    return (board.group.number or None) if isinstance(board, Board) else None  # not the plenary


def dependents(row: Base) -> Iterable[Base]:
    """The rows whose views change with this one (a card's heading counts it)."""
    if isinstance(row, Card):
        yield from (row.board, row.column, *row.conclusions)
        if row.cluster:
            yield row.cluster
            yield from row.cluster.conclusions
    elif isinstance(row, Cluster):
        yield from row.conclusions


VIEWS: dict[type[Base], Callable[[Any, Audience, Lens], View | None]] = {
    Workshop: room.workshop,
    Session: room.session,
    Column: room.column,
    Question: room.question,
    Objective: room.objective,
    Group: room.group,
    Board: room.board,
    Card: cards.card,
    Cluster: cards.cluster,
    Conclusion: cards.conclusion,
    Offer: cards.offer,
    Ranking: votes.ranking,
    Slip: votes.slip,
    Rejection: suggestions.rejection,
    Snapshot: snapshots.snapshot,
    Comment: snapshots.comment,
    AgendaEntry: agenda.entry,
}
