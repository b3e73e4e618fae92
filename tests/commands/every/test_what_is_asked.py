"""Every command: what is asked wrongly is refused, and what is asked twice is done once."""

from typing import Any

import pytest

from colaboracion.commands import COMMANDS
from colaboracion.errors import BadRequest, Forbidden, Refusal, Refused, Unknown
from colaboracion.models.columns import new_id
from tests.commands.every.fields import WRITTEN
from tests.commands.every.table import OWN, TABLE, go_to
from tests.commands.ready import Fields
from tests.room import Room


@pytest.mark.parametrize("name", COMMANDS)
def test_it_refuses_an_unknown_field(room: Room, good: Fields, name: str) -> None:
    fields = good[name] | {"author": "somebody"}
    with pytest.raises(BadRequest):
        room.do(min(TABLE[name][0]), name, **fields)


@pytest.mark.parametrize("name", COMMANDS)
def test_it_refuses_every_field_of_another_type(room: Room, good: Fields, name: str) -> None:
    right = good[name]
    before = room.state()
    for field in right:
        for wrong in (1.5, float("nan"), True, {"a": 1}, "\ud800", "0" * 32 + "\n"):
            if isinstance(right[field], bool) and wrong is True:
                continue
            if isinstance(right[field], float) and wrong == 1.5:
                continue
            if field in WRITTEN and isinstance(wrong, str):
                continue
            with pytest.raises(Refusal):
                room.do(min(TABLE[name][0]), name, **right | {field: wrong})
    assert room.state() == before


@pytest.mark.parametrize("name", COMMANDS)
def test_things_of_another_workshop_are_unknown(
    room: Room, good: Fields, foreign: Fields, name: str
) -> None:
    theirs, own = foreign[name], good[name]
    ids = {field for field, value in theirs.items() if value != own[field]}
    for field in ids - {"base", "choices", "cast_at", "entries"}:  # an agenda's new entries
        with pytest.raises((Unknown, Forbidden)):
            room.do(min(TABLE[name][0]), name, **own | {field: theirs[field]})


@pytest.mark.parametrize("name", COMMANDS)
def test_sent_again_it_gets_the_same_answer_and_changes_nothing(
    room: Room, good: Fields, name: str
) -> None:
    go_to(room, name)
    fields, seat, same = good[name], min(TABLE[name][0]), new_id()
    first = room.do(seat, name, id=same, **fields)
    before, room.packets = room.state(), []
    assert room.do(seat, name, id=same, **fields) == first
    assert (room.state(), room.packets) == (before, [])


@pytest.mark.parametrize(
    "name", [name for name in COMMANDS if name not in {"stop_timer", "add_group"}]
)
def test_the_same_id_with_other_fields_is_refused(room: Room, good: Fields, name: str) -> None:
    seat, same = min(TABLE[name][0]), new_id()
    go_to(room, name)
    room.do(seat, name, id=same, **good[name])
    with pytest.raises(Refused) as refused:
        room.do(seat, "post_card" if seat in OWN else "stop_timer", id=same, **_other(good, seat))
    assert refused.value.code == "id_reused"


def _other(good: Fields, seat: str) -> dict[str, Any]:
    return good["post_card"] | {"text": "distinta"} if seat in OWN else {}
