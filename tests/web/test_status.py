"""GET status: how the room's machines stand, for staff, in facts without words."""

from types import SimpleNamespace
from typing import Any

import pytest

from colaboracion import exports
from colaboracion.copying import Copying
from colaboracion.pace import Pace
from colaboracion.screens import Standing
from tests.room import SEATS, Room
from tests.web.browsers import Browser, order

CALM = {"delivers": True, "copies": "off", "copy_age": None, "link": "none", "servers": 1}
CALM |= {"screens": 0, "silent": 0, "silent_for": 0, "lost": 0}


def _told(room: Room, person: str = "félix") -> dict[str, Any]:
    answer = Browser(room).join(person).get("status")
    assert answer.status_code == 200
    return dict(answer.get_json())


@pytest.fixture
def copying(room: Room, monkeypatch: pytest.MonkeyPatch) -> Copying:
    """A server that copies itself, as the room's is told of it."""
    one = Copying(room.app.extensions["config"])
    monkeypatch.setattr(Copying, "is_wanted", property(lambda _: True))
    monkeypatch.setitem(room.app.extensions, "copying", one)
    return one


@pytest.mark.parametrize("person", sorted(SEATS))
def test_it_is_for_staff(room: Room, person: str) -> None:
    asked = Browser(room).join(person).get("status")
    assert asked.status_code == (200 if SEATS[person] in {"organizer", "facilitator"} else 403)
    assert Browser(room).get("status").status_code == 401


def test_a_calm_room_is_told_as_calm(room: Room) -> None:
    told = _told(room)
    of_postgresql = {} if "sqlite" in room.app.extensions["config"].database_url else _ELSEWHERE
    assert told | CALM | of_postgresql == told
    assert set(told) - set(CALM) == {"answers", "delay", "exports"}


_ELSEWHERE = {"copies": "elsewhere"}


def test_it_tells_what_answers_take(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    pace = Pace(lambda _: None, lambda _: None)
    monkeypatch.setitem(room.app.extensions, "pace", pace)
    assert (_told(room)["answers"], _told(room)["delay"]) == (None, 0)
    Browser(room).join("félix").send(order("set_phase", phase="writing"))
    assert pace.usual() is not None
    for _ in range(20):
        pace.answered(3.0)
    pace.delayed(1.0)
    pace.delayed(-0.01)
    assert (_told(room)["answers"], _told(room)["delay"]) == (3000, 8)  # once is nothing
    for _ in range(60):
        pace.delayed(1.0)
    assert _told(room)["delay"] > 500


def test_what_was_slow_is_forgotten_after_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    pace, at = Pace(lambda _: None, lambda _: None), [100.0]
    monkeypatch.setattr("colaboracion.pace.time.monotonic", lambda: at[0])
    pace.answered(3.0)
    pace.delayed(2.0)
    at[0] += 59
    assert (pace.usual(), pace.worst()) == (3.0, 2.0)
    at[0] += 2
    assert (pace.usual(), pace.worst()) == (None, 0.0)


def test_it_tells_of_the_pages_of_this_workshop(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing = {room.slug: Standing(screens=9, silent=3, silent_for=8, lost=2)}
    monkeypatch.setattr(room.app.extensions["screens"], "of", standing.__getitem__)
    told = _told(room)
    assert [told[name] for name in ("screens", "silent", "silent_for", "lost")] == [9, 3, 8, 2]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True, scope="session")
def test_it_tells_how_the_copies_stand(room: Room, copying: Copying) -> None:
    assert _told(room)["copies"] == "first"
    copying._failed = True
    assert (_told(room)["copies"], _told(room)["copy_age"]) == ("old", None)
    copying._last, copying._failed = 0.0, False
    assert _told(room)["copies"] == "old"


def test_it_tells_of_documents_that_wait(room: Room) -> None:
    with exports.turn():
        assert _told(room)["exports"]["running"] == 1


def test_it_tells_when_the_way_down_is_blocked(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room.app.extensions["broadcast"], "flows", lambda: False)
    assert _told(room)["delivers"] is False


def test_it_tells_whether_the_other_servers_are_heard(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _told(room)["link"] == "none"
    for hears, told in ((True, "well"), (False, "away")):
        monkeypatch.setitem(room.app.extensions, "hearing", SimpleNamespace(hears=hears))
        assert _told(room)["link"] == told
