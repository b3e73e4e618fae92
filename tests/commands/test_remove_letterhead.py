"""remove_letterhead: documents are laid out by the one that is built in again."""

import pytest

from tests.commands import checks
from tests.commands.test_set_letterhead import kept, lay, told
from tests.room import Room


def test_neither_the_file_nor_its_name_is_kept(room: Room) -> None:
    lay(room)
    room.do("ana", "remove_letterhead")
    assert kept(room) == []
    assert told(room) is None


def test_where_there_is_none_nothing_happens(room: Room) -> None:
    room.do("ana", "remove_letterhead")
    assert told(room) is None


@pytest.mark.parametrize("person", ["félix", "bruno", "dora"])
def test_it_is_for_organizers(room: Room, person: str) -> None:
    lay(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "remove_letterhead")
