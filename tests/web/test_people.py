"""GET /w/<slug>/participants: the list of participants, for organizers and nobody else."""

import pytest

from tests.commands.listing import group, told
from tests.laws.organizing_people import add, listed
from tests.room import Room
from tests.web.browsers import Browser


def test_organizers_read_it_whole_with_everybodys_code(room: Room) -> None:
    one = add(room, country="PA", funded=True, email="luz@example.org")
    room.do("ana", "check_in", participant=one, present=True)
    answer = Browser(room).join("ana").get("participants?seat=organizer")
    told = answer.get_json()
    (person,) = told["people"]
    assert (told["version"], told["funded"]) == (2, {"PA": 1})
    assert person.items() >= {"id": one, "first_name": "Luz", "email": "luz@example.org"}.items()
    assert person["code"].startswith("D1-")
    assert person["checked_in_at"]
    assert answer.headers["Cache-Control"] == "private, no-cache"


def test_who_has_it_gets_nothing_until_it_is_another(room: Room) -> None:
    add(room)
    browser = Browser(room).join("ana")
    seen = browser.get("participants?seat=organizer").headers["ETag"]
    asking = {"If-None-Match": seen}
    assert browser.get("participants?seat=organizer", **asking).status_code == 304
    add(room)
    assert browser.get("participants?seat=organizer", **asking).status_code == 200
    seen = browser.get("participants?seat=organizer").headers["ETag"]
    room.do("ana", "replace_code", seat="person-1", keep=True)
    asking = {"If-None-Match": seen}
    assert browser.get("participants?seat=organizer", **asking).status_code == 200


@pytest.mark.parametrize("who", ["félix", "bruno", "delia", "dora", "projector", "person-1"])
def test_nobody_else_reads_it(room: Room, who: str) -> None:
    add(room, first_name="Zoraida")
    answer = Browser(room).join(who).get("participants")
    assert answer.status_code == 403
    assert "Zoraida" not in answer.text
    assert Browser(room).get("participants").status_code == 401


def test_the_codes_of_single_people_stand_with_them_only(room: Room) -> None:
    add(room)
    listed = Browser(room).join("ana").get("codes?seat=organizer").get_json()
    assert not [row for row in listed["codes"] if row["role"] == "person"]


def test_a_proposal_moves_nobody_until_it_is_applied(room: Room) -> None:
    for land in ("PA", "PA", "MX", "MX"):
        add(room, country=land, languages=["es"])
    room.do("félix", "set_group_aside", group=group(room, 5), aside=True)
    browser = Browser(room).join("ana")
    moves = browser.get("people/proposal?seat=organizer&keep=1").get_json()["moves"]
    assert sorted(move["participant"] for move in moves) == sorted(listed(room))
    assert group(room, 5) not in {move["group"] for move in moves}
    assert {row["group"] for row in told(room)["people"]} == {None}
    room.do("ana", "seat_participants", moves=moves)
    assert browser.get("people/proposal?seat=organizer&keep=0").get_json() == {"moves": []}
    assert Browser(room).join("félix").get("people/proposal").status_code == 403
