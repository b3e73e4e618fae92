"""put_objective: an objective more, or other words, kind or place for one."""

from typing import Any

from tests.commands import checks
from tests.room import Room


def _put(room: Room, objective: str | None = None, person: str = "ana", **fields: Any) -> str:
    given = {"objective": objective, "kind": "specific", "text_es": "Acordar", "text_en": ""}
    return str(room.do(person, "put_objective", **given | fields)["row"])


def _kinds(room: Room) -> list[tuple[str, str]]:
    rows = sorted(room.state("public")["objectives"], key=lambda row: int(row["position"]))
    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))
    return [(row["id"], row["kind"]) for row in rows]


def test_one_more_comes_last(room: Room) -> None:
    made = _put(room)
    assert _kinds(room)[-1] == (made, "specific")
    assert room.rows("objectives", "seat:2")[made]["text"] == {"es": "Acordar", "en": ""}


def test_the_general_ones_stand_before_the_others(room: Room) -> None:
    first, last = room.objective(0), room.objective(5)
    made = _put(room, kind="general")
    assert _kinds(room)[:2] == [(first, "general"), (made, "general")]
    _put(room, made, kind="specific", after=last)
    assert _kinds(room)[-1] == (made, "specific")


def test_conclusions_go_on_serving_it(room: Room) -> None:
    drafted = {"question": room.question(0), "text": "x", "clusters": [], "cards": []}
    made = room.do("félix", "draft_conclusion", **drafted)["row"]
    room.do("félix", "link_objectives", conclusion=made, add=[room.objective(2)])
    _put(room, room.objective(2))
    assert room.rows("conclusions")[made]["objectives"] == [room.objective(2)]


def test_there_is_an_end_to_them(room: Room) -> None:
    for _ in range(14):
        _put(room)
    with checks.refused(room, "no_room", most=20):
        _put(room)


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _put(room, person="félix")
