"""POST leave: one seat goes out of the browser's cookie, and nothing else with it."""

import re
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.room import Room
from tests.web.browsers import Browser, codes_of


def _leave(browser: Browser, seat: str, **headers: str) -> TestResponse:
    asked = {"workshop": browser.room.slug, "seat": seat}
    return browser.client.post("/leave", json=asked, headers=headers)


def test_the_seat_is_closed_and_the_cookie_gone_with_the_last_one(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    assert bruno.get("state?seat=rapporteur-1").status_code == 200
    assert _leave(bruno, "rapporteur-1").status_code == 204
    assert bruno.cookie == ""
    assert bruno.get("state?seat=rapporteur-1").status_code == 401
    assert bruno.open("board/1").status_code == 401


def test_the_other_seats_stay(room: Room) -> None:
    bruno = Browser(room).join("félix", "bruno", "carla")
    assert _leave(bruno, "rapporteur-1").status_code == 204
    for seat, status in (("facilitator", 200), ("rapporteur-2", 200), ("rapporteur-1", 401)):
        assert bruno.get(f"state?seat={seat}").status_code == status, seat


def test_the_seat_s_people_elsewhere_stay(room: Room) -> None:
    bruno, deputy = Browser(room).join("bruno"), Browser(room).join("bruno")
    _leave(bruno, "rapporteur-1")
    assert deputy.get("state?seat=rapporteur-1").status_code == 200


def test_asked_again_or_without_a_seat_it_is_the_same_answer(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    for seat in ("rapporteur-1", "rapporteur-1", "organizer", "nobody"):
        assert _leave(bruno, seat).status_code == 204
    stranger = Browser(room)
    assert _leave(stranger, "rapporteur-1").status_code == 204
    answer = stranger.client.post("/leave", json={"workshop": "no-such", "seat": "organizer"})
    assert answer.status_code == 204


def test_a_code_lets_in_again(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    _leave(bruno, "rapporteur-1")
    assert bruno.join("bruno").open("board/1").status_code == 200


@pytest.mark.parametrize(
    "body", [[], {}, {"workshop": "x"}, {"workshop": 1, "seat": "y"}, {"seat": "y", "x": 1}]
)
def test_what_names_no_seat_is_refused(room: Room, body: Any) -> None:
    bruno = Browser(room).join("bruno")
    answer = bruno.client.post("/leave", json=body)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "bad_fields")
    assert bruno.get("state").status_code == 200


def test_another_site_s_page_cannot_send_someone_out(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    answer = _leave(bruno, "rapporteur-1", Origin="http://elsewhere.example")
    assert answer.status_code == 403
    assert bruno.get("state").status_code == 200


def test_the_join_page_shows_what_this_browser_still_holds(room: Room) -> None:
    bruno = Browser(room).join("bruno", "félix")
    board, desk = f"/w/{room.slug}/board/1", f"/w/{room.slug}/desk"
    assert _held(bruno) == [board, desk]
    _leave(bruno, "rapporteur-1")
    assert _held(bruno) == [desk]
    room.do("ana", "replace_code", seat="facilitator", keep=False)
    assert _held(bruno) == []
    assert _held(Browser(room)) == []


def test_the_join_page_shows_no_code(room: Room) -> None:
    page = Browser(room).join("ana", "bruno").client.get("/join").get_data(as_text=True)
    assert not [code for code in codes_of(room) if code in page]


def _held(browser: Browser) -> list[str]:
    page = browser.client.get("/join").get_data(as_text=True)
    return re.findall(r'<a class="button" href="(/w/[^"]+)"', page)
