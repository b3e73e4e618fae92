"""put_question: a closing question more, or other words or another place for one."""

from typing import Any

from tests.commands import checks
from tests.room import Room


def _put(room: Room, question: str | None = None, person: str = "ana", **fields: Any) -> str:
    given = {"question": question, "text_es": "¿Y ahora?", "text_en": ""} | fields
    return str(room.do(person, "put_question", **given)["row"])


def _in_order(room: Room) -> list[str]:
    rows = sorted(room.state("public")["questions"], key=lambda row: int(row["position"]))
    return [row["id"] for row in rows]


def test_one_more_comes_last_or_where_it_is_put(room: Room) -> None:
    one, two = room.question(0), room.question(1)
    last = _put(room)
    between = _put(room, after=one)
    assert _in_order(room) == [one, between, two, last]
    assert room.rows("questions", "seat:1")[last]["text"] == {"es": "¿Y ahora?", "en": ""}


def test_other_words_leave_its_place_and_what_was_concluded(room: Room) -> None:
    drafted = {"question": room.question(0), "text": "x", "clusters": [], "cards": []}
    made = room.do("félix", "draft_conclusion", **drafted)["row"]
    before = _in_order(room)
    _put(room, room.question(0), text_en="What now?")
    assert _in_order(room) == before
    assert room.rows("conclusions")[made]["question"] == room.question(0)


def test_there_is_an_end_to_them(room: Room) -> None:
    for _ in range(6):
        _put(room)
    with checks.refused(room, "no_room", most=8):
        _put(room)


def test_it_needs_words(room: Room) -> None:
    with checks.refused(room, "empty_text"):
        _put(room, text_es="")


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _put(room, person="félix")
