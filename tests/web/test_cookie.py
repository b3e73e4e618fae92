"""The cookie: what a browser keeps opens only what the server signed and still stands."""

import base64
import json
import time
from types import SimpleNamespace

import pytest
from itsdangerous import URLSafeTimedSerializer

from tests.room import Room
from tests.web.browsers import Browser, code_of, order


def _seats(room: Room) -> list[list[object]]:
    return [[room.slug, "organizer", 0]]


FORGED = {
    "another key": lambda room: URLSafeTimedSerializer("another", salt="seats").dumps(_seats(room)),
    "another salt": lambda room: URLSafeTimedSerializer(room.app.secret_key).dumps(_seats(room)),
    "no signature": lambda room: base64.urlsafe_b64encode(
        json.dumps(_seats(room)).encode()
    ).decode(),
    "plain json": lambda room: json.dumps(_seats(room)),
    "rubbish": lambda _: "x.y.z",
    "a signed form of another kind": lambda room: URLSafeTimedSerializer(
        room.app.secret_key, salt="seats"
    ).dumps({"organizer": 1}),
}


@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_cookie_opens_nothing(room: Room, forged: str) -> None:
    eva = Browser(room)
    eva.cookie = FORGED[forged](room)
    assert eva.get("state?seat=organizer").status_code == 401
    stop = order("stop_timer", seat="organizer")
    assert eva.send(stop).get_json()["error"]["code"] == "not_joined"


def test_it_opens_nothing_once_a_letter_is_changed(room: Room) -> None:
    dora = Browser(room).join("dora")
    seats, signature = dora.cookie.split(".", 1)
    as_organizer = base64.urlsafe_b64encode(json.dumps(_seats(room)).encode()).decode()
    for changed in (f"{seats[1:]}.{signature}", f"{as_organizer}.{signature}", seats):
        dora.cookie = changed
        assert dora.get("state").status_code == 401


@pytest.mark.parametrize(("days", "status"), [(29, 200), (31, 401)])
def test_it_ends_after_a_month(
    room: Room, monkeypatch: pytest.MonkeyPatch, days: int, status: int
) -> None:
    """The browser forgets it then; a copy must not outlive it."""
    dora = Browser(room).join("dora")
    later = time.time() + days * 24 * 3600
    monkeypatch.setattr("itsdangerous.timed.time", SimpleNamespace(time=lambda: later))
    assert dora.get("state").status_code == status


def test_it_cannot_be_read_by_scripts_nor_sent_by_other_sites(room: Room) -> None:
    cookie = Browser(room).enter(code_of(room, "bruno")).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie  # the room speaks plain http


def test_it_holds_no_code(room: Room) -> None:
    browser = Browser(room).join("bruno")
    assert code_of(room, "bruno") not in base64.urlsafe_b64decode(
        browser.cookie.split(".")[0] + "==="
    ).decode("latin-1")


def test_a_seat_whose_people_were_sent_out_is_closed_at_once(room: Room) -> None:
    browser = Browser(room).join("bruno")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    assert browser.get("state?seat=rapporteur-1").status_code == 401
    assert browser.open("board/1").status_code == 401
    assert browser.send(order("stop_timer", seat="rapporteur-1")).status_code == 401


def test_a_seat_whose_people_may_stay_stays_open(room: Room) -> None:
    browser = Browser(room).join("bruno")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    assert browser.get("state?seat=rapporteur-1").status_code == 200


def test_it_stays_small_after_many_workshops(room: Room) -> None:
    browser = Browser(room).join("ana")
    for number in range(1, 6):
        browser.join(f"rapporteur-{number}", f"delegate-{number}")
    for person in ("facilitator", "interpreter", "everyone", "projector"):
        browser.join(person)
    assert browser.get("state?seat=organizer").status_code == 200
    assert len(browser.cookie) < 2000


def test_a_replaced_seat_does_not_take_another_one_along(room: Room) -> None:
    browser = Browser(room).join("bruno", "félix")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    for place in ("projector", "plenary", "desk", "state?seat=projector", "state"):
        assert browser.get(place).status_code == 200, place
    assert browser.get("state?seat=rapporteur-1").status_code == 401


@pytest.mark.parametrize(("scheme", "secure"), [("http", False), ("https", True)])
def test_it_goes_by_https_alone_where_it_was_given_by_https(
    room: Room, scheme: str, *, secure: bool
) -> None:
    asked = {"json": {"code": code_of(room, "dora")}, "base_url": f"{scheme}://localhost"}
    answer = Browser(room).client.post("/join", **asked)
    assert ("Secure" in answer.headers["Set-Cookie"]) == secure
