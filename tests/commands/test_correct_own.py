"""correct_own: a person of the list corrects the own data, and nobody else's."""

from typing import Any

import pytest

from tests.commands import checks
from tests.laws.organizing_leaving import person
from tests.room import Room
from tests.web.browsers import Browser


def own(room: Room, number: int = 1) -> Any:
    """What that person is shown."""
    browser = Browser(room).join(f"person-{number}")
    return browser.get(f"own-data?seat=person-{number}").get_json()["person"]


def test_it_is_changed_where_it_is_given_and_the_list_is_known_to_be_another(room: Room) -> None:
    person(room, 1, email="a@x.example", phone="1")
    person(room, 2, email="b@x.example")
    room.do("person-1", "correct_own", email=" ada@mides.example ", phone="")
    one = own(room)
    assert (one["email"], one["phone"], one["last_name"]) == ("ada@mides.example", "", "Zúñiga")
    assert own(room, 2)["email"] == "b@x.example"
    assert room.state()["workshops"][0]["roster"]["version"] == 3
    assert "ada@mides" not in str(room.packets)


@pytest.mark.parametrize("seat", ["ana", "félix", "bruno", "dora"])
def test_nobody_else_does_it_or_reads_it(room: Room, seat: str) -> None:
    person(room)
    with checks.refused(room, "forbidden"):
        room.do(seat, "correct_own", email="x")
    browser = Browser(room).join(seat)
    named = room.claim(seat).seat
    assert browser.get(f"own-data?seat={named}").status_code == 403


def test_what_is_too_long_is_refused_whole(room: Room) -> None:
    person(room)
    with checks.refused(room, "too_long"):
        room.do("person-1", "correct_own", post="x", email="x" * 400)
    assert own(room)["post"] == ""
