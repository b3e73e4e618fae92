"""put_column: a column more, or another name, question, cap or place for one that is there."""

from typing import Any

import pytest

from tests.commands import checks
from tests.room import Room

NEW = {"column": None, "name_es": "Acciones", "name_en": "", "question_es": "", "question_en": ""}


def _put(room: Room, person: str = "ana", **fields: Any) -> str:
    return str(room.do(person, "put_column", **NEW | {"cap": 4} | fields)["row"])


def _names(room: Room) -> list[str]:
    rows = sorted(room.state("public")["columns"], key=lambda row: int(row["position"]))
    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))
    return [row["name"]["es"] for row in rows]


def test_one_more_comes_last_and_people_write_in_it(room: Room) -> None:
    made = _put(room)
    assert _names(room) == ["Elementos clave", "Retos y desafíos", "Prioridades", "Acciones"]
    room.do("félix", "set_phase", phase="writing")
    card = room.do("bruno", "post_card", column=made, text="una")["row"]
    assert room.card(card, "seat:1")["column"] == made
    assert checks.miscounted(room) == []


def test_another_name_and_place_leave_what_stands_in_it(room: Room) -> None:
    (card,) = room.write("una")
    column = room.rows("columns")[room.column(0)]
    _put(room, column=column["id"], after=room.column(1), cap=9)
    assert _names(room) == ["Retos y desafíos", "Acciones", "Prioridades"]
    changed = room.rows("columns", "public")[column["id"]]
    assert (changed["kind"], changed["cap"], changed["count"]) == ("key_element", 9, 1)
    assert room.card(card)["column"] == column["id"]


def test_it_can_be_put_first_and_stays_where_it_is_unless_told(room: Room) -> None:
    made = _put(room, after=None)
    assert _names(room)[0] == "Acciones"
    _put(room, column=made, name_es="Otra")
    assert _names(room)[0] == "Otra"


def test_no_more_than_can_be_read_beside_each_other(room: Room) -> None:
    for _ in range(2):
        _put(room)
    with checks.refused(room, "no_room", most=5):
        _put(room)


def test_it_needs_a_name_in_one_language(room: Room) -> None:
    with checks.refused(room, "empty_text"):
        _put(room, name_es=" ")
    with checks.refused(room, "too_long"):
        _put(room, name_en="x" * 61)


@pytest.mark.parametrize("cap", [0, 51, -1, "5", None, 2.5])
def test_no_other_caps(room: Room, cap: Any) -> None:
    with checks.refused(room, "bad_fields"):
        _put(room, cap=cap)


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _put(room, "félix")
