"""import_participants: many at once, all of them or nobody."""

from typing import Any

import pytest

from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.listing import add, group, person, roster, told
from tests.room import Room


def _row(participant: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"participant": participant, **fields}


def test_new_people_come_and_known_ones_change(room: Room) -> None:
    known = add(room, last_name="Gil", email="gil@example.org")
    command = new_id()
    rows = [
        _row(first_name="Ada", last_name="Ruiz"),
        _row(known, post="Cónsul"),
        _row(first_name="Eva", group=group(room, 2), task="rapporteur"),
    ]
    room.do("ana", "import_participants", id=command, rows=rows)
    after = f"{int(command, 16) + 1:032x}"
    assert [row["id"] for row in told(room)["people"]] == [known, command, after]
    assert (person(room, known)["post"], person(room, known)["email"]) == (
        "Cónsul",
        "gil@example.org",
    )
    assert person(room, after)["task"] == "rapporteur"
    assert roster(room) == {"version": 2, "people": 3, "present": 0}
    assert len({row["code"] for row in told(room)["people"]}) == 3


def test_five_hundred_come_at_once_and_not_one_more(room: Room) -> None:
    rows = [_row(first_name=f"N{number}") for number in range(501)]
    with checks.refused(room, "bad_fields"):
        room.do("ana", "import_participants", rows=rows)
    room.do("ana", "import_participants", rows=rows[:500])
    people = told(room)["people"]
    assert [row["number"] for row in people] == list(range(1, 501))
    assert len({row["code"] for row in people}) == 500


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ([_row(first_name="Ada"), _row()], "empty_text"),
        ([_row(first_name="Ada"), _row("f" * 32)], "unknown"),
        ([_row(first_name="Ada", country="PA", funded=True)] * 4, "funded_needs_reason"),
        ([_row(first_name="Ada"), _row(first_name="Eva", country="ZZ")], "bad_fields"),
        ([], "bad_fields"),
    ],
)
def test_all_come_or_nobody(room: Room, bad: list[dict[str, Any]], code: str) -> None:
    with checks.refused(room, code):
        room.do("ana", "import_participants", rows=bad)
    assert told(room)["people"] == []


def test_one_person_stands_in_one_row(room: Room) -> None:
    known = add(room)
    with checks.refused(room, "bad_fields"):
        room.do("ana", "import_participants", rows=[_row(known, post="x"), _row(known, post="y")])


def test_it_is_an_organizers(room: Room) -> None:
    for who in ("félix", "dora"):
        with checks.refused(room, "forbidden"):
            room.do(who, "import_participants", rows=[_row(first_name="x")])
