"""remove_participant: somebody leaves the list, with all that was kept of them."""

import pytest
from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.errors import NotJoined
from colaboracion.models import Code, Participant
from tests.commands import checks
from tests.commands.listing import add, group, person, roster, told
from tests.room import Room


def test_nothing_of_them_is_left(room: Room) -> None:
    one, other = add(room, group=group(room, 1)), add(room)
    room.do("ana", "check_in", participant=one, present=True)
    room.do("ana", "remove_participant", participant=one)
    assert [row["id"] for row in told(room)["people"]] == [other]
    assert roster(room) == {"version": 4, "people": 1, "present": 0}
    with reading() as session:
        assert session.get(Participant, one) is None
        assert session.scalars(select(Code).filter_by(participant_id=one)).all() == []


def test_their_page_opens_nobody_elses_data(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    one = add(room)
    claim = room.claim("person-1")
    room.do("ana", "remove_participant", participant=one)
    assert person(room, add(room))["number"] == 1
    monkeypatch.setattr(room, "claim", lambda _: claim)
    with pytest.raises(NotJoined):
        room.do("person-1", "check_in", participant=one, present=True)


def test_who_is_gone_is_unknown(room: Room) -> None:
    one = add(room)
    room.do("ana", "remove_participant", participant=one)
    with checks.refused(room, "unknown"):
        room.do("ana", "remove_participant", participant=one)


@pytest.mark.parametrize("who", ["félix", "bruno", "person-1"])
def test_it_is_an_organizers(room: Room, who: str) -> None:
    one = add(room)
    with checks.refused(room, "forbidden"):
        room.do(who, "remove_participant", participant=one)
