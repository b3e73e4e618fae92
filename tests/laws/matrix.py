"""Reads the table of `test_visibility.py`, and looks at a furnished workshop for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from colaboracion.database import reading, writing
from colaboracion.seats import DOCUMENTS, audiences
from colaboracion.state import KINDS, current_session, documents, whole
from colaboracion.views import View
from tests.laws.moments import MOMENTS, Moment
from tests.laws.scene import GROUPS, furnish, group_of, rows
from tests.laws.scene import which as stands
from tests.room import Room

ANY = "any"
UNSEEN, UNSETTLED = "-", "?"
READERS = ("staff", "seat", "table", "seat2", "table2", "public", "papers")


@dataclass(frozen=True)
class Fact:
    """A row as the tables have it: what it is, how it stands, whose it is."""

    kind: str
    which: str
    group: int | None
    id: str


@dataclass(frozen=True)
class Line:
    """One line: a kind of row (or one field of it), when the line holds, and a cell for each."""

    what: str
    which: str
    words: str
    headings: str
    groups: str
    cells: dict[str, str]

    def __str__(self) -> str:
        return f"{self.what}-{self.which}-{self.words}-{self.headings}-{self.groups}"

    @property
    def kind(self) -> str:
        """The kind of row that it speaks of."""
        return self.what.partition(".")[0]

    @property
    def field(self) -> str:
        """The field that it speaks of; empty where it speaks of the whole row."""
        return self.what.partition(".")[2]

    def holds(self, fact: Fact, moment: Moment, reader: str) -> bool:
        """Whether this is the line for this row, at this moment, for this reader."""
        named = moment.names_groups(on_paper=reader == "papers")
        return self.kind == fact.kind and all(
            wanted in {ANY, found}
            for wanted, found in (
                (self.which, fact.which),
                (self.words, "open" if moment.words_open else "closed"),
                (self.headings, "shown" if moment.headings_shown else "unshown"),
                (self.groups, "named" if named else "hidden"),
            )
        )


Case = tuple[Fact, Moment, str]


def lines(table: str) -> list[Line]:
    """The lines of a table; the first one heads the columns, an empty one only parts them."""
    header, *rest = [line.split() for line in table.splitlines() if line.strip()]
    assert tuple(header[5:]) == READERS
    return [
        Line(what, which, words, headings, groups, dict(zip(READERS, cells, strict=True)))
        for what, which, words, headings, groups, *cells in rest
    ]


def audience(reader: str, group: int | None) -> str:
    """The audience that a column means, for a row of `group` (for everyone's: of any)."""
    own = group or GROUPS[0]
    other = next(each for each in GROUPS if each != own)
    return {
        "seat": f"seat:{own}",
        "table": f"group:{own}",
        "seat2": f"seat:{other}",
        "table2": f"group:{other}",
        "papers": str(DOCUMENTS),
    }.get(reader, reader)


class Seen:
    """A furnished workshop as every audience sees it at every moment."""

    def __init__(self, room: Room) -> None:
        furnish(room)
        self._room = room
        self.facts = self._facts()
        self.states = self._states()
        self._views = {
            (moment, name, kind, view["id"]): view
            for moment, states in self.states.items()
            for name, state in states.items()
            for kind in KINDS
            for view in state[kind]
        }

    def view(self, fact: Fact, moment: Moment, reader: str) -> View | None:
        """A row as the reader of a column sees it, or None."""
        return self._views.get((moment, audience(reader, fact.group), fact.kind, fact.id))

    def cases(self) -> Iterator[Case]:
        """Every row at every moment for every reader."""
        yield from product(self.facts, MOMENTS, READERS)

    def cases_of(self, line: Line) -> list[Case]:
        """Those that a line speaks of, and settles; it must speak of some."""
        cases = [each for each in self.cases() if line.holds(*each)]
        assert cases, "no row ever stands like this"
        return [case for case in cases if line.cells[case[2]] != UNSETTLED]

    def _facts(self) -> list[Fact]:
        """The rows of everyone and of the groups that wrote."""
        with reading() as session:
            workshop = self._room.workshop(session)
            found = [
                Fact(kind, stands(row), group_of(row), row.id)
                for kind, model in KINDS.items()
                for row in rows(session, workshop, model)
            ]
        return [fact for fact in found if fact.group in {None, *GROUPS}]

    def _states(self) -> dict[Moment, dict[str, Any]]:
        """What is set here decides visibility in bulk; the rows themselves stay as they are."""
        everyone = audiences([*GROUPS])
        states = {}
        with writing() as session:
            workshop = self._room.workshop(session)
            current = current_session(session, workshop)
            for moment in MOMENTS:
                workshop.attribution_room = moment.attribution
                workshop.attribution_documents = moment.in_documents
                current.phase, current.sharing = moment.phase, moment.sharing
                current.headings_shown = moment.headings_shown
                states[moment] = {str(each): whole(session, workshop, each) for each in everyone}
                states[moment][str(DOCUMENTS)] = documents(session, workshop)
        return states
