"""edit_group: where a group sits and what is spoken there."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import group_id, plenary_id
from tests.room import Room


def _edit(room: Room, number: int = 1, person: str = "ana", **fields: Any) -> dict[str, Any]:
    group = group_id(room, number)
    room.do(person, "edit_group", group=group, **fields)
    told: dict[str, Any] = room.rows("groups", "public")[group]
    return told


def test_what_is_not_given_stays(room: Room) -> None:
    assert _edit(room, table="Salón  Darién")["table"] == "Salón  Darién"
    told = _edit(room, languages=["en", "es", "en"])
    assert (told["table"], told["languages"]) == ("Salón  Darién", ["en", "es"])


def test_a_table_need_not_have_a_name(room: Room) -> None:
    assert _edit(room, table=" ")["table"] is None
    assert _edit(room, table=None)["table"] is None


@pytest.mark.parametrize("bad", [["ES"], ["español"], [""], ["es"] * 7, "es", [7]])
def test_languages_are_codes(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        _edit(room, languages=bad)


def test_the_plenary_is_no_group(room: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("ana", "edit_group", group=plenary_id(room), table="x")


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _edit(room, person="félix", table="x")
