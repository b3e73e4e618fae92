"""wipe_content: a rehearsal begins anew; what was set up stays."""

from typing import Any

import pytest
from sqlalchemy import func, select

from colaboracion.commands.wiping import WRITTEN
from colaboracion.database import Base, reading
from colaboracion.imports.reading import parse
from tests.commands import checks
from tests.imports.moving import taken
from tests.laws import scene
from tests.laws.organizing_setup import rehearsed
from tests.room import Room

ONCE = {"conclusion_objectives"}  # nothing serves one


def _wipe(room: Room, person: str = "ana", title: str = "") -> None:
    room.do(person, "wipe_content", title=title or rehearsed(room))


def _counted(room: Room) -> dict[str, int]:
    """How many rows of each table there are, of all workshops."""
    with reading() as session:
        tables = Base.metadata.sorted_tables
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in tables
        }


def _set_up(room: Room) -> dict[str, Any]:
    """What is set up, as staff see it."""
    kinds = ("workshops", "columns", "questions", "objectives", "groups", "agenda")
    seen = room.state()
    return {
        kind: [{**row, "count": 0, "countries": [], "rehearsal": True} for row in seen[kind]]
        for kind in kinds
    }


def test_all_that_was_written_goes_and_the_rest_stays(room: Room, elsewhere: Room) -> None:
    elsewhere.post("bruno", "una")
    empty, others = _counted(room), elsewhere.state()
    scene.furnish(room)
    full, set_up = _counted(room), _set_up(room)
    assert all(full[name] > empty[name] for name in WRITTEN - ONCE - {"ballots"})
    _wipe(room)
    left = _counted(room)
    assert {name: left[name] for name in WRITTEN} == {name: empty[name] for name in WRITTEN}
    grown = {"log", "accepted"}  # by the wipe itself
    assert all(left[name] == full[name] for name in left.keys() - WRITTEN - grown)
    assert _set_up(room) == set_up
    assert elsewhere.state() == others


def test_it_stands_as_at_first_and_is_played_once_more(room: Room) -> None:
    scene.furnish(room)
    _wipe(room)
    assert all(event == {"n": event["n"], "reset": True} for event in room.heard("public")[-1:])
    (session,) = room.state("public")["sessions"]
    assert (session["phase"], session["headings_shown"]) == ("prepared", False)
    assert checks.miscounted(room) == []
    assert parse(taken(room))
    (card,) = room.write("una")
    assert room.card(card, "seat:1")["code"] == "G1-01"


def test_what_is_sent_again_does_not_come_back(room: Room) -> None:
    (card,) = room.write("una")
    _wipe(room)
    room.do("félix", "set_phase", phase="writing")
    assert room.do("bruno", "post_card", id=card, column=room.column(0), text="una")["row"] == card
    assert room.texts("staff") == []


def test_what_was_wiped_is_not_taken_back(room: Room) -> None:
    (card,) = room.write("una")
    _wipe(room)
    with checks.refused(room, "not_undoable"):
        room.do("bruno", "undo", command=card)


@pytest.mark.parametrize("title", ["otro", "x" * 3000])
def test_the_title_is_typed(room: Room, title: str) -> None:
    rehearsed(room)
    with checks.refused(room, "title_differs"):
        _wipe(room, title=title)


def test_what_is_in_earnest_is_never_wiped(room: Room) -> None:
    title = room.state()["workshops"][0]["title"]["es"]
    room.write("una")
    with checks.refused(room, "not_rehearsal"):
        _wipe(room, title=title)


def test_it_is_for_organizers(room: Room) -> None:
    title = rehearsed(room)
    with checks.refused(room, "forbidden"):
        _wipe(room, "félix", title)
