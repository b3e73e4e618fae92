"""Coming in costs few questions and makes no objects, whatever the workshop holds (`entering.py`).

Hundreds come within the same second, so these are counted; time is measured by the benchmark.
"""

import pytest

from colaboracion import entering, seats
from colaboracion.database import glancing, reading
from colaboracion.seats import Claim
from colaboracion.web import pages
from tests.laws.test_cost import Cost, counted
from tests.room import SEATS, Room
from tests.web.browsers import Browser, code_of


def _asked(cost: Cost) -> tuple[int, int]:
    """(statements, rows made into objects)"""
    return len(cost.statements), cost.rows


@pytest.mark.parametrize("person", ["ana", "bruno", "carla", "dora", "projector"])
def test_who_joins_asks_once(room: Room, person: str) -> None:
    browser, code = Browser(room), code_of(room, person)
    with counted() as cost:
        assert browser.enter(code).status_code == 200
    assert _asked(cost) == (1, 0)


def test_who_holds_a_seat_already_asks_whether_it_stands(room: Room) -> None:
    browser, code = Browser(room).join("bruno"), code_of(room, "dora")
    with counted() as cost:
        assert browser.enter(code).status_code == 200
    assert _asked(cost) == (2, 0)


@pytest.mark.parametrize(
    ("person", "page"),
    [("bruno", "board/1"), ("carla", "projector"), ("dora", "plenary"), ("félix", "desk")],
)
def test_who_opens_a_page_asks_once(room: Room, person: str, page: str) -> None:
    browser = Browser(room).join(person)
    with counted() as cost:
        assert browser.open(page).status_code == 200
    assert _asked(cost) == (1, 0)


@pytest.mark.parametrize("person", ["bruno", "dora", "félix"])
def test_who_wants_a_state_that_was_built_asks_once(room: Room, person: str) -> None:
    room.write("uno")
    version = Browser(room).join(person).get("state").headers["ETag"]
    browser = Browser(room).join(person)
    for known, status in (({}, 200), ({"If-None-Match": version}, 304)):
        with counted() as cost:
            assert browser.get("state", **known).status_code == status
        assert _asked(cost) == (1, 0)


@pytest.mark.parametrize("person", ["bruno", "dora", "félix"])
def test_who_watches_asks_twice(room: Room, person: str) -> None:
    """Who it is and the number, then, in the room, the number again."""
    browser = Browser(room).join(person)
    socket = room.app.extensions["socketio"].test_client(room.app, flask_test_client=browser.client)
    with counted() as cost:
        told = socket.emit("watch", {"workshop": room.slug, "seat": SEATS[person]}, callback=True)
    assert "error" not in told
    assert _asked(cost) == (2, 0)


def test_plain_rows_open_what_a_session_would(room: Room) -> None:
    """Of the same claim, whichever way it is asked for, also where a code was replaced since."""
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    claim = Claim(None, tuple((seat, 0) for seat in SEATS.values()))
    with reading() as session:
        workshop = room.workshop(session)
        by_session = seats.opened(session, workshop, seats.named_by(claim))
    with glancing() as connection:
        door, by_rows = entering.by_claim(connection, room.slug, claim)
    assert door.id == workshop.id
    assert by_rows == by_session
    assert {seat.name for seat in by_rows.values()} == set(SEATS.values())
    assert ("rapporteur-1", 0) not in by_rows


@pytest.mark.parametrize("seat", SEATS.values())
def test_how_far_an_audience_has_come_is_asked_with_who_it_is(room: Room, seat: str) -> None:
    room.do("félix", "set_phase", phase="plenary")  # of which all are told
    room.do("ana", "replace_code", seat="rapporteur-2", keep=False)
    claim = Claim(seat, ((seat, 1 if seat == "rapporteur-2" else 0),))
    with glancing() as connection:
        door, meant, reached = entering.how_far(connection, room.slug, claim)
        assert reached == entering.reached(connection, door, meant.audience)
    assert meant.name == seat
    assert reached.n > 0


def test_who_watches_another_seat_is_in_no_other_room(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the rooms of all other sockets are not looked through to find the own one."""
    browser = Browser(room).join("bruno", "félix")
    socketio = room.app.extensions["socketio"]
    socket = socketio.test_client(room.app, flask_test_client=browser.client)
    rooms, own = socketio.server.manager.get_rooms, socket.eio_sid
    with monkeypatch.context() as patched:
        patched.setattr(socketio.server.manager, "get_rooms", None)
        for person in ("bruno", "félix"):
            where = {"workshop": room.slug, "seat": SEATS[person]}
            assert "error" not in socket.emit("watch", where, callback=True)
    named = rooms(socketio.server.manager.sid_from_eio_sid(own, "/"), "/")
    assert [each for each in named if "/" in each] == [f"{room.slug}/staff/0"]


def test_a_page_is_put_together_once_for_all_who_hold_the_seat(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Browser(room).join("bruno").open("board/1")
    monkeypatch.setattr(pages, "render_template", None)
    assert Browser(room).join("bruno").open("board/1").data == first.data


def test_pages_of_other_seats_and_languages_are_others(room: Room) -> None:
    browser = Browser(room).join("dora", "bruno", "carla")
    opened = [browser.open(page).data for page in ("plenary", "board/1", "board/2")]
    browser.client.post("/language", json={"language": "en"})
    opened += [browser.open(page).data for page in ("plenary", "board/1")]
    assert len(set(opened)) == len(opened)
    assert b'<html lang="en">' in opened[-1]
    assert b"rapporteur-1" in opened[-1]
