"""Every command: a test file of its name, and who may do it in which phase, as one table."""

from pathlib import Path

import pytest

from colaboracion.commands import COMMANDS
from colaboracion.errors import Forbidden, Refused
from tests.commands.every.fields import once_more
from tests.commands.every.table import ALWAYS, SEATS, TABLE, go_to
from tests.commands.papers import watched
from tests.commands.ready import Fields
from tests.room import Room


def test_every_command_has_its_row_and_its_test_file() -> None:
    names = set(COMMANDS)
    assert set(TABLE) == names
    files = {path.stem for path in Path(__file__).parents[1].glob("test_*.py")}
    own = {f"test_{name}" for name in names}
    assert own <= files
    assert {each for each in files - own if not each.startswith("test_undo_")} == set()


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_for_those_in_the_table_only(room: Room, good: Fields, name: str) -> None:
    go_to(room, name)
    fields = good[name]
    before, room.packets = room.state(), []
    for seat in SEATS:
        if seat in TABLE[name][0]:
            continue
        with pytest.raises(Forbidden):
            room.do(seat, name, **fields)
        assert (room.state(), room.packets) == (before, []), seat


@pytest.mark.parametrize("name", COMMANDS)
def test_those_in_the_table_may(room: Room, good: Fields, name: str) -> None:
    go_to(room, name)
    fields = good[name]
    first, *others = sorted(TABLE[name][0])
    fresh = once_more(room, name, fields)
    with watched(room, name):
        assert "n" in room.do(first, name, **fresh)
    for seat in others:
        assert "n" in room.do(seat, name, **once_more(room, name, fields))


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("phase", sorted(ALWAYS))
def test_it_is_done_in_the_phases_of_the_table_only(
    room: Room, good: Fields, name: str, phase: str
) -> None:
    go_to(room, name)
    fields = good[name]
    room.do("félix", "set_phase", phase=phase)
    seats, phases = TABLE[name]
    if phase in phases:
        room.do(min(seats), name, **fields)
        return
    with pytest.raises(Refused) as refused:
        room.do(min(seats), name, **fields)
    assert refused.value.code == _shut(phases, phase)


def _shut(phases: set[str], phase: str) -> str:
    """What is said outside the phases of a command."""
    if phases == {"prepared"}:
        return "not_prepared"
    if phases == {"plenary", "closed"}:
        return "not_plenary"
    return {"prepared": "not_open", "closed": "closed"}.get(phase, "still_open")


@pytest.mark.parametrize("name", [name for name in COMMANDS if name.endswith("_card")])
def test_everyone_at_a_table_does_it_where_the_group_wants_it(
    room: Room, good: Fields, name: str
) -> None:
    fields = good[name]
    room.do("rapporteur-1", "set_table", everyone=True)
    for seat in ("delegate-2", "everyone", "facilitator"):
        with pytest.raises(Forbidden):
            room.do(seat, name, **fields)
    assert "n" in room.do("delegate-1", name, **fields)
    room.do("rapporteur-1", "set_table", everyone=False)
    with pytest.raises(Forbidden):
        room.do("delegate-1", name, **once_more(room, name, fields))
