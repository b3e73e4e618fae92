"""reject_suggestions: two cards are never suggested for each other again, for staff only."""

import pytest
from sqlalchemy import func, select

from colaboracion.database import reading
from colaboracion.models import Rejection
from tests.commands import checks
from tests.commands.scene import GONE
from tests.room import Room


def _pairs(room: Room, audience: str = "staff") -> list[list[str]]:
    return sorted(row["cards"] for row in room.rows("rejections", audience).values())


def _reject(room: Room, card: str, *others: str, person: str = "félix") -> str:
    return str(room.do(person, "reject_suggestions", card=card, others=list(others))["id"])


def _stored(room: Room) -> int | None:
    with reading() as session:
        here = room.workshop(session).id
        return session.scalar(select(func.count(Rejection.id)).filter_by(workshop_id=here))


def test_each_pair_is_kept_the_smaller_id_first(room: Room) -> None:
    one, two, three = room.write("uno", "dos", "tres")
    _reject(room, one, two, three)
    assert _pairs(room) == sorted([sorted([one, two]), sorted([one, three])])


def test_a_pair_said_again_from_either_side_stands_once(room: Room) -> None:
    one, two, three = room.write("uno", "dos", "tres")
    _reject(room, one, two)
    before = _pairs(room)
    _reject(room, two, one, one, person="ana")
    assert (_pairs(room), _stored(room)) == (before, 1)
    _reject(room, two, one, three)
    assert len(_pairs(room)) == _stored(room) == 2


def test_its_rows_have_ids_that_the_sender_knows(room: Room) -> None:
    one, two, three = room.write("uno", "dos", "tres")
    done = _reject(room, one, two, three)
    assert set(room.rows("rejections")) == {done, f"{int(done, 16) + 1:032x}"}


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:1", "seat:2"])
def test_nobody_else_hears_of_it(room: Room, audience: str) -> None:
    one, two = room.write("uno", "dos")
    room.do("félix", "set_phase", phase="plenary")
    before = room.state(audience)
    _reject(room, one, two)
    assert room.state(audience) == before
    assert before["rejections"] == []


def test_it_can_be_taken_back_and_said_again(room: Room) -> None:
    one, two, three = room.write("uno", "dos", "tres")
    done = _reject(room, one, two, three)
    undone = room.do("félix", "undo", command=done)["id"]
    assert _pairs(room) == []
    room.do("félix", "undo", command=undone)
    assert len(_pairs(room)) == 2


def test_what_was_taken_back_can_be_rejected_anew(room: Room) -> None:
    one, two = room.write("uno", "dos")
    room.do("félix", "undo", command=_reject(room, one, two))
    again = _reject(room, two, one)
    assert (_pairs(room), _stored(room)) == ([sorted([one, two])], 1)
    room.do("félix", "undo", command=again)
    assert _pairs(room) == []


def test_what_a_colleague_rejected_too_is_not_taken_back_by_one(room: Room) -> None:
    one, two = room.write("uno", "dos")
    _reject(room, one, two)
    theirs = _reject(room, one, two, person="ana")
    with checks.refused(room, "not_undoable"):
        room.do("ana", "undo", command=theirs)


def test_a_withdrawn_card_is_no_hindrance(room: Room) -> None:
    one, two = room.write("uno", "dos")
    room.do("bruno", "withdraw_card", card=two)
    _reject(room, one, two)
    assert _pairs(room) == [sorted([one, two])]


def test_a_card_always_says_the_same_as_itself(room: Room) -> None:
    one, two = room.write("uno", "dos")
    with checks.refused(room, "bad_fields"):
        _reject(room, one, two, one)


@pytest.mark.parametrize("many", [0, 101])
def test_none_and_too_many_are_refused(room: Room, many: int) -> None:
    one, two = room.write("uno", "dos")
    with checks.refused(room, "bad_fields"):
        _reject(room, one, *[two] * many)


@pytest.mark.parametrize("place", ["card", "others"])
def test_cards_of_elsewhere_are_unknown(room: Room, elsewhere: Room, place: str) -> None:
    one, two = room.write("uno", "dos")
    for foreign in (GONE, elsewhere.post("bruno", "x")):
        with checks.refused(room, "unknown"):
            _reject(room, *((foreign, one, two) if place == "card" else (one, two, foreign)))


def test_an_id_that_is_taken_is_refused(room: Room) -> None:
    one, two, three = room.write("uno", "dos", "tres")
    taken = _reject(room, one, two)
    with checks.refused(room, "id_taken"):
        room.do("ana", "reject_suggestions", id=taken, card=one, others=[three])


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    one, two = room.write("uno", "dos")
    with checks.refused(room, "forbidden"):
        _reject(room, one, two, person=person)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    one, two = room.write("uno", "dos")
    for fields in ({"card": bad, "others": [one]}, {"card": one, "others": [two, bad]}):
        with checks.refused(room, "bad_fields"):
            room.do("félix", "reject_suggestions", **fields)
