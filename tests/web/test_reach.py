"""The test at set-up: another device tells staff that it gets here; nothing else may be told so."""

from typing import Any

import pytest

from colaboracion.models.columns import new_id
from colaboracion.packets import Sign
from tests.room import SEATS, Room
from tests.web.browsers import Browser


@pytest.fixture
def signs(room: Room, monkeypatch: pytest.MonkeyPatch) -> list[Sign]:
    """All that is passed on to sockets."""
    passed: list[Sign] = []
    monkeypatch.setattr(room.app.extensions["broadcast"], "sign", passed.extend)
    return passed


def _token(room: Room) -> str:
    offered = Browser(room).join("ana").get("reach?seat=organizer").get_json()
    return str(offered["token"])


def _reach(room: Room, token: Any, address: str) -> Any:
    sent = {"token": token, "device": new_id()}
    environ = {"REMOTE_ADDR": address}
    return room.app.test_client().post("/reach", json=sent, environ_overrides=environ)


def test_staff_alone_hear_of_another_device(room: Room, signs: list[Sign]) -> None:
    answer = _reach(room, _token(room), "203.0.113.7")
    assert (answer.status_code, answer.get_json()) == (200, {"own": False})
    (sign,) = signs
    assert sign.room.startswith(f"{room.slug}/staff/")
    assert (sign.name, sign.data["own"]) == ("reached", False)
    assert set(sign.data) == {"device", "own", "address"}


def test_the_servers_own_machine_proves_nothing(room: Room, signs: list[Sign]) -> None:
    assert _reach(room, _token(room), "127.0.0.1").get_json() == {"own": True}


@pytest.mark.parametrize("token", ["", "x", "eyJ.a.b"])
def test_who_has_no_picture_tells_nothing(room: Room, signs: list[Sign], token: str) -> None:
    assert _reach(room, token, "203.0.113.7").status_code == 404
    assert signs == []


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_only_organizers_get_the_picture(room: Room, person: str) -> None:
    assert Browser(room).join(person).get(f"reach?seat={SEATS[person]}").status_code == 403


def test_the_page_needs_no_seat(room: Room) -> None:
    assert room.app.test_client().get("/reach").status_code == 200
    assert room.app.test_client().get("/ping").get_json()["now"] > 0


def test_before_anything_is_typed_both_languages_say_what_is_kept(room: Room) -> None:
    page = room.app.test_client().get("/join").get_data(as_text=True)
    for phrase in ("nunca con el nombre", "never with the name"):
        assert phrase in page
    assert room.slug not in page


def test_a_device_learns_as_whom_it_is_answered(room: Room) -> None:
    told = room.app.test_client().get("/whence", base_url="https://localhost").get_json()
    assert told == {"address": "127.0.0.1", "scheme": "https", "worker": "1"}
