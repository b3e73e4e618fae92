"""set_own_consents: three, each apart; what was not asked yet stays so."""

from colaboracion.errors import BadRequest
from tests.commands.test_correct_own import own
from tests.laws.organizing_leaving import person
from tests.room import Room


def test_each_is_given_and_taken_back_by_itself(room: Room) -> None:
    person(room)
    assert own(room)["consents"] == {}
    room.do("person-1", "set_own_consents", consents={"photos": True})
    room.do("person-1", "set_own_consents", consents={"publication": False})
    assert own(room)["consents"] == {"photos": True, "publication": False}
    room.do("person-1", "set_own_consents", consents={"photos": False})
    assert own(room)["consents"] == {"photos": False, "publication": False}


def test_there_is_no_other(room: Room) -> None:
    person(room)
    try:
        room.do("person-1", "set_own_consents", consents={"anything": True})
    except BadRequest:
        assert own(room)["consents"] == {}
    else:
        raise AssertionError
