"""set_consents: what somebody agrees to, each thing apart."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.listing import add, person, roster
from tests.room import Room


def _agree(room: Room, participant: str, **consents: Any) -> Any:
    room.do("ana", "set_consents", participant=participant, consents=consents)
    return person(room, participant)["consents"]


def test_each_is_kept_apart_and_what_was_not_asked_is_absent(room: Room) -> None:
    one = add(room)
    assert person(room, one)["consents"] == {}
    assert _agree(room, one, photos=False) == {"photos": False}
    assert _agree(room, one, list=True) == {"photos": False, "list": True}
    assert _agree(room, one, photos=None) == {"list": True}
    assert roster(room)["version"] == 4


@pytest.mark.parametrize("bad", [{}, {"everything": True}, {"list": "yes"}, {"list": 1}, None])
def test_what_is_no_answer_is_refused(room: Room, bad: Any) -> None:
    one = add(room)
    with checks.refused(room, "bad_fields"):
        room.do("ana", "set_consents", participant=one, consents=bad)


def test_it_is_an_organizers(room: Room) -> None:
    one = add(room)
    for who in ("félix", "person-1"):
        with checks.refused(room, "forbidden"):
            room.do(who, "set_consents", participant=one, consents={"list": True})
