"""GET codes: for organizers only, all of them, as they stand."""

import pytest

from tests.room import SEATS, Room
from tests.web.browsers import Browser, code_of, codes_of


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_nobody_else_gets_a_code(room: Room, person: str) -> None:
    answer = Browser(room).join(person).get(f"codes?seat={SEATS[person]}")
    assert answer.status_code == 403
    assert not [code for code in codes_of(room) if code in answer.get_data(as_text=True)]


def test_the_projector_of_an_organizer_gets_none(room: Room) -> None:
    assert Browser(room).join("ana").get("codes?seat=projector").status_code == 403


def test_a_stranger_gets_none(room: Room) -> None:
    assert Browser(room).get("codes?seat=organizer").status_code == 401


def test_an_organizer_gets_all(room: Room) -> None:
    told = Browser(room).join("ana").get("codes?seat=organizer").get_json()
    assert told["addresses"] == ["http://127.0.0.1:8000"]
    assert sorted(each["code"] for each in told["codes"]) == sorted(codes_of(room))


def test_they_are_told_apart_by_seat_and_group(room: Room) -> None:
    told = Browser(room).join("ana").get("codes?seat=organizer").get_json()["codes"]
    (bruno,) = [each for each in told if each["seat"] == "rapporteur-1"]
    assert bruno == {
        "seat": "rapporteur-1",
        "role": "rapporteur",
        "group": 1,
        "code": code_of(room, "bruno"),
    }


def test_a_new_groups_open_its_pages_at_once(room: Room) -> None:
    room.do("félix", "add_group")
    told = Browser(room).join("ana").get("codes?seat=organizer").get_json()["codes"]
    new = {each["seat"]: each["code"] for each in told if each["group"] == 6}
    assert set(new) == {"rapporteur-6", "delegate-6"}
    someone = Browser(room)
    for code in new.values():
        assert someone.enter(code).get_json()["group"] == 6
    for page in ("board/6", "table/6", "state?seat=rapporteur-6", "state?seat=delegate-6"):
        assert someone.get(page).status_code == 200


def test_a_replaced_one_is_new_at_once(room: Room) -> None:
    ana = Browser(room).join("ana")
    before = ana.get("codes?seat=organizer").get_json()["codes"]
    room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    after = ana.get("codes?seat=organizer").get_json()["codes"]
    assert [new["seat"] for old, new in zip(before, after, strict=True) if old != new] == [
        "rapporteur-1"
    ]
